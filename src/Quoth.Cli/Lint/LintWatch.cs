using System.Threading.Channels;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint;

/// <summary>Runs again and again, whenever files change, until somebody ends the program.</summary>
internal static class LintWatch
{
    // Editors write a file in several steps, and checking out a branch changes thousands of them.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs, and returns when <paramref name="cancellation"/> says so.</summary>
    public static int Run(CommandContext context, string[] paths, Func<int> run, CancellationToken cancellation)
    {
        var changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        var folders = FindFolders(context, paths);
        // Watching begins before the first look, so that no change falls between them.
        var watchers = folders
            .Select(folder => Watch(folder, IsNamed(context, paths), () => changes.Writer.TryWrite(true)))
            .ToList();
        try
        {
            var last = ExitCode.Success;
            while (!cancellation.IsCancellationRequested)
            {
                if (context.IsOutputTerminal)
                    context.Output.Write("\e[2J\e[3J\e[H");
                last = TryRun(context, run);
                context.Output.Flush();
                context.Error.WriteLine(
                    $"Watching {string.Join(", ", folders.Select(context.Show))} for changes; Ctrl-C ends."
                );
                context.Error.Flush();
                if (!WaitForChange(changes.Reader, cancellation))
                    break;
            }
            return last;
        }
        finally
        {
            watchers.ForEach(static watcher => watcher.Dispose());
        }
    }

    private static int TryRun(CommandContext context, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception)
            when (exception is CommandFailureException or IOException or UnauthorizedAccessException)
        {
            // What is wrong now may be right with the next change.
            context.Complain(exception.Message, (exception as CommandFailureException)?.Hint);
            return ExitCode.Failure;
        }
    }

    /// <summary>Waits until something changed and then nothing more for a while. False where the end came.</summary>
    private static bool WaitForChange(ChannelReader<bool> changes, CancellationToken cancellation)
    {
        try
        {
            changes.ReadAsync(cancellation).AsTask().GetAwaiter().GetResult();
            while (true)
            {
                using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                quiet.CancelAfter(Quiet);
                try
                {
                    changes.ReadAsync(quiet.Token).AsTask().GetAwaiter().GetResult();
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    return true;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The folders of what was named, and those of the corpora around; none that lies in another.</summary>
    private static List<string> FindFolders(CommandContext context, string[] paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var folder = context.Resolve(path);
            // Of a pattern, the folder before it.
            while (!Directory.Exists(folder) && folder.LastIndexOf('/') is >= 0 and var slash)
                folder = slash == 0 ? "/" : folder[..slash];
            found.Add(FileDiscovery.FindCorpusFolder(folder) ?? folder);
        }
        return [.. found.Where(folder => !found.Any(other => IsBelow(folder, other)))];
    }

    private static bool IsBelow(string folder, string other) =>
        folder != other && folder.StartsWith(other.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static HashSet<string> IsNamed(CommandContext context, string[] paths) =>
        paths.Select(context.Resolve).ToHashSet(StringComparer.Ordinal);

    private static FileSystemWatcher Watch(string folder, HashSet<string> named, Action changed)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        watcher.Changed += (_, change) => Tell(change);
        watcher.Created += (_, change) => Tell(change);
        watcher.Deleted += (_, change) => Tell(change);
        watcher.Renamed += (_, change) =>
        {
            Tell(change);
            if (Matters(folder, change.OldFullPath, named))
                changed();
        };
        // Too much happened at once to be told one by one.
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Tell(FileSystemEventArgs change)
        {
            if (Matters(folder, change.FullPath, named))
                changed();
        }
    }

    /// <summary>
    /// Whether a path can be of an article, of a configuration, or a folder of them; reports that a run writes itself and
    /// temporary files must not start the next.
    /// </summary>
    private static bool Matters(string folder, string path, HashSet<string> named)
    {
        path = FileDiscovery.ToSlashes(folder, path);
        if (named.Contains(path))
            return true;
        var below = path[folder.TrimEnd('/').Length..];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name == ".gitignore")
            return true;
        if (
            below.Contains("/.", StringComparison.Ordinal) || below.Contains("/node_modules/", StringComparison.Ordinal)
        )
            return false;
        return name.EndsWith(".quoth", StringComparison.OrdinalIgnoreCase)
            || name == QuothConfiguration.FileName
            // A folder that is gone can only be told by its name.
            || !name.Contains('.')
            || Directory.Exists(path);
    }
}
