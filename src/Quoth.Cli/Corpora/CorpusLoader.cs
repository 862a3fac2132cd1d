using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Corpora;

/// <summary>Reads the corpora that files belong to: each is the folder of the nearest quoth.json above its files.</summary>
internal static class CorpusLoader
{
    /// <summary>The corpora of some files, in the order in which the files name them. Nothing is read but configurations.</summary>
    /// <param name="files">The files that somebody asked for.</param>
    /// <param name="configurations">Where configurations come from.</param>
    /// <param name="query">The query that found the files, if one did: a corpus that it took whole is not searched again.</param>
    public static ImmutableArray<CorpusFiles> Find(
        ImmutableArray<FoundFile> files,
        ConfigurationStore configurations,
        FileQuery? query = null
    )
    {
        ImmutableArray<string> whole = query is null
            ? []
            : [.. query.Paths.Select(path => FileDiscovery.ToSlashes(query.WorkingDirectory, path))];
        var folders = new List<string>();
        var byFolder = new Dictionary<string, ImmutableArray<string>.Builder>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var folder = FolderOf(file, configurations);
            if (!byFolder.TryGetValue(folder, out var members))
            {
                folders.Add(folder);
                byFolder.Add(folder, members = ImmutableArray.CreateBuilder<string>());
            }
            members.Add(file.Path);
        }
        return [.. folders.Select(folder => Find(folder, byFolder[folder].ToImmutable(), configurations, whole))];
    }

    /// <summary>The corpora of some files, read whole.</summary>
    /// <param name="files">The files that somebody asked for.</param>
    /// <param name="configurations">Where configurations come from.</param>
    /// <param name="replaced">A text that stands in for a file's own, such as what an editor has not saved; by absolute path.</param>
    public static ImmutableArray<LoadedCorpus> Load(
        ImmutableArray<FoundFile> files,
        ConfigurationStore configurations,
        (string Path, SourceText Text)? replaced = null
    ) => [.. Find(files, configurations).Select(corpus => Load(corpus, replaced))];

    /// <summary>A corpus, with a document for each file that was asked for and for all that can tell something about those.</summary>
    public static LoadedCorpus Load(CorpusFiles files, (string Path, SourceText Text)? replaced = null)
    {
        var corpus = Corpus.Create(files.Configuration.Read.Configuration);
        if (files.Configuration.IsUnusable)
        {
            var unread = files.Asked.Select(path => new CorpusFile(path, files.Below(path), null));
            return new LoadedCorpus(files.Folder, files.Configuration, corpus, [.. unread]);
        }
        var settings = corpus.Settings;
        var asked = new (DocumentModel? Document, FileProblem? Problem)[files.Asked.Length];
        Parallel.For(
            0,
            asked.Length,
            i =>
            {
                FileProblem? problem = null;
                var path = files.Asked[i];
                var text = replaced is { } given && given.Path == path ? given.Text : TextFiles.Read(path, out problem);
                asked[i] = (text is null ? null : Build(files, path, SyntaxTree.Parse(text), settings), problem);
            }
        );
        // What a registry defines is used in other articles, so that judging it takes them all.
        var takesAll = Array.Exists(asked, file => file.Document is { IsRegistry: true });
        var rest = new DocumentModel?[files.Rest.Length];
        Parallel.For(
            0,
            rest.Length,
            i =>
            {
                var path = files.Rest[i];
                var text = takesAll ? TextFiles.Read(path, out _) : TextFiles.ReadUnlessArticle(path, out _);
                if (text is not null && SyntaxTree.Parse(text) is var tree && (takesAll || tree.IsRegistry))
                    rest[i] = Build(files, path, tree, settings);
            }
        );
        return new LoadedCorpus(
            files.Folder,
            files.Configuration,
            corpus.With([.. asked.Select(file => file.Document).Concat(rest).OfType<DocumentModel>()]),
            [.. files.Asked.Zip(asked, (path, file) => new CorpusFile(path, files.Below(path), file.Problem))]
        );
    }

    private static DocumentModel Build(CorpusFiles files, string path, SyntaxTree tree, DocumentSettings settings) =>
        DocumentBuilder.Build(files.Below(path), tree, settings);

    /// <summary>The corpus folder of a file: that of the nearest quoth.json, else the folder that was named.</summary>
    private static string FolderOf(FoundFile file, ConfigurationStore configurations)
    {
        var named = file.Path[..^(file.Below.Length + 1)];
        return configurations.FindCorpusFolder(ParentOf(file.Path)) ?? (named.Length == 0 ? "/" : named);
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/";

    private static CorpusFiles Find(
        string folder,
        ImmutableArray<string> asked,
        ConfigurationStore configurations,
        ImmutableArray<string> whole
    )
    {
        var configuration = configurations.Get(folder);
        return new CorpusFiles(
            folder,
            configuration,
            asked,
            configuration.IsUnusable || whole.Contains(folder) ? [] : FindRest(folder, asked, configurations)
        );
    }

    /// <summary>The other files of the corpus.</summary>
    private static ImmutableArray<string> FindRest(
        string folder,
        ImmutableArray<string> asked,
        ConfigurationStore configurations
    )
    {
        var known = asked.ToHashSet(StringComparer.Ordinal);
        var query = new FileQuery(folder, ["."]) { ReadFilter = configurations.FilterOf };
        return
        [
            .. FileDiscovery
                .Find(query)
                .Files.Select(file => file.Path)
                .Where(path => !known.Contains(path))
                // A folder with a quoth.json of its own is a corpus of its own.
                .Where(path => (configurations.FindCorpusFolder(ParentOf(path)) ?? folder) == folder),
        ];
    }
}
