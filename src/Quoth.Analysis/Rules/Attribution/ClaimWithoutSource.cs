using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q201: a claim that nobody is credited with.</summary>
public sealed class ClaimWithoutSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q201",
            "claim-without-source",
            RulePack.Attribution,
            Severity.Warning,
            "A claim with neither a source nor `by`."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A reader cannot weigh a claim without knowing who makes it. Some claims have no source in the text (about
                7 % in a corpus of political news); that is a finding of its own, and `by=none` records it. Where the
                article credits somebody without words in this sentence, `by=@id` says whom.
                """,
            BadExample = "The bridge, [~|it is said], [!|will close in May].",
            GoodExample = "The bridge, [~|it is said], [!by=none|will close in May].",
            FixSummary = "Offers to write `by=none`.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        foreach (var claim in document.Claims)
        {
            if (!claim.Sources.IsEmpty || SaysBy(claim, document, corpus) || HasTakenId(claim, document, corpus))
                continue;
            yield return new Finding(
                claim.Tag.Tag.OpenerSpan,
                $"Nobody is credited with {Excerpt.Of(document, claim.Tag)}"
            )
            {
                Hint = "mark who says it with `[^@id|...]`, or write `by=none` where nobody is credited",
                Fixes = HeadEdits.AddAttribute(document, claim.Tag, "by=none") is { } edit
                    ? [new Fix("Write `by=none`", FixSafety.Offered, [edit])]
                    : [],
            };
        }
    }

    /// <summary>Whether a claim, or the definition that it asserts, says by itself who is credited.</summary>
    internal static bool SaysBy(Claim claim, DocumentModel document, Corpus corpus) =>
        claim.SaysBy || (claim.Id is { } id && corpus.FindClaimDefinition(document, id)?.Find("by") is not null);

    /// <summary>
    /// Whether another claim has a claim's id, and therefore gets the sources and cues that are tied to it: the id is
    /// the mistake, and what is missing cannot be known before it is mended.
    /// </summary>
    internal static bool HasTakenId(Claim claim, DocumentModel document, Corpus corpus) =>
        claim.Id is { } id
        && document.FindClaims(id).First() != claim
        && corpus.FindClaimDefinition(document, id) is null;
}
