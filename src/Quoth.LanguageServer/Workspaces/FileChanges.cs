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
            ReadAgain(context, path);
        }
    }

    /// <summary>Has a file read again in its turn, or forgotten where it is gone or belongs to no corpus any more.</summary>
    public static void ReadAgain(HandlerContext<ServerState> context, string path) =>
        ReadInTurn(
            context,
            now =>
            {
                var workspace = now.State.Workspace;
                var file = new CorpusFile(path, CorpusFolders.Of(workspace, path));
                var settings = WorkspaceFiles.SettingsOf(workspace, file.Folder);
                var document =
                    File.Exists(path) && WorkspaceFiles.Belongs(workspace, path)
                        ? WorkspaceFiles.Read(file, settings)
                        : null;
                context.Dispatcher.Post("read a file", state => Take(state, file, settings, document));
                return Task.CompletedTask;
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
            ReadConfigurationAgain(context, DocumentUri.FolderOf(path));
        }

        foreach (var corpus in context.State.Workspace.Corpora.Values.Where(corpus => corpus.IsReadFrom(path)))
        {
            ReadConfigurationAgain(context, corpus.Folder);
        }
    }

    /// <summary>Has a <c>quoth.json</c> read again in its turn, and the files below it, of which others may belong to it now.</summary>
    public static void ReadConfigurationAgain(HandlerContext<ServerState> context, string folder) =>
        ReadInTurn(context, now => ReadConfigurationAgainAsync(now, folder));

    /// <summary>Reads a <c>quoth.json</c> again, and the files below it.</summary>
    public static async Task ReadConfigurationAgainAsync(HandlerContext<ServerState> context, string folder)
    {
        var isThere = File.Exists($"{folder.TrimEnd('/')}/{QuothConfiguration.FileName}");
        var around = WorkspaceFiles.FindCorpusFolder(DocumentUri.FolderOf(folder));
        context.Dispatcher.Post(
            "read a configuration",
            state => state with { Workspace = Rehome(Configure(state.Workspace, folder, isThere)) }
        );
        if (isThere || CorpusFolders.IsRead(context.State.Workspace, folder))
        {
            await WorkspaceLoading.LoadAsync(context, folder).ConfigureAwait(false);
        }

        // Files went over from the corpus around, or back to it.
        if (around is not null)
        {
            await WorkspaceLoading.LoadAsync(context, around).ConfigureAwait(false);
        }
    }

    /// <summary>Reads files in their turn, on the state that then holds: see the dispatcher.</summary>
    public static void ReadInTurn(HandlerContext<ServerState> context, Func<HandlerContext<ServerState>, Task> work) =>
        context.Dispatcher.ReadInTurn(state => work(context with { State = state }));

    private static ServerState Take(
        ServerState state,
        CorpusFile file,
        DocumentSettings settings,
        DocumentModel? document
    )
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
                corpus => document is null ? corpus.Without([key]) : corpus.WithDocuments([document], settings)
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
