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

    public static ImmutableArray<MutationOutcome> Run(string seeds)
    {
        var corpus = Seeds.Load(seeds);
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
        var tree = SyntaxTree.Parse(SourceText.From(mutant.Apply(article.Tree.Text.Content)));
        var broken = DocumentBuilder.Build(article.Path, tree, corpus.Settings);
        var place = mutant.PlaceAfter();
        // An unbroken article gives no diagnostic, so each of these is new.
        var heard = Analyzer
            .Analyze(broken, corpus.With(broken))
            .Where(diagnostic => diagnostic.Span.Start <= place.End && diagnostic.Span.End >= place.Start)
            .Select(diagnostic => diagnostic.Rule.Code)
            .Distinct();
        var at = tree.Text.GetPosition(Math.Min(place.Start, tree.Text.Length));
        return new MutantOutcome(article.Path, $"{at.Line + 1}:{at.Character + 1}", [.. heard]);
    }
}
