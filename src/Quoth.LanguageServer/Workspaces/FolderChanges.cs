using System.Collections.Immutable;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>Takes over what the client says of files and folders that came, went or moved, whether they are open or not.</summary>
internal static class FolderChanges
{
    private const string Article = ".quoth";

    /// <summary>
    /// The workspace without what was at a path: a file, or a folder with all below it. A file that is still open there is
    /// no part of its corpus until the client changes or closes it.
    /// </summary>
    public static Workspace Forget(Workspace workspace, string path)
    {
        foreach (var corpus in workspace.Corpora.Values)
        {
            if (FileMoves.IsAtOrBelow(corpus.Folder, path))
            {
                workspace = workspace.Documents.Values.Any(open => open.Folder == corpus.Folder)
                    ? workspace.With(corpus.Without([.. corpus.Corpus.Documents.Keys]))
                    : workspace.WithoutCorpus(corpus.Folder);
                continue;
            }

            if (!DocumentUri.IsBelow(path, corpus.Folder))
            {
                continue;
            }

            var below = DocumentUri.Below(path, corpus.Folder);
            string[] gone =
            [
                .. path.EndsWith(Article, StringComparison.Ordinal) && corpus.Corpus.Find(below) is not null
                    ? [below]
                    : corpus.Corpus.Documents.Keys.Where(key => FileMoves.IsAtOrBelow(key, below)),
            ];
            workspace = gone.Length == 0 ? workspace : workspace.With(corpus.Without(gone));
        }

        return workspace;
    }

    /// <summary>
    /// Forgets what was at a path once more, when what was being read while it went is in: an old look at the disk must not
    /// bring it back.
    /// </summary>
    public static void ForgetInTurn(HandlerContext<ServerState> context, string path) =>
        FileChanges.ReadInTurn(
            context,
            now =>
            {
                if (!Path.Exists(path))
                {
                    now.Dispatcher.Post(
                        "forget a file",
                        state => state with { Workspace = Forget(state.Workspace, path) }
                    );
                }

                return Task.CompletedTask;
            }
        );

    /// <summary>Reads what is at a path now, a file or a folder with all below it, and again what is made up from it.</summary>
    public static void Read(HandlerContext<ServerState> context, string path)
    {
        if (Directory.Exists(path))
        {
            FileChanges.ReadInTurn(context, now => ReadFolderAsync(now, path));
        }
        else if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            FileChanges.ReadConfigurationsAgain(context, path);
        }
        else if (path.EndsWith(Article, StringComparison.Ordinal) && context.State.Workspace.FindOpen(path) is null)
        {
            FileChanges.ReadAgain(context, path);
        }
    }

    /// <summary>Reads the configurations again that a file at a path, or below it, was part of.</summary>
    public static void ReadConfigurationsAgain(HandlerContext<ServerState> context, string path)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            FileChanges.ReadConfigurationsAgain(context, path);
            return;
        }

        foreach (var corpus in context.State.Workspace.Corpora.Values)
        {
            var files = corpus.Configuration.Bases.Select(file => file.Path).Append(corpus.File.Baseline?.Path);
            if (files.Any(file => file is not null && FileMoves.IsAtOrBelow(file, path)))
            {
                FileChanges.ReadConfigurationAgain(context, corpus.Folder);
            }
        }
    }

    private static async Task ReadFolderAsync(HandlerContext<ServerState> context, string folder)
    {
        var workspace = context.State.Workspace;
        var configurations = new HashSet<string>(StringComparer.Ordinal);
        var query = new FileQuery(folder, [folder])
        {
            ReadFilter = found =>
            {
                configurations.Add(found);
                return WorkspaceFiles.InForce(workspace, found).FilterFor(found);
            },
        };
        var files = FileDiscovery.Find(query).Files;
        // What leaves out the whole folder, as an ignore file above it, leaves out the first file too.
        var isHidden = FileDiscovery.IsLeftOut(CorpusFolders.Of(workspace, folder), folder);
        if (isHidden || (!files.IsEmpty && !WorkspaceFiles.Belongs(workspace, files[0].Path)))
        {
            return;
        }

        foreach (var found in configurations.Where(found => IsCorpusBelow(found, folder)))
        {
            // It brings its own articles along.
            await FileChanges.ReadConfigurationAgainAsync(context, found).ConfigureAwait(false);
        }

        foreach (var corpus in files.GroupBy(file => CorpusFolders.Of(workspace, file.Path)))
        {
            if (!IsCorpusBelow(corpus.Key, folder))
            {
                Take(context, corpus.Key, [.. corpus.Select(file => file.Path)]);
            }
        }
    }

    private static bool IsCorpusBelow(string corpus, string folder) =>
        FileMoves.IsAtOrBelow(corpus, folder) && File.Exists(WorkspaceFiles.ConfigurationPath(corpus));

    private static void Take(HandlerContext<ServerState> context, string corpus, ImmutableArray<string> paths)
    {
        var settings = WorkspaceFiles.SettingsOf(context.State.Workspace, corpus);
        var read = new DocumentModel?[paths.Length];
        Parallel.For(
            0,
            paths.Length,
            index => read[index] = WorkspaceFiles.Read(new CorpusFile(paths[index], corpus), settings)
        );
        DocumentModel[] documents = [.. read.OfType<DocumentModel>()];
        context.Dispatcher.Post(
            "read a folder",
            state => state with { Workspace = WorkspaceLoading.Add(state.Workspace, corpus, settings, documents) }
        );
    }
}
