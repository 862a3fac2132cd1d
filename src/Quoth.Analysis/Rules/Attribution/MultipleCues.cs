namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q205: a claim with more than one cue.</summary>
public sealed class MultipleCues : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q205", "multiple-cues", RulePack.Attribution, Severity.Warning, "A claim with several cues.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                An attribution has exactly one cue, with its whole verb group in one span (“has repeatedly said”). Two
                cues are two attributions, each with a claim of its own; they may share the source.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [!|“The bridge,” [^@mayor|Brill] [~|said], “is safe,” she [~|added], “and new.”]
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [!|“The bridge,” [^@mayor|Brill] [~|said], “is safe,” [-|she added], “and new.”]
                """,
            FixSummary = "Offers to remove the tag of a further cue.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        foreach (var claim in document.Claims)
        {
            for (var i = 1; i < claim.Cues.Length; i++)
            {
                var (first, cue) = (claim.Cues[0].Tag, claim.Cues[i].Tag);
                yield return new Finding(
                    cue.TextSpan,
                    $"{Excerpt.Of(document, cue)} is one more cue of {Excerpt.Of(document, claim.Tag)}"
                )
                {
                    Hint = "keep one cue with its whole verb group, or mark a claim of its own for this one",
                    Related = [new RelatedPlace(document.Path, first.TextSpan, "the first cue")],
                    Fixes =
                    [
                        new Fix(
                            "Remove this cue tag, keep its words",
                            FixSafety.Offered,
                            HeadEdits.Unwrap(document, cue)
                        ),
                    ],
                };
            }
        }
    }
}
