using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Configuration;

/// <summary>What a <c>quoth.json</c> does to diagnostics, and what is said about a broken one.</summary>
public sealed class ConfigurationTests
{
    private const string Hint = "= define it in the header or the registry: `@aa: Full Name`";

    [Theory]
    [InlineData("undefined-entity")]
    [InlineData("Q101")]
    [InlineData("references")]
    public void A_rule_is_set_by_name_by_code_and_by_pack(string key)
    {
        RuleFixture.Check(
            $$"""
            === article.quoth
            [@aa|She] left.
             ^^^ hint Q101: `@aa` is not defined
                 {{Hint}}
            === quoth.json
            { "rules": { "{{key}}": "hint" } }
            """
        );
    }

    [Fact]
    public void A_rule_that_is_off_says_nothing_and_its_silences_are_not_asked_for()
    {
        RuleFixture.Check(
            """
            === article.quoth
            [@aa|She] left.

            It rained.[#|quoth-disable undefined-entity: nobody knows them]
            === quoth.json
            { "rules": { "undefined-entity": "off" } }
            """
        );
    }

    [Fact]
    public void An_override_holds_for_its_files_only()
    {
        RuleFixture.Check(
            $$"""
            === archive/old.quoth
            [@aa|She] left.
             ^^^ info Q101: `@aa` is not defined
                 {{Hint}}
            === article.quoth
            [@aa|She] left.
             ^^^ error Q101: `@aa` is not defined
                 {{Hint}}
            === quoth.json
            { "overrides": [{ "files": ["archive/**"], "rules": { "references": "info" } }] }
            """
        );
    }

    [Fact]
    public void A_name_goes_before_its_pack()
    {
        RuleFixture.Check(
            $$"""
            === article.quoth
            [@aa|She] left.
             ^^^ warning Q101: `@aa` is not defined
                 {{Hint}}
            === quoth.json
            { "rules": { "undefined-entity": "warning", "references": "off" } }
            """
        );
    }

    [Fact]
    public void A_mistake_in_the_configuration_is_shown_where_it_stands()
    {
        RuleFixture.Check(
            """
            === quoth.json
            {
              "nesting": "outer",
                          ^^^^^ error Q910: `outer` is not a way to annotate nesting
                                = did you mean `outermost`?
              "rules": { "undefined-entitty": "off" }
                          ^^^^^^^^^^^^^^^^^ warning Q903: `undefined-entitty` is not a rule, a code or a pack
                                            = did you mean `undefined-entity`?
            }
            """
        );
    }
}
