using Quoth.LanguageServer.Handlers;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>What configurations and baselines have to say otherwise when files and folders move.</summary>
internal static class MovedFiles
{
    /// <summary>The files to change before the move, with their changes.</summary>
    public static List<FileEditsOf.ChangedFile> FindChanges(
        Workspace workspace,
        FileMoves moves,
        CancellationToken cancellation
    )
    {
        var changed = new List<FileEditsOf.ChangedFile>();
        foreach (var (path, corpora) in ConfigurationsOf(workspace))
        {
            cancellation.ThrowIfCancellationRequested();
            // What several corpora share says nothing of a file of one of them.
            var corpus = corpora.Length == 1 ? corpora[0] : null;
            if (WorkspaceFiles.ReadText(workspace, path) is { } text)
            {
                Add(
                    path,
                    text,
                    MovedPaths.InConfiguration(
                        text.Content,
                        path,
                        corpus,
                        moves,
                        moved => corpus is not null && IsNamedElsewhere(corpus, moved)
                    )
                );
            }
        }

        foreach (
            var path in workspace
                .Corpora.Values.Select(corpus => corpus.File.Baseline?.Path)
                .OfType<string>()
                .Distinct()
        )
        {
            cancellation.ThrowIfCancellationRequested();
            if (WorkspaceFiles.ReadText(workspace, path) is { } text)
            {
                Add(path, text, MovedPaths.InBaseline(text.Content, path, moves));
            }
        }

        return changed;

        void Add(string path, SourceText text, System.Collections.Immutable.ImmutableArray<TextChange> changes)
        {
            if (!changes.IsEmpty)
            {
                changed.Add(new FileEditsOf.ChangedFile(path, text, changes));
            }
        }
    }

    // Each file with the folders from which its patterns are read: a quoth.json has its own, whoever extends it.
    private static IEnumerable<(string Path, string[] Corpora)> ConfigurationsOf(Workspace workspace)
    {
        var own = workspace.Corpora.Values.ToDictionary(corpus => WorkspaceFiles.ConfigurationPath(corpus.Folder));
        var extended = workspace
            .Corpora.Values.SelectMany(corpus => corpus.Configuration.Bases.Select(file => (file.Path, corpus.Folder)))
            .Where(file => !own.ContainsKey(file.Path))
            .GroupBy(file => file.Path, file => file.Folder)
            .Select(file => (file.Key, file.Distinct().ToArray()));
        return own.Select(file => (file.Key, new[] { file.Value.Folder })).Concat(extended);
    }

    private static bool IsNamedElsewhere(string corpus, string moved)
    {
        var name = moved[(moved.LastIndexOf('/') + 1)..];
        // A name with a character that a search takes for a pattern is searched for too widely, which only adds a pattern.
        var options = new EnumerationOptions { RecurseSubdirectories = true, MatchType = MatchType.Simple };
        return Directory
            .EnumerateFileSystemEntries(corpus, name, options)
            .Any(found => found.Replace('\\', '/') != moved);
    }
}
