using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Analysis.Baselines;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>What the disk holds: which files belong to which corpus, and what they say.</summary>
internal static class WorkspaceFiles
{
    /// <summary>
    /// The <c>quoth.json</c> of a folder, what it extends and its baseline, each as the client edits it or else as it is
    /// on the disk; without a file, the defaults.
    /// </summary>
    public static ConfigurationFile ReadConfiguration(Workspace workspace, string folder)
    {
        var path = ConfigurationPath(folder);
        var text = ReadText(workspace, path);
        var read = ConfigurationReader.Read(
            text?.Content ?? "{}",
            RuleNames.All,
            path,
            file => ReadText(workspace, file)?.Content
        );
        if (read.Configuration.Baseline is not { } named)
        {
            return new ConfigurationFile(text, read);
        }

        var place = FileDiscovery.ToSlashes(folder, named);
        var written = ReadText(workspace, place);
        if (Baseline.Read(written?.Content ?? "", out var problem) is { } baseline)
        {
            return new ConfigurationFile(text, read) { Baseline = new KnownFindings(place, baseline) };
        }

        // A baseline that is none is told like a file that is extended.
        var told = new ConfigurationProblem(
            ConfigurationProblemKind.WrongValue,
            new TextSpan(problem?.Offset ?? 0, 0),
            written is null ? "there is no baseline here" : $"this is no baseline: {problem?.Message}"
        )
        {
            Hint = "`quoth lint --write-baseline` makes one",
        };
        var broken = new ConfigurationBase(place, written?.Content, [told], IsBroken: true);
        return new ConfigurationFile(text, read with { Bases = read.Bases.Add(broken) });
    }

    /// <summary>The text of a file, as the client edits it or else as it is on the disk; null where it cannot be read.</summary>
    public static SourceText? ReadText(Workspace workspace, string file) =>
        workspace.FindOpen(file)?.Text ?? TextFiles.Read(file, out _);

    /// <summary>Where the <c>quoth.json</c> of a corpus's folder is, or would be.</summary>
    public static string ConfigurationPath(string folder) => Join(folder, QuothConfiguration.FileName);

    /// <summary>What holds for a folder: what its <c>quoth.json</c> says, or while that is broken, what it said last.</summary>
    public static QuothConfiguration InForce(Workspace workspace, string folder)
    {
        var read = ReadConfiguration(workspace, folder).Result;
        return read.IsBroken && workspace.Corpora.TryGetValue(folder, out var corpus)
            ? corpus.InForce
            : read.Configuration;
    }

    /// <summary>How the documents of a folder are read: those of its corpus, where it is loaded.</summary>
    public static DocumentSettings SettingsOf(Workspace workspace, string folder) =>
        workspace.Corpora.TryGetValue(folder, out var corpus)
            ? corpus.Settings
            : DocumentSettings.From(InForce(workspace, folder));

    /// <summary>The folder of the corpus that a folder belongs to: that of the nearest <c>quoth.json</c>, or null.</summary>
    public static string? FindCorpusFolder(string folder) => FileDiscovery.FindCorpusFolder(folder);

    /// <summary>The files below a folder, each with the folder of its corpus.</summary>
    public static ImmutableArray<CorpusFile> Find(Workspace workspace, string folder)
    {
        var corpora = new HashSet<string>(StringComparer.Ordinal) { folder };
        var query = new FileQuery(folder, [folder])
        {
            ReadFilter = found =>
            {
                corpora.Add(found);
                return InForce(workspace, found).FilterFor(found);
            },
        };
        var files = FileDiscovery.Find(query).Files;
        return [.. files.Select(file => new CorpusFile(file.Path, NearestOf(corpora, file.Path)))];
    }

    /// <summary>
    /// Whether a file belongs to a corpus: not hidden, not ignored, and let through by the nearest <c>quoth.json</c>.
    /// </summary>
    public static bool Belongs(Workspace workspace, string path)
    {
        if (FileDiscovery.IsLeftOut(CorpusFolders.Of(workspace, path), path))
        {
            return false;
        }

        var query = new FileQuery(DocumentUri.FolderOf(path), [path])
        {
            ExcludesNamedFiles = true,
            ReadFilter = found => InForce(workspace, found).FilterFor(found),
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
