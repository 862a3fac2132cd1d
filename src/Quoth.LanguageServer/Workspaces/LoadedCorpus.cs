using System.Collections.Immutable;
using Quoth.Analysis.Baselines;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// A corpus of the workspace. Immutable. Edited texts are parsed at once and understood when somebody asks, so that
/// keys held down cost one reading of the text and not one each.
/// </summary>
public sealed class LoadedCorpus
{
    private readonly Corpus basis;
    private readonly ImmutableDictionary<string, SyntaxTree> edited;
    private readonly Lazy<Corpus> corpus;

    private LoadedCorpus(
        string folder,
        ConfigurationFile file,
        bool isLoading,
        Corpus basis,
        ImmutableDictionary<string, SyntaxTree> edited
    )
    {
        Folder = folder;
        File = file;
        IsLoading = isLoading;
        this.basis = basis;
        this.edited = edited;
        corpus = new Lazy<Corpus>(() => Understand(basis, edited));
    }

    /// <summary>The corpus's folder: an absolute path with slashes.</summary>
    public string Folder { get; }

    /// <summary>Its <c>quoth.json</c> as it was read last.</summary>
    public ConfigurationFile File { get; }

    /// <summary>What reading its <c>quoth.json</c> gave.</summary>
    public ConfigurationResult Configuration => File.Result;

    /// <summary>The text of its <c>quoth.json</c>; null where it has none.</summary>
    public SourceText? ConfigurationText => File.Text;

    /// <summary>What holds: what its <c>quoth.json</c> said when it was last not broken.</summary>
    public QuothConfiguration InForce => basis.Configuration;

    /// <summary>How its documents are read.</summary>
    public DocumentSettings Settings => basis.Settings;

    /// <summary>Whether files are still being read, so that nobody can say yet what is not defined.</summary>
    public bool IsLoading { get; }

    /// <summary>What the texts mean, now.</summary>
    public Corpus Corpus => corpus.Value;

    /// <summary>The texts that had to be understood anew for what they mean now: the edited ones; all, after some changes of the configuration.</summary>
    public IEnumerable<SyntaxTree> Edited => edited.Values;

    /// <summary>What the texts meant when somebody last asked.</summary>
    public Corpus LastUnderstood => corpus.IsValueCreated ? corpus.Value : basis;

    /// <summary>
    /// Whether all documents but one are as <see cref="LastUnderstood"/> has them, and that one, before and now, defines
    /// nothing for the others.
    /// </summary>
    public bool IsUnderstoodBut(string path) =>
        corpus.IsValueCreated || (edited.All(entry => entry.Key == path) && basis.Find(path) is { IsRegistry: false });

    /// <summary>A corpus without documents.</summary>
    public static LoadedCorpus Create(string folder, ConfigurationFile configuration, bool isLoading) =>
        new(
            folder,
            configuration,
            isLoading,
            Corpus.Create(configuration.Result.Configuration),
            ImmutableDictionary<string, SyntaxTree>.Empty
        );

    /// <summary>Whether a file, by its absolute path, is one that the configuration is read from besides its <c>quoth.json</c>.</summary>
    public bool IsReadFrom(string path) =>
        File.Baseline?.Path == path || Configuration.Bases.Any(extended => extended.Path == path);

    /// <summary>The corpus with a document's new tree.</summary>
    public LoadedCorpus WithTree(string path, SyntaxTree tree)
    {
        var (from, still) = Settled();
        return With(IsLoading, from, still.SetItem(path, tree));
    }

    /// <summary>
    /// The corpus with documents that were read from the disk. Where its configuration has changed since, they are
    /// understood anew.
    /// </summary>
    public LoadedCorpus WithDocuments(IReadOnlyCollection<DocumentModel> documents, DocumentSettings settings)
    {
        var (from, still) = Settled();
        return settings == from.Settings
            ? With(IsLoading, from.With(documents), still.RemoveRange(documents.Select(document => document.Path)))
            : With(
                IsLoading,
                from,
                still.SetItems(documents.Select(document => KeyValuePair.Create(document.Path, document.Tree)))
            );
    }

    /// <summary>The corpus without some documents.</summary>
    public LoadedCorpus Without(IEnumerable<string> paths)
    {
        var (from, still) = Settled();
        foreach (var path in paths)
        {
            from = from.Without(path);
            still = still.Remove(path);
        }

        return With(IsLoading, from, still);
    }

    /// <summary>The corpus while its files are being read, or once they are.</summary>
    public LoadedCorpus WithLoading(bool isLoading)
    {
        var (from, still) = Settled();
        return With(isLoading, from, still);
    }

    /// <summary>The corpus under another configuration. One that is broken, as while somebody types it, changes nothing but its problems.</summary>
    public LoadedCorpus WithConfiguration(ConfigurationFile file)
    {
        var (from, still) = Settled();
        if (file.Result.IsBroken)
        {
            return new LoadedCorpus(Folder, file with { Baseline = File.Baseline }, IsLoading, from, still);
        }

        var empty = Corpus.Create(file.Result.Configuration);
        var next =
            empty.Settings == from.Settings
                ? (Basis: empty.With([.. from.Documents.Values]), Edited: still)
                : (
                    Basis: empty,
                    Edited: from.Documents.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Tree)
                        .SetItems(still)
                );
        return new LoadedCorpus(Folder, file, IsLoading, next.Basis, next.Edited);
    }

    private LoadedCorpus With(bool isLoading, Corpus from, ImmutableDictionary<string, SyntaxTree> still) =>
        new(Folder, File, isLoading, from, still);

    // From where the next corpus goes on: what is understood already need not be understood again.
    private (Corpus From, ImmutableDictionary<string, SyntaxTree> Still) Settled() =>
        corpus.IsValueCreated ? (corpus.Value, edited.Clear()) : (basis, edited);

    private static Corpus Understand(Corpus basis, ImmutableDictionary<string, SyntaxTree> edited)
    {
        if (edited.IsEmpty)
        {
            return basis;
        }

        var trees = edited.ToArray();
        var documents = new DocumentModel[trees.Length];
        if (trees.Length == 1)
        {
            documents[0] = DocumentBuilder.Build(trees[0].Key, trees[0].Value, basis.Settings);
            return basis.With(documents);
        }

        Parallel.For(
            0,
            trees.Length,
            index => documents[index] = DocumentBuilder.Build(trees[index].Key, trees[index].Value, basis.Settings)
        );
        return basis.With(documents);
    }
}

/// <summary>A <c>quoth.json</c> as it was read.</summary>
/// <param name="Text">Its text; null where there is no file.</param>
/// <param name="Result">What it says.</param>
public sealed record ConfigurationFile(SourceText? Text, ConfigurationResult Result)
{
    /// <summary>The findings that it says are known; null where it names no baseline.</summary>
    public KnownFindings? Baseline { get; init; }
}

/// <summary>The baseline of a corpus.</summary>
/// <param name="Path">The file: absolute, with slashes.</param>
/// <param name="Baseline">What it knows; nothing where it cannot be read or is none.</param>
public sealed record KnownFindings(string Path, Baseline Baseline)
{
    /// <summary>A document of a corpus as the baseline calls it: from its own folder.</summary>
    public string KeyOf(string folder, string document) =>
        System
            .IO.Path.GetRelativePath(DocumentUri.FolderOf(Path), $"{folder.TrimEnd('/')}/{document}")
            .Replace('\\', '/');
}
