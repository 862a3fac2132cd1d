using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.RuleCoverage.Mutations;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.RuleCoverage;

/// <summary>What became of a mutant.</summary>
/// <param name="Path">The article.</param>
/// <param name="Place">The broken place: <c>line:column</c> in the broken text, from one.</param>
/// <param name="Codes">The rules that speak at the place; none where the mutant was missed.</param>
public sealed record MutantOutcome(string Path, string Place, ImmutableArray<string> Codes);

/// <summary>What became of a mutation's mutants.</summary>
public sealed record MutationOutcome(string Name, ImmutableArray<MutantOutcome> Mutants)
{
    public int Caught => Mutants.Count(mutant => !mutant.Codes.IsEmpty);

    public IEnumerable<MutantOutcome> Missed => Mutants.Where(mutant => mutant.Codes.IsEmpty);
}

/// <summary>Breaks the articles of a corpus in every known way and listens to what the rules say.</summary>
public static class MutationRun
{
    // The first, the last and one of the middle: every article counts alike, and a run takes seconds.
    private const int PerArticle = 3;

    public static ImmutableArray<Mutation> Mutations { get; } =
    [.. StructureMutations.All, .. HeaderMutations.All, .. AttributionMutations.All, .. SpanMutations.All];

    /// <summary>All broken copies of the articles of a corpus that a run looks at.</summary>
    public static IEnumerable<DocumentModel> BreakAll(Corpus corpus) =>
        corpus
            .Documents.Values.Where(document => !document.IsRegistry)
            .SelectMany(article =>
                Mutations
                    .SelectMany(mutation => Choose([.. mutation.Find(article, corpus)]))
                    .Select(mutant => Break(article, mutant, corpus))
            );

    /// <summary>Breaks the articles of the seeds and asks the rules.</summary>
    /// <exception cref="InvalidDataException">An unbroken seed gives a diagnostic.</exception>
    public static ImmutableArray<MutationOutcome> Run(Corpus corpus)
    {
        var articles = corpus.Documents.Values.Where(document => !document.IsRegistry).ToList();
        foreach (var article in articles)
        {
            if (Analyzer.Analyze(article, corpus) is [var first, ..])
                throw new InvalidDataException($"{article.Path} is not clean: {first.Rule.Code} {first.Message}");
        }
        return
        [
            .. Mutations
                .AsParallel()
                .AsOrdered()
                .Select(mutation => new MutationOutcome(
                    mutation.Name,
                    [
                        .. articles.SelectMany(article =>
                            Choose([.. mutation.Find(article, corpus)]).Select(mutant => Judge(article, mutant, corpus))
                        ),
                    ]
                )),
        ];
    }

    private static ImmutableArray<Mutant> Choose(ImmutableArray<Mutant> all) =>
        all.Length <= PerArticle ? all : [all[0], all[all.Length / 2], all[^1]];

    private static MutantOutcome Judge(DocumentModel article, Mutant mutant, Corpus corpus)
    {
        var broken = Break(article, mutant, corpus);
        var place = mutant.PlaceAfter();
        // An unbroken article gives no diagnostic, so each of these is new.
        var heard = Analyzer
            .Analyze(broken, corpus.With(broken))
            .Where(diagnostic => diagnostic.Span.Start <= place.End && diagnostic.Span.End >= place.Start)
            .Select(diagnostic => diagnostic.Rule.Code)
            .Distinct();
        var at = broken.Tree.Text.GetPosition(Math.Min(place.Start, broken.Tree.Text.Length));
        return new MutantOutcome(article.Path, $"{at.Line + 1}:{at.Character + 1}", [.. heard]);
    }

    private static DocumentModel Break(DocumentModel article, Mutant mutant, Corpus corpus)
    {
        var tree = SyntaxTree.Parse(SourceText.From(mutant.Apply(article.Tree.Text.Content)));
        return DocumentBuilder.Build(article.Path, tree, corpus.Settings);
    }
}
