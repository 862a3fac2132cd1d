using System.Collections.Immutable;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Lint;

/// <summary>
/// Checks a corpus in one pass: what the registry files say is read first, then each article is read, checked and let go,
/// so that memory does not grow with the corpus; last come the registry files, which the articles may or may not use.
/// </summary>
internal sealed class CorpusPass
{
    private readonly CommandContext context;
    private readonly CorpusFiles files;
    private readonly ParallelOptions parallel;
    private readonly Corpus registry;
    private readonly SyntaxTree?[] known;

    private CorpusPass(CommandContext context, CorpusFiles files, ParallelOptions parallel)
    {
        this.context = context;
        this.files = files;
        this.parallel = parallel;
        var corpus = Corpus.Create(files.Configuration.Read.Configuration);
        known = ReadCandidates();
        var documents = new List<DocumentModel>();
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] is { IsRegistry: true } tree)
                documents.Add(DocumentBuilder.Build(files.Below(PathOf(i)), tree, corpus.Settings));
        }
        registry = corpus.With(documents);
    }

    /// <summary>Checks the files of a corpus that were asked for.</summary>
    public static CheckedCorpus Check(CommandContext context, CorpusFiles files, ParallelOptions parallel)
    {
        var results = files.Configuration.IsUnusable
            ? [.. files.Asked.Select(path => new CheckedFile(path))]
            : new CorpusPass(context, files, parallel).Run();
        return new CheckedCorpus(files.Folder, files.Configuration, results);
    }

    private ImmutableArray<CheckedFile> Run()
    {
        var results = new CheckedFile[files.Asked.Length];
        var facts = new DocumentFacts?[known.Length];
        Parallel.For(0, results.Length, parallel, i => results[i] = CheckArticle(i, out facts[i]));
        if (!Array.Exists(results, file => file.IsRegistry))
            return [.. results];
        Parallel.For(results.Length, facts.Length, parallel, i => facts[i] = ReadFacts(i));
        var corpus = registry.Knowing(RegistryUses.Of(facts.OfType<DocumentFacts>()));
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].IsRegistry && corpus.Find(files.Below(PathOf(i))) is { } document)
                results[i] = Check(i, document, corpus);
        }
        return [.. results];
    }

    private string PathOf(int file) =>
        file < files.Asked.Length ? files.Asked[file] : files.Rest[file - files.Asked.Length];

    /// <summary>The trees of the files that may be registry files; null for all others.</summary>
    private SyntaxTree?[] ReadCandidates()
    {
        var trees = new SyntaxTree?[files.Asked.Length + files.Rest.Length];
        Parallel.For(
            0,
            trees.Length,
            parallel,
            i =>
            {
                if (TextFiles.ReadUnlessArticle(PathOf(i), out _) is { } text)
                    trees[i] = SyntaxTree.Parse(text);
            }
        );
        return trees;
    }

    private CheckedFile CheckArticle(int file, out DocumentFacts? facts)
    {
        facts = null;
        var path = PathOf(file);
        if (Read(file, out var problem) is not { } document)
            return problem is null
                ? new CheckedFile(path)
                : FileCheck.Describe(context, path, files.Below(path), problem);
        facts = DocumentFacts.Of(document);
        return document.IsRegistry
            ? new CheckedFile(path, IsRegistry: true)
            : Check(file, document, registry.With(document));
    }

    private DocumentFacts? ReadFacts(int file) =>
        Read(file, out _) is { } document ? DocumentFacts.Of(document) : null;

    private DocumentModel? Read(int file, out FileProblem? problem)
    {
        problem = null;
        var path = PathOf(file);
        var below = files.Below(path);
        if (registry.Find(below) is { } document)
            return document;
        if (known[file] is { } tree)
            return DocumentBuilder.Build(below, tree, registry.Settings);
        var text = TextFiles.Read(path, out problem);
        return text is null ? null : DocumentBuilder.Build(below, SyntaxTree.Parse(text), registry.Settings);
    }

    private CheckedFile Check(int file, DocumentModel document, Corpus corpus) =>
        FileCheck.Check(context, PathOf(file), document, corpus, below => $"{files.Folder.TrimEnd('/')}/{below}");
}
