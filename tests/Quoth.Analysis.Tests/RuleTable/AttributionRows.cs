using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows A1 to A6 and A15 of the table of rules: whether an attribution is whole and says what it seems to.</summary>
public sealed class AttributionRows
{
    [Fact]
    public void A1_claim_without_source() =>
        RuleFixture.Check<ClaimWithoutSource>(
            """
            It is [~|said] that [!|the bridge was closed].
                                ^^^ warning Q201: Nobody is credited with `the bridge was closed`
                                    = mark who says it with `[^@id|...]`, or write `by=none` where nobody is credited
            """
        );

    [Fact]
    public void A2_claim_without_cue() =>
        RuleFixture.Check<ClaimWithoutCue>(
            """
            [^|Brill]: [!|the bridge was closed].
                       ^^^ info Q202: No words attribute `the bridge was closed`
                           = mark them with `[~|...]`: “said”, “according to”, or a colon
            """
        );

    [Fact]
    public void A3_orphan_source_and_orphan_cue()
    {
        RuleFixture.Check<OrphanSource>(
            """
            [^|Brill] closed the bridge.
               ^^^^^ warning Q203: `Brill` is credited with no claim
                     = mark what is claimed with `[!|...]`, or make it a mention
            """
        );
        RuleFixture.Check<OrphanCue>(
            """
            Brill [~|said] nothing.
                     ^^^^ warning Q204: `said` attributes no claim
                          = mark what is claimed with `[!|...]`, or remove the tag
            """
        );
    }

    [Fact]
    public void A4_multiple_cues() =>
        RuleFixture.Check<MultipleCues>(
            """
            [!|“Well,” [^|Brill] [~|began], and then she [~|added], “it is closed.”]
                                                            ^^^^^ warning Q205: `added` is one more cue of `“Well,” Brill began, and then she added,…`
                                                                  = keep one cue with its whole verb group, or mark a claim of its own for this one
            """
        );

    [Fact]
    public void A5_ambiguous_binding()
    {
        RuleFixture.Check<AmbiguousBinding>(
            """
            [^|He] [~|denied] [!|the first] and [~|warned of] [!|the second].
                                                              ^^^ info Q206: This claim takes its source `He` from before another claim
                                                                  = if that is right, write the ids down; else mark the source that is meant
            """
        );
        RuleFixture.Check<AmbiguousBinding>(
            """
            [^|Brill] [~|said] [!|it was closed], [^|Orr].
                               ^^^ info Q206: Two sources are credited with this claim: `Brill` and `Orr`
                                   = if that is right, write the ids down; else mark the source that is meant
            """
        );
    }

    [Fact]
    public void A6_attribution_cycle() =>
        RuleFixture.Check<AttributionCycle>(
            """
            [!c1 via=c2 by=none|one] and [!c2 via=c1 by=none|two]
                                                  ^^ error Q207: `!c2` leads back to itself along `via`: `!c2` → `!c1` → `!c2`
                                                     = remove the `via` that is not so
            """
        );

    [Fact]
    public void A15_quote_type_mismatch() =>
        RuleFixture.Check<QuoteTypeMismatch>(
            """
            [^|Brill] [~|said] [!quote=direct|the bridge was closed], and [^|Orr] [~|said] [!quote=indirect|“I know.”]
                                       ^^^^^^ warning Q208: This claim is not `direct`: none of its words stand in quotation marks
                                              = write `quote=indirect`, or leave it out, since it is derived from the marks
                                                                                                   ^^^^^^^^ warning Q208: This claim is not `indirect`: all of its words stand in quotation marks
                                                                                                            = write `quote=direct`, or leave it out, since it is derived from the marks
            """
        );
}
