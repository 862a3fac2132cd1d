using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class MultipleCuesTests
{
    [Fact]
    public void Every_cue_but_the_first_is_one_too_many()
    {
        RuleFixture.Check<MultipleCues>(
            """
            [^c1|Velt] [~c1|said], [~c1|wrote] and [~c1|sang] [!c1|that it was safe]. [^|She] [~|added] [!|that it rained].
                                        ^^^^^ warning Q205: `wrote` is one more cue of `that it was safe`
                                              = keep one cue with its whole verb group, or mark a claim of its own for this one
                                                        ^^^^ warning Q205: `sang` is one more cue of `that it was safe`
                                                             = keep one cue with its whole verb group, or mark a claim of its own for this one
            """
        );
    }

    [Fact]
    public void The_tag_of_a_further_cue_can_go()
    {
        RuleFixture.CheckFix<MultipleCues>(
            "[!|“Yes,” [^|she] [~|said], “no,” she [~|added].]",
            "Remove this cue tag, keep its words",
            "[!|“Yes,” [^|she] [~|said], “no,” she added.]"
        );
    }
}
