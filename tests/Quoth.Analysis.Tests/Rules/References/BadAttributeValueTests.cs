using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class BadAttributeValueTests
{
    [Fact]
    public void Values_are_held_to_the_schema()
    {
        RuleFixture.Check<BadAttributeValue>(
            """
            ---
            date: 2 February
                  ^^^^^^^^^^ error Q106: `2 February` is not a date
                             = write a date such as 2026-02-02, 2026-02 or 2026
            url: www.herald.example
                 ^^^^^^^^^^^^^^^^^^ error Q106: `www.herald.example` is not an address
                                    = did you mean `https://www.herald.example`?
            outlet: herald
                    ^^^^^^ error Q106: `herald` does not name an entity
                           = did you mean `@herald`?
            @velt: Mara Velt
              kind: wizard
                    ^^^^^^ error Q106: `wizard` is not one of the words of `kind`
                           = write `person`, `unnamed-person`, `organization`, `outlet`, `group`, `unnamed-group`, `document`, `poll`, `database` or `place`
              count: two
                     ^^^ error Q106: `two` is not a number
                         = write a number
              aka: Velt, the mayor, Velt
                                    ^^^^ error Q106: `Velt` stands here twice
                                         = remove it
              role:
              ^^^^ error Q106: `role` has no value
                   = write any text, or remove the line
            ---
            [!type=fact,opinion by=@velt supports=@velt quote=drect|so]
                        ^^^^^^^ error Q106: `type` takes one value, and `opinion` is one more
                                = remove it
                                                  ^^^^^ error Q106: `@velt` does not name a claim
                                                        = write claims, separated by commas
                                                              ^^^^^ error Q106: `drect` is not one of the words of `quote`
                                                                    = did you mean `direct`?
            """
        );
    }

    [Fact]
    public void What_is_wrong_in_a_head_is_not_said_twice()
    {
        RuleFixture.Check<BadAttributeValue>("[!type= by=none|so] [!type=fact type=guess by=none|so]");
    }

    [Fact]
    public void A_header_line_stands_once()
    {
        RuleFixture.Check<BadAttributeValue>(
            """
            ---
            title: Rain
            title: More rain
            ^^^^^ error Q106: `title` is given twice
                  = only the first counts; remove one, or join the two
            @velt: Mara Velt
              role: mayor
            @orlan: Ilan Orlan
              role: general
              role: chief
              ^^^^ error Q106: `role` is given twice
                   = only the first counts; remove one, or join the two
            ---
            """
        );
    }

    [Fact]
    public void What_a_project_requires_must_be_there()
    {
        RuleFixture.Check<BadAttributeValue>(
            """
            === article.quoth
            ---
            ^^^ error Q106: The header lacks `date`
                = quoth.json requires it: a date such as 2026-02-02, 2026-02 or 2026
            @velt: Mara Velt
              role: mayor
            @orlan: Ilan Orlan
            ^^^^^^ error Q106: `@orlan` lacks `role`
                   = quoth.json requires it: any text
            ---
            [!c1 by=none|so] [!c1+|and so] [!by=none type=fact|too]
            ^^^^^^^^^^^^^ error Q106: This claim lacks `type`
                          = quoth.json requires it: one of a set of words
            === quoth.json
            {
              "schema": {
                "attributes": {
                  "date": { "on": ["document"], "required": true },
                  "role": { "required": true },
                  "type": { "on": ["claim"], "required": true }
                }
              }
            }
            === registry.quoth
            ---
            @herald: The Herald
              role: paper
            ---
            """
        );
    }

    [Fact]
    public void What_was_certainly_meant_is_written()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            date: 2026/2/3
            language: pt_BR
            outlet: velt
            @velt: Mara Velt
              aka: V, W, V
              kind: Persn
              wikidata: https://www.wikidata.org/wiki/Q42
            ---
            [@velt|She] left. [!type=fct by=nonne|so]
            """,
            """
            ---
            date: 2026-02-03
            language: pt-BR
            outlet: @velt
            @velt: Mara Velt
              aka: V, W
              kind: person
              wikidata: Q42
            ---
            [@velt|She] left. [!type=fact by=none|so]
            """
        );
    }

    [Fact]
    public void A_machine_does_not_guess()
    {
        var titles = RuleFixture.Titles<BadAttributeValue>(
            """
            ---
            date: 3/2/2026
            outlet: herald
            url: herald.example
            ---
            [!status=sported by=none|so]
            """
        );
        Assert.Equal(
            ["Replace `herald` by `@herald`", "Replace `herald.example` by `https://herald.example`"],
            titles.Take(2)
        );
        Assert.All(titles, title => Assert.DoesNotContain("safe", title));
    }
}
