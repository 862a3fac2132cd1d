using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class ClaimWithoutCueTests
{
    [Fact]
    public void A_claim_needs_a_cue_unless_it_says_otherwise()
    {
        RuleFixture.Check<ClaimWithoutCue>(
            """
            [^|Velt]: [!|“It is safe.”]
                      ^^^ info Q202: No words attribute `“It is safe.”`
                          = mark them with `[~|...]`: “said”, “according to”, or a colon

            [!by=none|It rains]. [^|Velt] paced: [!quote=free-indirect|would it never end]?

            [!quote=reported|[^|She] [~|thanked] them].
            """
        );
    }
}
