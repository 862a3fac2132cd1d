using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// Watches the corpora's folders for a client that cannot, so that what another program writes shows all the same. Its
/// parts are used on one thread, but for what is told of changes.
/// </summary>
/// <param name="changed">Is told each path that changed, absolute and with slashes; on any thread.</param>
/// <param name="logger">Is told what cannot be watched.</param>
internal sealed class FileWatch(Action<string> changed, ILogger logger) : IDisposable
{
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private bool isClosed;

    /// <summary>Whether the client has to be helped: it does not watch files for the server.</summary>
    public static bool IsNeeded(ServerState state) =>
        state.Client.Workspace?.DidChangeWatchedFiles?.DynamicRegistration is not true;

    /// <summary>Watches the folders of a workspace's corpora from now on. A large folder takes its time, on another thread.</summary>
    public void Update(Workspace workspace)
    {
        var read = workspace.Corpora.Keys.Where(folder => CorpusFolders.IsRead(workspace, folder)).ToList();
        ImmutableArray<string> folders =
        [
            .. read.Where(folder => !read.Exists(other => DocumentUri.IsBelow(folder, other))),
        ];
        last = last.ContinueWith(_ => Watch(folders), TaskScheduler.Default);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            foreach (var watcher in watchers.Values)
            {
                watcher.Dispose();
            }

            watchers.Clear();
        }
    }

    private void Watch(ImmutableArray<string> folders)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            foreach (var gone in watchers.Keys.Except(folders).ToList())
            {
                watchers.Remove(gone, out var watcher);
                watcher?.Dispose();
            }

            foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder)))
            {
                try
                {
                    watchers.Add(folder, Begin(folder));
                    logger.LogInformation("The client watches no files, so {Folder} is watched from here", folder);
                }
                catch (Exception exception) when (exception is IOException or ArgumentException)
                {
                    logger.LogInformation("{Folder} cannot be watched: {Reason}", folder, exception.Message);
                }
            }
        }
    }

    private FileSystemWatcher Begin(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        watcher.Filters.Add("*.quoth");
        watcher.Filters.Add("*.json");
        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath);
            Tell(change.FullPath);
        };
        watcher.Error += (_, error) =>
            logger.LogWarning("Not all of {Folder} is watched: {Reason}", folder, error.GetException().Message);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(string path) => changed(path.Replace('\\', '/'));
}
