using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class SourceMixTests
{
    [Fact]
    public void More_than_half_without_a_name_is_much()
    {
        NewsroomFixture.Check<SourceMix>(
            """
            ---
            title: A list is lost
            ^^^^^^^^^^^^^^^^^^^^^ info Q516: 3 of the 4 sources of this article are unnamed
                                  = look for people who speak on the record, and for papers that bear it out
            @a: a clerk
              kind: unnamed-person
            @b: a guard
              kind: unnamed-person
            @c: two aides
              kind: unnamed-group
            @d: Tom Hale
            ---
            [!by=@a,@b,@c,@d|It is lost].
            """
        );
    }

    [Fact]
    public void One_affiliation_of_all_is_one_side()
    {
        NewsroomFixture.Check<SourceMix>(
            """
            ---
            @board: Harbour Board
              kind: organization
              affiliation: government, union
            @a: Ada Brill
              of: @board
            @b: Tom Hale
              affiliation: government
            @c: Una Marsh
              of: @board
            ---
            [!by=@a,@b,@c,@board|It is lost].
                 ^^ info Q516: All 4 sources of this article have the affiliation `government`
                    = hear somebody from outside: whoever it concerns, whoever watched, whoever studies it
            """
        );
    }

    [Fact]
    public void What_is_not_recorded_of_all_is_not_counted()
    {
        NewsroomFixture.Check<SourceMix>(
            """
            ---
            @a: a clerk
              kind: unnamed-person
            @b: a guard
              kind: unnamed-person
            @c: Una Marsh
              affiliation: union
            @d: Tom Hale
              affiliation: union
            ---
            [!by=@a,@b,@c,@d|It is lost].
            """
        );
    }

    [Theory]
    [InlineData("female", true)]
    [InlineData("male", false)]
    [InlineData("declined", false)]
    public void Gender_is_looked_at_where_a_project_records_it(string fourth, bool isFound)
    {
        var found = RuleFixture.Analyze(
            $$"""
            === article.quoth
            ---
            @a: Ada Brill
              gender: female
            @b: Una Marsh
              gender: female
            @c: Dana Whit
              gender: female
            @d: Kim Crow
              gender: {{fourth}}
            ---
            [!by=@a,@b,@c,@d|It is lost].
            === quoth.json
            {
              "rules": { "newsroom": "on" },
              "schema": {
                "attributes": {
                  "gender": { "on": ["entity"], "words": { "female": "A woman.", "male": "A man.", "declined": "Not said." } }
                }
              }
            }
            """
        );
        var mix = found.Where(diagnostic => diagnostic.Rule.Code == "Q516").Select(diagnostic => diagnostic.Message);
        string[] expected = ["All 4 people who are quoted in this article have the gender `female`"];
        Assert.Equal(isFound ? expected : [], mix);
    }
}
