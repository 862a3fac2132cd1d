using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>Reads whole folders in the background and hands what it reads to the queue, piece by piece.</summary>
internal static class WorkspaceLoading
{
    // Large enough that a piece is worth its turn, small enough that a keystroke never waits long for its own.
    private const int FilesAtOnce = 256;

    // Below this, the work is over before a progress bar is seen.
    private const int FilesWorthProgress = 200;

    /// <summary>The workspace with the corpus of a folder; one that is new is marked as being read.</summary>
    public static Workspace Announce(Workspace workspace, string folder) =>
        workspace.Corpora.ContainsKey(folder)
            ? workspace
            : workspace.With(
                LoadedCorpus.Create(folder, WorkspaceFiles.ReadConfiguration(workspace, folder), isLoading: true)
            );

    /// <summary>Has all files below a folder, which was announced, read in their turn.</summary>
    public static void Load(HandlerContext<ServerState> context, string folder) =>
        FileChanges.ReadInTurn(context, now => LoadAsync(now, folder));

    /// <summary>Reads all files below a folder, which was announced.</summary>
    public static async Task LoadAsync(HandlerContext<ServerState> context, string folder)
    {
        try
        {
            var files = WorkspaceFiles.Find(context.State.Workspace, folder);
            var progress =
                files.Length < FilesWorthProgress
                    ? ClientProgress.None
                    : await ClientProgress
                        .BeginAsync(context.Client, context.State.Client, "Reading the corpus", CancellationToken.None)
                        .ConfigureAwait(false);
            foreach (var corpus in files.GroupBy(file => file.Folder))
            {
                LoadCorpus(context, corpus.Key, [.. corpus], progress);
            }

            progress.End();
            if (files.All(file => file.Folder != folder))
            {
                LoadCorpus(context, folder, [], ClientProgress.None);
            }
        }
        catch (Exception exception)
        {
            context.Logger.LogError(exception, "Reading {Folder} failed", folder);
            context.Dispatcher.Post(
                "end of reading",
                state => state with { Workspace = state.Workspace.Change(folder, corpus => corpus.WithLoading(false)) }
            );
        }
    }

    private static void LoadCorpus(
        HandlerContext<ServerState> context,
        string folder,
        ImmutableArray<CorpusFile> files,
        ClientProgress progress
    )
    {
        var settings = WorkspaceFiles.SettingsOf(context.State.Workspace, folder);
        context.Dispatcher.Post(
            "announce a corpus",
            state => state with { Workspace = Announce(state.Workspace, folder) }
        );
        for (var start = 0; start < files.Length; start += FilesAtOnce)
        {
            progress.Report($"{start} of {files.Length} articles", (int)(100L * start / files.Length));
            var read = Read(files.AsSpan(start, Math.Min(FilesAtOnce, files.Length - start)).ToArray(), settings);
            context.Dispatcher.Post(
                "add files",
                state => state with { Workspace = Add(state.Workspace, folder, settings, read) }
            );
        }

        var found = files.Select(file => DocumentUri.Below(file.Path, folder)).ToHashSet(StringComparer.Ordinal);
        context.Dispatcher.Post(
            "end of reading",
            state => state with { Workspace = Finish(state.Workspace, folder, found) }
        );
        context.Dispatcher.Post(
            "index references",
            state =>
            {
                // Beside the queue, and before somebody waits for it.
                if (state.Workspace.Corpora.TryGetValue(folder, out var loaded))
                {
                    _ = Task.Run(() => loaded.Corpus.IndexReferences());
                }

                return state;
            }
        );
    }

    private static DocumentModel[] Read(CorpusFile[] files, DocumentSettings settings)
    {
        var documents = new DocumentModel?[files.Length];
        Parallel.For(0, files.Length, index => documents[index] = WorkspaceFiles.Read(files[index], settings));
        return [.. documents.OfType<DocumentModel>()];
    }

    /// <summary>
    /// The workspace with documents of a corpus that were read. What the client edits is as the client says, whatever the
    /// disk holds.
    /// </summary>
    public static Workspace Add(Workspace workspace, string folder, DocumentSettings settings, DocumentModel[] read)
    {
        if (!workspace.Corpora.TryGetValue(folder, out var corpus))
        {
            return workspace;
        }

        var open = OpenIn(workspace, folder);
        return workspace.With(
            corpus.WithDocuments([.. read.Where(document => !open.Contains(document.Path))], settings)
        );
    }

    // What came in after the look at the disk is read after it too, and thus added later.
    private static Workspace Finish(Workspace workspace, string folder, HashSet<string> found)
    {
        if (!workspace.Corpora.TryGetValue(folder, out var corpus))
        {
            return workspace;
        }

        var open = OpenIn(workspace, folder);
        var gone = corpus.Corpus.Documents.Keys.Where(key => !found.Contains(key) && !open.Contains(key));
        return workspace.With(corpus.Without(gone).WithLoading(false));
    }

    private static HashSet<string> OpenIn(Workspace workspace, string folder) =>
        [.. workspace.Documents.Values.Where(document => document.Folder == folder).Select(document => document.Key)];
}
