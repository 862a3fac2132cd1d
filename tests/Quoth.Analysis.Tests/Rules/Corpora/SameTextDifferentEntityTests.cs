using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class SameTextDifferentEntityTests
{
    [Fact]
    public void A_name_with_two_ids_is_told_where_it_is_the_rarer()
    {
        RuleFixture.Check<SameTextDifferentEntity>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [@ada|Brill] met [@tom|Hale]. Then [@tom|Brill] left, and [@ada|Brill] stayed. [@ada|Mayor Brill] and [@tom|Mayor Brill].
                                                     ^^^^^ warning Q402: `Brill` is marked as `@tom` here, and as `@ada` elsewhere in this document
                                                           = give both the same id, or silence the rule with a note where two share the name
                                                                                                                        ^^^^^^^^^^^ warning Q402: `Mayor Brill` is marked as `@tom` here, and as `@ada` elsewhere in this document
                                                                                                                                    = give both the same id, or silence the rule with a note where two share the name
            """
        );
    }

    [Fact]
    public void Pronouns_and_words_that_fit_many_are_not_compared()
    {
        RuleFixture.Check<SameTextDifferentEntity>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [@ada|She] met [@tom|him]. [@tom|He] met [@ada|her]. [@ada|The minister] met [@tom|the minister]. [@tom|The minister] left. [@ada|She] and [@tom|She].
            [@ada,tom|Brill] and [@ada|Brill], [@tom?|Brill].
            """
        );
    }

    [Fact]
    public void In_German_every_noun_has_a_capital()
    {
        RuleFixture.Check<SameTextDifferentEntity>(
            """
            ---
            language: de
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [@ada|Die Ministerin] traf [@tom|die Ministerin]. Dann ging [@tom|die Ministerin], und [@ada|die Ministerin] blieb. [@ada|Brill] und [@tom|Brill].
                                                                                                                                                       ^^^^^ warning Q402: `Brill` is marked as `@tom` here, and as `@ada` elsewhere in this document
                                                                                                                                                             = give both the same id, or silence the rule with a note where two share the name
            """
        );
    }

    [Fact]
    public void In_scripts_without_capitals_only_known_names_are_compared()
    {
        RuleFixture.Check<SameTextDifferentEntity>(
            """
            ---
            language: zh
            @李: 李文湛
            @王: 王蓼
            ---
            [@李|部长]见了[@王|部长]。[@李|李文湛]说，[@王|李文湛]走了。
                                           ^^^ warning Q402: `李文湛` is marked as `@王` here, and as `@李` elsewhere in this document
                                               = give both the same id, or silence the rule with a note where two share the name
            """
        );
    }

    [Fact]
    public void The_usual_id_can_be_written()
    {
        RuleFixture.CheckFix<SameTextDifferentEntity>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [@ada|Brill] met [@tom|Hale]. Then [^@tom|Brill] [~|said] [!|so], and [@ada|Brill] stayed.
            """,
            "Replace `@tom` by `@ada` here",
            """
            ---
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [@ada|Brill] met [@tom|Hale]. Then [^@ada|Brill] [~|said] [!|so], and [@ada|Brill] stayed.
            """
        );
    }
}
