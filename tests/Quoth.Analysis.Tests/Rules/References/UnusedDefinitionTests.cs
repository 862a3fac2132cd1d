using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class UnusedDefinitionTests
{
    [Fact]
    public void Every_reference_but_the_definitions_own_is_a_use()
    {
        RuleFixture.Check<UnusedDefinition>(
            """
            ---
            outlet: @herald
            @herald: The Harbour Herald
            @velt: Mara Velt
              of: @council
            @council: the council
            @orlan: Ilan Orlan
            ^^^^^^ warning Q104: `@orlan` is defined, but nothing refers to it in this document
                   = mark it in the text with `[@orlan|...]`, or remove the definition
              of: @orlan
            !pier: The pier is safe.
            !gate: The gate is open.
            ^^^^^ warning Q104: `!gate` is defined, but nothing refers to it in this document
                  = mark it in the text with `[!gate|...]`, or remove the definition
            ---
            [@velt|Velt] left. [!pier by=none|It is safe].[#|Ask [@orlan|Orlan].]
            """
        );
    }

    [Fact]
    public void A_registry_serves_all_documents()
    {
        RuleFixture.Check<UnusedDefinition>(
            """
            === article.quoth
            ---
            @velt: Mona Velt
            ---
            [@velt|Velt] met [@orlan|Orlan]. [!pier by=none|It is safe].
            === registry.quoth
            ---
            @velt: Mara Velt
            ^^^^^ warning Q104: `@velt` is defined, but nothing refers to it in this corpus
                  = mark it in the text with `[@velt|...]`, or remove the definition
            @orlan: Ilan Orlan
              of: @ndf
            @ndf: National Defence Force
            !pier: The pier is safe.
            ---
            """
        );
    }

    [Fact]
    public void A_registry_alone_has_nobody_to_use_it()
    {
        RuleFixture.Check<UnusedDefinition>(
            """
            === registry.quoth
            ---
            @velt: Mara Velt
            ---
            """
        );
    }

    [Fact]
    public void The_definition_goes_with_its_attributes_and_comments_stay()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            title: Rain
            @velt: Mara Velt
              role: mayor
              # since 2020

              of: @council
            @council: the council
            date: 2026
            ---
            It rained.
            """,
            """
            ---
            title: Rain
              # since 2020

            date: 2026
            ---
            It rained.
            """
        );
    }

    [Fact]
    public void A_registrys_definition_is_not_removed_unasked()
    {
        Assert.Equal(
            ["Remove the definition of `@velt`"],
            RuleFixture.Titles<UnusedDefinition>(
                """
                === article.quoth
                It rained.
                === registry.quoth
                ---
                @velt: Mara Velt
                ---
                """
            )
        );
    }
}
