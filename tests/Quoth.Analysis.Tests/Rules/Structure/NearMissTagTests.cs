using Quoth.Analysis.Rules.Structure;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Structure;

public sealed class NearMissTagTests
{
    [Fact]
    public void A_claim_without_its_bar_is_noticed_also_where_a_tag_stands_in_it() =>
        RuleFixture.Check<NearMissTag>(
            """
            ---
            @mayor: Ada Brill
            ---
            [!type=intention The bridge closes in May], [@mayor|Brill] said. [!“It will,” [@mayor|she] said, “be safe.”]
            ^^^^^^^^^^^^^^^^ warning Q002: `[!type=intention` opens no tag: the `|` is missing
                             = put a `|` between the head and the text, or write `\[` if the bracket is text
                                                                             ^^ warning Q002: `[!` opens no tag: the `|` is missing
                                                                                = put a `|` between the head and the text, or write `\[` if the bracket is text
            """
        );

    [Fact]
    public void Where_no_blank_parts_words_the_bar_belongs_behind_the_longest_known_id() =>
        RuleFixture.Check<NearMissTag>(
            """
            ---
            @篠宮: 篠宮澪帆
            ---
            [^@篠宮篠宮知事]は述べた。[@篠田]は黙った。
            ^^^^^ warning Q002: `[^@篠宮` opens no tag: the `|` is missing
                  = put a `|` between the head and the text, or write `\[` if the bracket is text
            """
        );

    [Fact]
    public void A_capital_behind_a_known_id_begins_the_words() =>
        RuleFixture.CheckFix<NearMissTag>(
            """
            ---
            @mayor: Ada Brill
            ---
            [^@mayorBrill] spoke, and [@mayors] did not.
            """,
            "Insert the bar",
            """
            ---
            @mayor: Ada Brill
            ---
            [^@mayor|Brill] spoke, and [@mayors] did not.
            """
        );

    [Theory]
    [InlineData("He read out [sic] and [^1] and [!NOTE] and [@smith 2001].")]
    [InlineData("[!“ opens nothing that this line closes")]
    public void What_articles_write_in_brackets_is_text(string text) => RuleFixture.Check<NearMissTag>(text);

    [Fact]
    public void The_bar_is_put_in() =>
        RuleFixture.CheckFix<NearMissTag>(
            "It closes in May: [!type=intention by=none The bridge closes].",
            "Insert the bar",
            "It closes in May: [!type=intention|by=none The bridge closes]."
        );
}
