using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>What the disk holds: which files belong to which corpus, and what they say.</summary>
internal static class WorkspaceFiles
{
    /// <summary>Reads the <c>quoth.json</c> of a folder; without a file, the defaults.</summary>
    public static ConfigurationFile ReadConfiguration(string folder)
    {
        var text = TextFiles.Read(Join(folder, QuothConfiguration.FileName), out _);
        return new ConfigurationFile(text, ConfigurationReader.Read(text?.Content ?? "{}", RuleNames.All));
    }

    /// <summary>What a <c>quoth.json</c> says that is being edited.</summary>
    public static ConfigurationFile ReadConfiguration(OpenDocument document) =>
        new(document.Text, ConfigurationReader.Read(document.Text.Content, RuleNames.All));

    /// <summary>The folder of the corpus that a folder belongs to: that of the nearest <c>quoth.json</c>, or null.</summary>
    public static string? FindCorpusFolder(string folder) => FileDiscovery.FindCorpusFolder(folder);

    /// <summary>The files below a folder, each with the folder of its corpus.</summary>
    public static ImmutableArray<CorpusFile> Find(string folder)
    {
        var corpora = new HashSet<string>(StringComparer.Ordinal) { folder };
        var query = new FileQuery(folder, [folder])
        {
            ReadFilter = found =>
            {
                corpora.Add(found);
                return ReadConfiguration(found).Result.Configuration.FilterFor(found);
            },
        };
        var files = FileDiscovery.Find(query).Files;
        return [.. files.Select(file => new CorpusFile(file.Path, NearestOf(corpora, file.Path)))];
    }

    /// <summary>Whether a file belongs to a corpus: not ignored, and let through by the nearest <c>quoth.json</c>.</summary>
    public static bool Belongs(string path)
    {
        var query = new FileQuery(DocumentUri.FolderOf(path), [path])
        {
            ExcludesNamedFiles = true,
            ReadFilter = found => ReadConfiguration(found).Result.Configuration.FilterFor(found),
        };
        return !FileDiscovery.Find(query).Files.IsEmpty;
    }

    /// <summary>Reads a document; null where it cannot be read.</summary>
    public static DocumentModel? Read(CorpusFile file, DocumentSettings settings) =>
        TextFiles.Read(file.Path, out _) is { } text
            ? DocumentBuilder.Build(DocumentUri.Below(file.Path, file.Folder), SyntaxTree.Parse(text), settings)
            : null;

    private static string NearestOf(HashSet<string> corpora, string path)
    {
        var folder = DocumentUri.FolderOf(path);
        while (!corpora.Contains(folder) && folder.Length > 1)
        {
            folder = DocumentUri.FolderOf(folder);
        }

        return folder;
    }

    private static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
}

/// <summary>A file and the folder of the corpus that it belongs to; both absolute, with slashes.</summary>
internal readonly record struct CorpusFile(string Path, string Folder);
