using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>The ways to mend a value that does not fit.</summary>
internal static class ValueFixes
{
    /// <summary>The fixes of a problem, the best first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The snapshot that holds it.</param>
    /// <param name="attribute">What the value belongs to.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="values">All values of the attribute, with their places.</param>
    public static ImmutableArray<Fix> For(
        DocumentModel document,
        Corpus corpus,
        AttributeDefinition attribute,
        ValueProblem problem,
        ImmutableArray<AttributeValue> values
    )
    {
        var span = values[problem.Index].Span;
        switch (problem.Kind)
        {
            case ValueProblemKind.TooMany or ValueProblemKind.Repeated:
                var safety = problem.Kind == ValueProblemKind.Repeated ? FixSafety.Safe : FixSafety.Offered;
                var from = values[problem.Index - 1].Span.End;
                return
                [
                    new Fix(
                        $"Remove {Excerpt.Of(problem.Value)}",
                        safety,
                        [new FixEdit(document.Path, new TextChange(TextSpan.FromBounds(from, span.End), ""))]
                    ),
                ];
            case ValueProblemKind.UnknownWord:
                var near = DidYouMean.NearestFew(problem.Value, attribute.Words.Select(word => word.Word), 2);
                return
                [
                    .. near.Select(word => Replace(word, near.Count == 1 && KnownIds.IsSureSlip(problem.Value, word))),
                ];
            default:
                return problem.Suggestion is { } suggestion
                    ? [Replace(suggestion, IsCertain(document, corpus, problem, suggestion))]
                    : [];
        }

        Fix Replace(string replacement, bool isSure) =>
            new(
                $"Replace {Excerpt.Of(problem.Value)} by `{replacement}`",
                isSure ? FixSafety.Safe : FixSafety.Offered,
                [new FixEdit(document.Path, new TextChange(span, replacement))]
            );
    }

    private static bool IsCertain(DocumentModel document, Corpus corpus, ValueProblem problem, string suggestion) =>
        problem.Kind switch
        {
            // The same day, number or letters, written as they must be.
            ValueProblemKind.NotADate or ValueProblemKind.NotAFlag => true,
            ValueProblemKind.NotAHash or ValueProblemKind.NotALanguage or ValueProblemKind.NotAWikidataItem => true,
            ValueProblemKind.NotAnEntity or ValueProblemKind.NotAReference => suggestion.StartsWith('@')
                ? corpus.FindEntity(document, suggestion[1..]) is not null
                : KnownIds.IsSureSlip(problem.Value, suggestion),
            _ => false,
        };
}
