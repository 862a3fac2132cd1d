using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class AmbiguousSurnameTests
{
    [Fact]
    public void A_surname_alone_may_be_either_of_two()
    {
        RuleFixture.Check<AmbiguousSurname>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            @una: Una Hale
            ---
            [@ada|Ada Brill] met [@tom|Tom Brill] and [@una|Hale]. Then [@ada|Brill] left. Nobody saw Brill. [@tom|Mr Brill] and the Brill sisters did.
                                                                              ^^^^^ warning Q404: `Brill` may be `Ada Brill` or `Tom Brill`, since this document marks both
                                                                                    = look again which of them it is; where the surname alone always means one, give it to that one as `aka`
                                                                                                      ^^^^^ warning Q404: `Brill` may be `Ada Brill` or `Tom Brill`, since this document marks both
                                                                                                            = look again which of them it is; where the surname alone always means one, give it to that one as `aka`
            """
        );
    }

    [Fact]
    public void One_of_them_alone_or_with_the_name_for_an_alias_is_clear()
    {
        RuleFixture.Check<AmbiguousSurname>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            @una: Una Hale
            @ulf: Ulf Hale
              aka: Hale
            ---
            [@ada|Brill] met [@una|Una Hale] and [@ulf|Hale]. Nobody saw Brill or Hale.
            """
        );
    }

    [Fact]
    public void Where_it_is_marked_as_both_the_rule_about_one_text_speaks()
    {
        RuleFixture.Check<AmbiguousSurname>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            ---
            [@ada|Brill] met [@tom|Brill].
            """
        );
    }

    [Fact]
    public void The_other_can_be_marked()
    {
        RuleFixture.CheckFix<AmbiguousSurname>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            ---
            [@ada|Ada Brill] met [@tom|Tom Brill]. Then [@ada|Brill] left.
            """,
            "Replace `@ada` by `@tom` here",
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            ---
            [@ada|Ada Brill] met [@tom|Tom Brill]. Then [@tom|Brill] left.
            """
        );
    }

    [Fact]
    public void A_bare_one_can_be_marked_as_either()
    {
        RuleFixture.CheckFix<AmbiguousSurname>(
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            ---
            [@ada|Ada Brill] met [@tom|Tom Brill]. Then they lost Brill.
            """,
            "Mark it as `@tom`",
            """
            ---
            @ada: Ada Brill
            @tom: Tom Brill
            ---
            [@ada|Ada Brill] met [@tom|Tom Brill]. Then they lost [@tom|Brill].
            """
        );
    }
}
