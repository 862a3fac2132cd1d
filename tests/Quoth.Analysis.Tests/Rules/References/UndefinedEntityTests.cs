using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class UndefinedEntityTests
{
    [Fact]
    public void An_id_that_nothing_defines_is_named_with_its_neighbour()
    {
        RuleFixture.Check<UndefinedEntity>(
            """
            ---
            @zamir: Dana Zamir
            ---
            [^@zamri|Zamir] [~|said] [!|the bridge was safe].
              ^^^^^^ error Q101: `@zamri` is not defined
                     = did you mean `@zamir`?
            """
        );
    }

    [Fact]
    public void Where_no_id_is_near_it_can_be_defined()
    {
        RuleFixture.Check<UndefinedEntity>(
            """
            [@brill|Ada Brill] left.
             ^^^^^^ error Q101: `@brill` is not defined
                    = define it in the header or the registry: `@brill: Full Name`
            """
        );
    }

    [Fact]
    public void Every_id_of_a_list_counts_and_so_do_values()
    {
        RuleFixture.Check<UndefinedEntity>(
            """
            ---
            outlet: @herald
                    ^^^^^^^ error Q101: `@herald` is not defined
                            = define it in the header or the registry: `@herald: Full Name`
            @velt: Mara Velt
              of: @council
                  ^^^^^^^^ error Q101: `@council` is not defined
                           = define it in the header or the registry: `@council: Full Name`
            ---
            [@velt,vlet|They] left. [!by=@quill|It rained].
                   ^^^^ error Q101: `@vlet` is not defined
                        = did you mean `@velt`?
                                         ^^^^^^ error Q101: `@quill` is not defined
                                                = define it in the header or the registry: `@quill: Full Name`
            """
        );
    }

    [Fact]
    public void The_registry_defines_for_every_article()
    {
        RuleFixture.Check<UndefinedEntity>(
            """
            === article.quoth
            [@velt|Velt] left.
            === registry.quoth
            ---
            @velt: Mara Velt
            ---
            """
        );
    }

    [Fact]
    public void A_name_or_another_name_leads_to_the_id()
    {
        RuleFixture.Check<UndefinedEntity>(
            """
            ---
            @mv: Mara Velt
              aka: the mayor
            ---
            [@velt|Velt] left. [@mv|She] came.
             ^^^^^ error Q101: `@velt` is not defined
                   = did you mean `@mv`?
            """
        );
    }

    [Fact]
    public void One_slip_is_mended_by_itself()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            @zamir: Dana Zamir
            ---
            [@zamri|Zamir] spoke to [@zamir|her].
            """,
            """
            ---
            @zamir: Dana Zamir
            ---
            [@zamir|Zamir] spoke to [@zamir|her].
            """
        );
    }

    [Theory]
    [InlineData("[@dip2|one of them] spoke to [@dip|them].")]
    [InlineData("[@zamirs|she] spoke to [@zamir|her] and [@zamira|her].")]
    [InlineData("[@hamdi|she] spoke to [@hh|her].")]
    [InlineData("[@gen|he] spoke to [@general|him].")]
    public void A_machine_does_not_guess(string body)
    {
        var header = """
            ---
            @dip: two diplomats
            @zamir: Dana Zamir
            @zamira: Zamira Dan
            @hh: Hana Hamdi
            @general: Ilan Orlan
            ---

            """;
        Assert.All(RuleFixture.Titles<UndefinedEntity>(header + body), title => Assert.DoesNotContain("safe", title));
        Assert.NotEmpty(RuleFixture.Titles<UndefinedEntity>(header + body));
    }

    [Fact]
    public void A_definition_takes_its_name_from_the_words_of_the_tag()
    {
        RuleFixture.CheckFix<UndefinedEntity>(
            """
            ---
            title: Quiet
            ---
            [@brill|Ada  Brill] left.
            """,
            "Define `@brill` in the header",
            """
            ---
            title: Quiet
            @brill: Ada  Brill
            ---
            [@brill|Ada  Brill] left.
            """.Replace("@brill: Ada  Brill", "@brill: Ada Brill")
        );
    }

    [Fact]
    public void A_definition_makes_the_header_that_it_needs()
    {
        RuleFixture.CheckFix<UndefinedEntity>(
            "[!by=@brill|It rained].",
            "Define `@brill` in the header",
            """
            ---
            @brill: brill
            ---
            [!by=@brill|It rained].
            """
        );
    }
}
