using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Lint.Cache;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Lint;

/// <summary>
/// Checks a corpus in one pass: what the registry files say is read first, then each article is read, checked and let go,
/// so that memory does not grow with the corpus; last come those that are judged by others: registry files, whose ids the
/// articles may or may not use, and articles of the same text.
/// </summary>
internal sealed class CorpusPass
{
    private readonly CommandContext context;
    private readonly CorpusFiles files;
    private readonly RunOptions run;
    private readonly ParallelOptions parallel;
    private readonly LintCache? cache;
    private readonly FileStamp?[] stamps;
    private readonly SyntaxTree?[] candidates;
    private readonly ReadAhead ahead;
    private readonly Corpus registry;

    private CorpusPass(CommandContext context, CorpusFiles files, RunOptions run)
    {
        this.context = context;
        this.files = files;
        this.run = run;
        parallel = new ParallelOptions { MaxDegreeOfParallelism = run.Jobs ?? -1 };
        cache = run.UsesCache ? LintCache.Open(files) : null;
        stamps = new FileStamp?[files.Asked.Length + files.Rest.Length];
        candidates = new SyntaxTree?[stamps.Length];
        ahead = new ReadAhead(stamps.Length);
        Parallel.For(0, candidates.Length, parallel, ReadCandidate);
        registry = ReadRegistry();
        cache?.SetKey(CacheKey.Of(files.Configuration, registry));
    }

    /// <summary>Checks the files of a corpus that were asked for.</summary>
    public static CheckedCorpus Check(CommandContext context, CorpusFiles files, RunOptions run)
    {
        var results = files.Configuration.IsUnusable
            ? [.. files.Asked.Select(path => new CheckedFile(path))]
            : new CorpusPass(context, files, run).Run();
        return new CheckedCorpus(files.Folder, files.Configuration, results);
    }

    private ImmutableArray<CheckedFile> Run()
    {
        var results = new CheckedFile[files.Asked.Length];
        var facts = new DocumentFacts?[stamps.Length];
        var remembered = new (string Below, CachedArticle? Article)[results.Length];
        Parallel.For(
            0,
            results.Length,
            parallel,
            i =>
            {
                results[i] = CheckArticle(i, out facts[i], out var article);
                remembered[i] = (BelowOf(i), article);
                run.Progress?.Step();
            }
        );
        cache?.Write(remembered, files.Rest.Select(files.Below));
        if (Array.Exists(results, file => file.IsRegistry))
            CheckRegistry(results, facts);
        CheckTwins(results, facts);
        return [.. results];
    }

    private string PathOf(int file) =>
        file < files.Asked.Length ? files.Asked[file] : files.Rest[file - files.Asked.Length];

    private string BelowOf(int file) => files.Below(PathOf(file));

    /// <summary>Reads a file if it may be a registry file. The stamp is taken first, so that no later change has an older one.</summary>
    private void ReadCandidate(int file)
    {
        var path = PathOf(file);
        if (cache is not null)
            stamps[file] = FileStamp.Of(path);
        if (cache?.Find(files.Below(path), stamps[file]) is not null)
            return;
        if (ahead.TryRead(file, path) && !ahead.MayBeRegistry(file))
            return;
        var text = ahead.Find(file) is { } bytes
            ? TextFiles.Decode(bytes.Span, out _)
            : TextFiles.ReadUnlessArticle(path, out _);
        if (text is not null)
            candidates[file] = SyntaxTree.Parse(text);
    }

    private Corpus ReadRegistry()
    {
        var corpus = Corpus.Create(files.Configuration.Read.Configuration);
        var documents = new List<DocumentModel>();
        for (var i = 0; i < candidates.Length; i++)
        {
            if (candidates[i] is { IsRegistry: true } tree)
                documents.Add(DocumentBuilder.Build(BelowOf(i), tree, corpus.Settings));
        }
        return corpus.With(documents);
    }

    private CheckedFile CheckArticle(int file, out DocumentFacts? facts, out CachedArticle? article)
    {
        var path = PathOf(file);
        var below = files.Below(path);
        (facts, article) = (null, null);
        if (registry.Find(below) is { } known)
        {
            facts = DocumentFacts.Of(known);
            return new CheckedFile(path, IsRegistry: true);
        }
        if (FindClean(cache?.Find(below, stamps[file])) is { } unchanged)
        {
            (facts, article) = (unchanged.Facts, unchanged);
            return new CheckedFile(path);
        }
        if (Read(file, out var problem) is not { } text)
            return problem is null ? new CheckedFile(path) : FileCheck.Describe(context, path, below, problem);
        var hash = cache is null ? default : CacheKey.Of(text);
        if (FindClean(cache?.Find(below, hash)) is { } same)
        {
            (facts, article) = (same.Facts, stamps[file] is { } now ? same with { Stamp = now } : null);
            return new CheckedFile(path);
        }
        var document = Build(file, text);
        facts = DocumentFacts.Of(document);
        var result = Check(file, document, registry.With(document));
        if (cache is not null && stamps[file] is { } stamp && !document.IsRegistry)
            article = new CachedArticle(stamp, hash, result.Reported is null, facts);
        return result;
    }

    /// <summary>Registry files are judged by what all the others use, those that nobody asked for included.</summary>
    private void CheckRegistry(CheckedFile[] results, DocumentFacts?[] facts)
    {
        Parallel.For(results.Length, facts.Length, parallel, i => facts[i] = ReadFacts(i));
        var corpus = registry.Knowing(RegistryUses.Of(facts.OfType<DocumentFacts>()));
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].IsRegistry && corpus.Find(BelowOf(i)) is { } document)
                results[i] = Check(i, document, corpus);
        }
    }

    /// <summary>
    /// Checks articles anew that seem to annotate the same text as others, together with those. Few corpora have any.
    /// </summary>
    private void CheckTwins(CheckedFile[] results, DocumentFacts?[] facts)
    {
        var seen = new HashSet<TextKey>();
        var twice = new HashSet<TextKey>();
        foreach (var document in facts)
        {
            if (document?.Text is { } text && !seen.Add(text))
                twice.Add(text);
        }
        if (twice.Count == 0)
            return;
        var twins = new DocumentModel?[facts.Length];
        Parallel.For(
            0,
            facts.Length,
            parallel,
            i =>
            {
                if (facts[i]?.Text is { } text && twice.Contains(text) && Read(i, out _) is { } source)
                    twins[i] = Build(i, source);
            }
        );
        var corpus = registry.With([.. twins.OfType<DocumentModel>()]);
        Parallel.For(
            0,
            results.Length,
            parallel,
            i =>
            {
                if (twins[i] is { } document)
                    results[i] = Check(i, document, corpus);
            }
        );
    }

    private DocumentFacts? ReadFacts(int file)
    {
        if (registry.Find(BelowOf(file)) is { } known)
            return DocumentFacts.Of(known);
        if (cache is { IsCurrent: true } && cache.Find(BelowOf(file), stamps[file]) is { } article)
            return article.Facts;
        return Read(file, out _) is { } text ? DocumentFacts.Of(Build(file, text)) : null;
    }

    /// <summary>An article that is remembered as clean, if that still holds.</summary>
    private CachedArticle? FindClean(CachedArticle? article) =>
        cache is { IsCurrent: true } && article is { IsClean: true } ? article : null;

    private SourceText? Read(int file, out FileProblem? problem)
    {
        problem = null;
        if (candidates[file] is { } tree)
            return tree.Text;
        return ahead.Find(file) is { } bytes
            ? TextFiles.Decode(bytes.Span, out problem)
            : TextFiles.Read(PathOf(file), out problem);
    }

    private DocumentModel Build(int file, SourceText text) =>
        DocumentBuilder.Build(BelowOf(file), candidates[file] ?? SyntaxTree.Parse(text), registry.Settings);

    private CheckedFile Check(int file, DocumentModel document, Corpus corpus) =>
        FileCheck.Check(
            context,
            PathOf(file),
            document,
            corpus,
            below => $"{files.Folder.TrimEnd('/')}/{below}",
            run.Profile
        );
}
