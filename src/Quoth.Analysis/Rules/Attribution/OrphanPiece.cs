using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q209: a further piece of a claim that is not there.</summary>
public sealed class OrphanPiece : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q209",
            "orphan-piece",
            RulePack.Attribution,
            Severity.Error,
            "A further piece (`+`) of a claim that the document does not have."
        )
        {
            Rationale = """
                `[!c2+|...]` goes on with the claim that a tag `[!c2|...]` began, before it or behind it. Without that
                tag the piece belongs to no attribution, and its words to nobody.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge was safe]. [!c2+|It was new, too].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge was safe]. [!c1+|It was new, too].
                """,
            FixSummary = "Replaces the id by the nearest one, where that is certain; or makes the piece a claim.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        if (document.OrphanPieces.IsEmpty)
            yield break;
        var known = new KnownIds(() =>
            document
                .Claims.Select(claim => claim.Id)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(id => new KnownName(id, null, []))
        );
        foreach (var piece in document.OrphanPieces)
        {
            var id = piece.Head.ClaimIds[0];
            var near = known.Near(id.Name);
            yield return new Finding(id.Span, $"No claim of this article has the id `{id.Name}`")
            {
                Hint = near is [var first, ..]
                    ? $"did you mean `{first}+`?"
                    : "remove the `+` if the claim begins here",
                Fixes = FixesFor(document, id, near),
            };
        }
    }

    private static ImmutableArray<Fix> FixesFor(DocumentModel document, IdReference id, IReadOnlyList<string> near)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var other in near)
        {
            var isSure = near.Count == 1 && KnownIds.IsSureSlip(id.Name, other);
            fixes.Add(
                new Fix(
                    $"Make it a piece of `{other}`",
                    isSure ? FixSafety.Safe : FixSafety.Offered,
                    [new FixEdit(document.Path, new TextChange(id.Span, other))]
                )
            );
        }
        var plus = new TextSpan(id.Span.End, 1);
        if (document.Tree.Text.Slice(plus) is "+")
            fixes.Add(Fix.Offered($"Make it the claim `{id.Name}`", document.Path, plus, ""));
        return fixes.DrainToImmutable();
    }
}
