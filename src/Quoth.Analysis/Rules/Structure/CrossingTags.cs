using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q008: a piece of a claim inside another piece of it.</summary>
public sealed class CrossingTags : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q008",
            "crossing-tags",
            RulePack.Structure,
            Severity.Error,
            "A further piece (`+`) of a claim that lies inside the claim itself."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Pieces are for claims that go on elsewhere, and for spans that would cross. A piece inside its own claim
                adds no words to it; most often a bracket was closed in the wrong order, and the piece was meant to
                stand behind the claim.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge [!c1+|was safe]].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge], she [!c1+|was safe].
                """,
            FixSummary = "Removes the inner tag and keeps its words.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, text) = (context.Document, context.Document.Tree.Text);
        foreach (var claim in document.Claims)
        {
            foreach (var piece in claim.Pieces)
            {
                var around = AroundOf(piece, claim);
                if (around is null || !piece.Tag.IsClosed)
                    continue;
                yield return new Finding(
                    piece.Tag.OpenerSpan,
                    $"This piece of `{claim.Id}` lies inside `{claim.Id}` itself"
                )
                {
                    Hint = "close the claim before the piece begins, or remove the inner tag",
                    Related = [new RelatedPlace(document.Path, around.Tag.OpenerSpan, "the claim around it")],
                    Fixes =
                    [
                        new Fix(
                            "Remove the inner tag, keep its words",
                            FixSafety.Offered,
                            [
                                new FixEdit(document.Path, new(piece.Tag.OpenerSpan, "")),
                                new FixEdit(document.Path, new(new(piece.TextSpan.End, 1), "")),
                            ]
                        ),
                    ],
                };
            }
        }
    }

    private static TagInfo? AroundOf(TagInfo piece, Claim claim)
    {
        for (var around = piece.Parent; around is not null; around = around.Parent)
        {
            if (
                around.Kind == TagKind.Claim
                && claim.Pieces.Length > 1
                && claim.Pieces.AsSpan().BinarySearch(around, ByIndex) >= 0
            )
                return around;
        }
        return null;
    }

    private static Comparer<TagInfo> ByIndex { get; } =
        Comparer<TagInfo>.Create(static (a, b) => a.Index.CompareTo(b.Index));
}
