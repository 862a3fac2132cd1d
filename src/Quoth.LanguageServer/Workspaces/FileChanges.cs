using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>Takes over what changed on the disk, off the queue: only the result takes a turn.</summary>
internal static class FileChanges
{
    /// <summary>Takes over what became of a file, by its absolute path: an article, a registry, or part of a configuration.</summary>
    public static void Take(HandlerContext<ServerState> context, string path)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            ReadConfigurationsAgain(context, path);
        }
        else if (context.State.Workspace.FindOpen(path) is null)
        {
            _ = ReadAgainAsync(context, path);
        }
    }

    /// <summary>Reads a file again, or forgets it where it is gone or belongs to no corpus any more.</summary>
    public static Task ReadAgainAsync(HandlerContext<ServerState> context, string path) =>
        InBackground(
            context,
            () =>
            {
                var folder = CorpusFolders.Of(context.State.Workspace, path);
                var file = new CorpusFile(path, folder);
                var workspace = context.State.Workspace;
                var document =
                    File.Exists(path) && WorkspaceFiles.Belongs(workspace, path)
                        ? WorkspaceFiles.Read(file, DocumentSettings.From(WorkspaceFiles.InForce(workspace, folder)))
                        : null;
                context.Dispatcher.Post("read a file", state => Take(state, file, document));
            }
        );

    /// <summary>
    /// Reads the configurations again that a changed file is part of: as a <c>quoth.json</c>, by being extended, or as a
    /// baseline.
    /// </summary>
    public static void ReadConfigurationsAgain(HandlerContext<ServerState> context, string path)
    {
        if (path.EndsWith("/" + QuothConfiguration.FileName, StringComparison.Ordinal))
        {
            _ = ReadConfigurationAgainAsync(context, DocumentUri.FolderOf(path));
        }

        foreach (var corpus in context.State.Workspace.Corpora.Values.Where(corpus => corpus.IsReadFrom(path)))
        {
            _ = ReadConfigurationAgainAsync(context, corpus.Folder);
        }
    }

    /// <summary>Reads a <c>quoth.json</c> again, and the files below it, of which others may belong to it now.</summary>
    public static Task ReadConfigurationAgainAsync(HandlerContext<ServerState> context, string folder) =>
        InBackground(
            context,
            () =>
            {
                var isThere = File.Exists($"{folder.TrimEnd('/')}/{QuothConfiguration.FileName}");
                var around = WorkspaceFiles.FindCorpusFolder(DocumentUri.FolderOf(folder));
                context.Dispatcher.Post(
                    "read a configuration",
                    state => state with { Workspace = Rehome(Configure(state.Workspace, folder, isThere)) }
                );
                if (isThere || CorpusFolders.IsRead(context.State.Workspace, folder))
                {
                    WorkspaceLoading.LoadAsync(context, folder).GetAwaiter().GetResult();
                }

                // Files went over from the corpus around, or back to it.
                if (around is not null)
                {
                    WorkspaceLoading.LoadAsync(context, around).GetAwaiter().GetResult();
                }
            }
        );

    /// <summary>Does work that reads from the disk; what fails in it is logged.</summary>
    public static Task InBackground(HandlerContext<ServerState> context, Action work) =>
        Task.Run(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                context.Logger.LogError(exception, "Reading from the disk failed");
            }
        });

    private static ServerState Take(ServerState state, CorpusFile file, DocumentModel? document)
    {
        if (state.Workspace.FindOpen(file.Path) is not null)
        {
            return state;
        }

        var key = DocumentUri.Below(file.Path, file.Folder);
        return state with
        {
            Workspace = state.Workspace.Change(
                file.Folder,
                corpus => document is null ? corpus.Without([key]) : corpus.WithDocuments([document])
            ),
        };
    }

    private static Workspace Configure(Workspace workspace, string folder, bool isThere)
    {
        var configuration = WorkspaceFiles.ReadConfiguration(workspace, folder);
        return workspace.Corpora.TryGetValue(folder, out var corpus)
                ? workspace.With(corpus.WithConfiguration(configuration))
            : isThere ? workspace.With(LoadedCorpus.Create(folder, configuration, isLoading: true))
            : workspace;
    }

    // The nearest quoth.json of an open file may be another one now.
    private static Workspace Rehome(Workspace workspace)
    {
        foreach (var document in workspace.Documents.Values)
        {
            var folder = document.Tree is null ? document.Folder : CorpusFolders.Of(workspace, document.Path);
            if (folder == document.Folder)
            {
                continue;
            }

            workspace = workspace.Change(document.Folder, corpus => corpus.Without([document.Key]));
            workspace = workspace.Corpora.ContainsKey(folder)
                ? workspace
                : workspace.With(
                    LoadedCorpus.Create(folder, WorkspaceFiles.ReadConfiguration(workspace, folder), isLoading: false)
                );
            workspace = workspace.With(document with { Folder = folder });
        }

        return workspace;
    }
}
