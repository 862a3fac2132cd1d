namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q202: a claim without words that attribute it.</summary>
public sealed class ClaimWithoutCue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q202",
            "claim-without-cue",
            RulePack.Attribution,
            Severity.Info,
            "A claim without a cue, `by` or `quote=free-indirect`."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Every attribution has one cue: a verb (“said”), a phrase (“according to”), or a mere colon. Without one,
                either the cue was overlooked, or the words are the article's own and no claim. Free indirect speech
                (`quote=free-indirect`) has none by nature.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill]: [!|“The bridge is safe.”]
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill][~|:] [!|“The bridge is safe.”]
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        foreach (var claim in document.Claims)
        {
            if (!claim.Cues.IsEmpty)
                continue;
            var needsNone =
                claim.Find("quote")?.Values is [{ Text: "free-indirect" }]
                || ClaimWithoutSource.SaysBy(claim, document, corpus)
                || ClaimWithoutSource.HasTakenId(claim, document, corpus);
            if (needsNone)
                continue;
            yield return new Finding(claim.Tag.Tag.OpenerSpan, $"No words attribute {Excerpt.Of(document, claim.Tag)}")
            {
                Hint = "mark them with `[~|...]`: “said”, “according to”, or a colon",
            };
        }
    }
}
