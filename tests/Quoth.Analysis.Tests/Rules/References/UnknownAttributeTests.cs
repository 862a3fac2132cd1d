using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class UnknownAttributeTests
{
    [Fact]
    public void Each_place_has_its_attributes()
    {
        RuleFixture.Check<UnknownAttribute>(
            """
            ---
            colour: blue
            ^^^^^^ error Q105: `colour` is not a field of the header
                   = the schema in quoth.json can add it
            role: mayor
            ^^^^ error Q105: `role` is not a field of the header
                 = it is an attribute of an entity
            @velt: Mara Velt
              rolle: mayor
              ^^^^^ error Q105: `rolle` is not an attribute of an entity
                    = did you mean `role`?
            !pier: The pier is safe.
              quote: direct
              ^^^^^ error Q105: `quote` is not an attribute of a claim's definition
                    = it is an attribute of a claim
            ---
            [^@velt kind=person|Velt] [~|said] [!pier mood=grim|so] to [@velt terms=background|her].[#|[!mood=x|y]]
                    ^^^^ error Q105: `kind` is not an attribute of a source
                         = it is an attribute of an entity
                                                      ^^^^ error Q105: `mood` is not an attribute of a claim
                                                           = the schema in quoth.json can add it
                                                                              ^^^^^ error Q105: `terms` is not an attribute of a mention
                                                                                    = it is an attribute of an entity and a source
            """
        );
    }

    [Fact]
    public void A_project_adds_its_own()
    {
        RuleFixture.Check<UnknownAttribute>(
            """
            === article.quoth
            [!mood=grim by=none|so]
            === quoth.json
            { "schema": { "attributes": { "mood": { "on": ["claim"] } } } }
            """
        );
    }

    [Fact]
    public void One_slip_is_mended_by_itself_unless_the_right_key_is_there()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            titel: Rain
            @velt: Mara Velt
              rolle: mayor
              role: mayor
            ---
            [@velt|Velt] left.
            """,
            """
            ---
            title: Rain
            @velt: Mara Velt
              rolle: mayor
              role: mayor
            ---
            [@velt|Velt] left.
            """
        );
    }

    [Theory]
    [InlineData("[!mood=grim|so]", "[!|so]")]
    [InlineData("[!c1 mood by=none|so]", "[!c1 by=none|so]")]
    [InlineData("[!c1 mood=\"grim, dark\",x by=none|so]", "[!c1 by=none|so]")]
    [InlineData("[!by=none  mood=grim|so]", "[!by=none|so]")]
    public void It_can_be_removed_from_a_head(string before, string after) =>
        RuleFixture.CheckFix<UnknownAttribute>(before, "Remove `mood`", after);

    [Fact]
    public void It_can_be_removed_from_a_header()
    {
        RuleFixture.CheckFix<UnknownAttribute>(
            """
            ---
            title: Rain
            colour: blue
            ---
            It rained.
            """,
            "Remove `colour`",
            """
            ---
            title: Rain
            ---
            It rained.
            """
        );
    }
}
