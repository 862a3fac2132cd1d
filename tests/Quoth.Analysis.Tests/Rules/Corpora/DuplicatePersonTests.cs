using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class DuplicatePersonTests
{
    [Fact]
    public void Two_ids_of_one_name_alias_or_item()
    {
        RuleFixture.Check<DuplicatePerson>(
            """
            === article.quoth
            ---
            @one: Ada Brill
            ^^^^ warning Q405: `@one` and `@brill` have the same name `Ada Brill`
                 = merge them; where they are two, tell them apart by fuller names
            @two: Tom Hale
              aka: General Hale
            @three: Thomas Hale
            ^^^^^^ warning Q405: `@three` and `@two` have the same name `General Hale`
                   = merge them; where they are two, tell them apart by fuller names
              aka: General Hale
            @four: Una Voss
              wikidata: Q7
            @five: Una Voss-Lund
            ^^^^^ warning Q405: `@five` and `@four` have the same Wikidata item `Q7`
                  = merge them; where they are two, tell them apart by fuller names
              wikidata: Q7
            @six: Mara Velt
            ^^^^ warning Q405: `@six` and `@velt` have the same name `Mara Velt`
                 = merge them; where they are two, tell them apart by fuller names
            ---
            It rained.
            === registry.quoth
            ---
            @brill: Ada Maria Brill
              aka: Ada Brill
            @velt: Mara Velt
            @velt2: Mara Velt
            ^^^^^^ warning Q405: `@velt2` and `@velt` have the same name `Mara Velt`
                   = merge them; where they are two, tell them apart by fuller names
            ---
            """
        );
    }

    [Fact]
    public void A_shared_surname_a_description_or_another_kind_is_no_sign()
    {
        RuleFixture.Check<DuplicatePerson>(
            """
            ---
            @one: Ada Brill
              aka: Brill, the captain
            @two: Tom Brill
              aka: Brill, the captain
            @town: Orsa
              kind: place
            @team: Orsa
              kind: organization
            @a: a former clerk
              kind: unnamed-person
            @b: a former clerk
              kind: unnamed-person
            ---
            It rained.
            """
        );
    }

    [Fact]
    public void A_merge_goes_through_the_whole_corpus()
    {
        RuleFixture.CheckFix<DuplicatePerson>(
            """
            === article.quoth
            ---
            @aid: an aid
              of: @brill
            ---
            [^@brill|Brill] [~|said] [!about=@brill|so].
            === other.quoth
            ---
            @brill: Tom Brill
            ---
            [@brill|Brill] left.
            === registry.quoth
            ---
            @ada: Ada Brill
            @brill: Ada Brill
              aka: Brill
            ---
            """,
            "Merge `@brill` into `@ada`",
            """
            === article.quoth
            ---
            @aid: an aid
              of: @ada
            ---
            [^@ada|Brill] [~|said] [!about=@ada|so].
            === other.quoth
            ---
            @brill: Tom Brill
            ---
            [@brill|Brill] left.
            === registry.quoth
            ---
            @ada: Ada Brill
            ---
            """
        );
    }

    [Fact]
    public void An_articles_own_goes_into_the_registrys()
    {
        RuleFixture.CheckFix<DuplicatePerson>(
            """
            === article.quoth
            ---
            @me: Ada Brill
            ---
            [^@me|Brill] [~|said] [!|so].
            === registry.quoth
            ---
            @ada: Ada Brill
            ---
            """,
            "Merge `@me` into `@ada`",
            """
            === article.quoth
            ---
            ---
            [^@ada|Brill] [~|said] [!|so].
            === registry.quoth
            ---
            @ada: Ada Brill
            ---
            """
        );
    }
}
