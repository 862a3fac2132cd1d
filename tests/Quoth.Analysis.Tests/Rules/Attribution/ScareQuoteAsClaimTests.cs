using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class ScareQuoteAsClaimTests
{
    [Fact]
    public void A_word_or_two_that_nothing_attributes()
    {
        RuleFixture.Check<ScareQuoteAsClaim>(
            """
            [^|Brill]'s [!|“new”] bridge, the [!by=none|“moral victory”] and [!|“three words only”]. [^|知事]の[!|「決断」]。
                           ^^^^^ info Q213: Nothing attributes the claim `“new”`, a word or two in quotation marks
                                 = words at arm's length, titles and names are no claims: remove the tag, or mark the cue that attributes it
                                                        ^^^^^^^^^^^^^^^ info Q213: Nothing attributes the claim `“moral victory”`, a word or two in quotation marks
                                                                        = words at arm's length, titles and names are no claims: remove the tag, or mark the cue that attributes it
                                                                                                               ^^^^ info Q213: Nothing attributes the claim `「決断」`, a word or two in quotation marks
                                                                                                                    = words at arm's length, titles and names are no claims: remove the tag, or mark the cue that attributes it
            """
        );
    }

    [Fact]
    public void A_cue_or_a_name_says_that_somebody_said_it()
    {
        RuleFixture.Check<ScareQuoteAsClaim>(
            """
            [^|Brill] [~|called] it [!|“new”]. The log: [!by=@log|“Amber again.”] It was [!by=none|a “new” bridge].
            """
        );
    }
}
