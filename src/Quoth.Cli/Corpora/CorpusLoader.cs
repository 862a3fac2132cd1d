using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Corpora;

/// <summary>Reads the corpora that files belong to: each is the folder of the nearest quoth.json above its files.</summary>
internal static class CorpusLoader
{
    /// <summary>The corpora of some files, in the order in which the files name them.</summary>
    /// <param name="files">The files that somebody asked for.</param>
    /// <param name="configurations">Where configurations come from.</param>
    /// <param name="replaced">A text that stands in for a file's own, such as what an editor has not saved; by absolute path.</param>
    public static ImmutableArray<LoadedCorpus> Load(
        ImmutableArray<FoundFile> files,
        ConfigurationStore configurations,
        (string Path, SourceText Text)? replaced = null
    )
    {
        var folders = new List<string>();
        var byFolder = new Dictionary<string, List<FoundFile>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var folder = FolderOf(file, configurations);
            if (!byFolder.TryGetValue(folder, out var members))
            {
                folders.Add(folder);
                byFolder.Add(folder, members = []);
            }
            members.Add(file);
        }
        return [.. folders.Select(folder => Load(folder, byFolder[folder], configurations, replaced))];
    }

    /// <summary>The corpus folder of a file: that of the nearest quoth.json, else the folder that was named.</summary>
    private static string FolderOf(FoundFile file, ConfigurationStore configurations)
    {
        var named = file.Path[..^(file.Below.Length + 1)];
        return configurations.FindCorpusFolder(ParentOf(file.Path)) ?? (named.Length == 0 ? "/" : named);
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/";

    private static LoadedCorpus Load(
        string folder,
        List<FoundFile> wanted,
        ConfigurationStore configurations,
        (string Path, SourceText Text)? replaced
    )
    {
        var configuration = configurations.Get(folder);
        var corpus = Corpus.Create(configuration.Read.Configuration);
        var prefix = folder.TrimEnd('/').Length + 1;
        if (configuration.IsUnusable)
        {
            var unread = wanted.Select(file => new CorpusFile(file.Path, file.Path[prefix..], null));
            return new LoadedCorpus(folder, configuration, corpus, [.. unread]);
        }
        var paths = wanted.Select(file => file.Path).ToList();
        var asked = paths.Count;
        paths.AddRange(FindRest(folder, wanted, configurations));
        var read = new (DocumentModel? Document, FileProblem? Problem)[paths.Count];
        var settings = corpus.Settings;
        // Most files are small and alike, so that plain ranges share the work well.
        Parallel.For(
            0,
            paths.Count,
            i =>
            {
                var text = replaced is { } given && given.Path == paths[i] ? given.Text : null;
                read[i] = Read(paths[i], paths[i][prefix..], settings, isAsked: i < asked, text);
            }
        );
        // What a registry defines is used in other articles, so that judging it takes them all.
        if (read.AsSpan(0, asked).ContainsRegistry())
        {
            Parallel.For(
                asked,
                paths.Count,
                i => read[i] = Read(paths[i], paths[i][prefix..], settings, isAsked: true, text: null)
            );
        }
        return new LoadedCorpus(
            folder,
            configuration,
            corpus.With([.. read.Select(file => file.Document).OfType<DocumentModel>()]),
            [.. Enumerable.Range(0, asked).Select(i => new CorpusFile(paths[i], paths[i][prefix..], read[i].Problem))]
        );
    }

    private static bool ContainsRegistry(this Span<(DocumentModel? Document, FileProblem? Problem)> files)
    {
        foreach (var (document, _) in files)
        {
            if (document is { IsRegistry: true })
                return true;
        }
        return false;
    }

    /// <summary>The other files of the corpus.</summary>
    private static IEnumerable<string> FindRest(
        string folder,
        List<FoundFile> wanted,
        ConfigurationStore configurations
    )
    {
        var known = wanted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var query = new FileQuery(folder, ["."]) { ReadFilter = configurations.FilterOf };
        return FileDiscovery
            .Find(query)
            .Files.Select(file => file.Path)
            .Where(path => !known.Contains(path))
            // A folder with a quoth.json of its own is a corpus of its own.
            .Where(path => (configurations.FindCorpusFolder(ParentOf(path)) ?? folder) == folder);
    }

    private static (DocumentModel? Document, FileProblem? Problem) Read(
        string path,
        string below,
        DocumentSettings settings,
        bool isAsked,
        SourceText? text
    )
    {
        FileProblem? problem = null;
        text ??= TextFiles.Read(path, out problem);
        if (text is null)
            return (null, problem);
        var tree = SyntaxTree.Parse(text);
        return isAsked || tree.IsRegistry ? (DocumentBuilder.Build(below, tree, settings), null) : (null, null);
    }
}
