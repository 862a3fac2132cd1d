using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class UncoveredQuoteTests
{
    [Fact]
    public void A_long_quotation_in_no_claim_is_told()
    {
        RuleFixture.Check<UncoveredQuote>(
            """
            “I cross it every day,” she said. Er sagte: „Wir warten keinen Tag länger.“ Elle dit : « On ne vend pas son sable. »
            ^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `“I cross it every day,”` is in no claim
                                    = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `„Wir warten keinen Tag länger.“` is in no claim
                                                                                        = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
                                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `« On ne vend pas son sable. »` is in no claim
                                                                                                                                 = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
            部长说：“水管里的旧水有铁锈。” 知事は「船を惜しむ気持ちは負けない」と述べた。 הוא אמר: ״הגשר הזה בטוח לגמרי״.
                ^^^^^^^^^^^^ warning Q210: The quotation `“水管里的旧水有铁锈。”` is in no claim
                             = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
                                ^^^^^^^^^^^^^^^ warning Q210: The quotation `「船を惜しむ気持ちは負けない」` is in no claim
                                                = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
                                                              ^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `״הגשר הזה בטוח לגמרי״` is in no claim
                                                                                    = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
            """
        );
    }

    [Fact]
    public void Short_ones_names_and_what_is_marked_already_are_left_alone()
    {
        RuleFixture.Check<UncoveredQuote>(
            """
            The “new” bridge, the “Bridge of Sighs” and “three words only”. [!|“I cross it every day,”] [^|she] [~|said].
            [@book|“The lamp that never went out at night”] and “[@book|The lamp that never went out at night]” sold well.
            She sang “The Night the Lamps Went Out in Town”. [^|The author of “all lamps go out at night”] left.[#|“He would not say so on record”]
            他读了《水管里的旧水有铁锈》。部长称这是“不是缺水”。
            """
        );
    }

    [Fact]
    public void A_quotation_that_never_ends_is_told_where_the_next_paragraph_takes_it_up()
    {
        RuleFixture.Check<UncoveredQuote>(
            """
            “I told him, and he was silent.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `“I told him, and he was silent.` is in no claim
                                            = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note

            “Then he said: page ninety, second line.”
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `“Then he said: page ninety, second line.…` is in no claim
                                                      = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note

            A board of 5" was said to be too short for all of them.
            """
        );
    }

    [Fact]
    public void It_can_be_marked_as_a_claim()
    {
        RuleFixture.CheckFix<UncoveredQuote>(
            """
            She added: “I cross [it] every day with [@velt|Velt],” and left.
            """,
            "Mark the quotation as a claim",
            """
            She added: [!|“I cross [it] every day with [@velt|Velt],”] and left.
            """
        );
    }

    [Fact]
    public void Where_a_bracket_has_its_partner_elsewhere_nothing_is_offered() =>
        Assert.Empty(RuleFixture.Titles<UncoveredQuote>("She added: “I cross it] every [single day.”"));
}
