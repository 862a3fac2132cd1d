using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AnonymousIdentityLeakTests
{
    [Fact]
    public void What_identifies_an_unnamed_source_does_not_belong_into_the_header()
    {
        NewsroomFixture.Check<AnonymousIdentityLeak>(
            """
            ---
            @hale: Tom Hale
              wikidata: Q1
              url: https://hale.example
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              wikidata: Q12345
              ^^^^^^^^^^^^^^^^ error Q507: `wikidata` tells who `@clerk` is, whose name is kept back
                               = remove it; the newsroom keeps such knowledge outside the article
              url: https://board.example/staff/7
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error Q507: `url` tells who `@clerk` is, whose name is kept back
                                                 = remove it; the newsroom keeps such knowledge outside the article
              same-as: @hale
              ^^^^^^^^^^^^^^ error Q507: `same-as` tells who `@clerk` is, whose name is kept back
                             = remove it; the newsroom keeps such knowledge outside the article
            ---
            [^@clerk|A clerk] and [^@hale|Hale] [~|said] [!|it was lost].
            """
        );
    }

    [Fact]
    public void Nor_do_names_of_people_whom_the_corpus_knows()
    {
        NewsroomFixture.Check<AnonymousIdentityLeak>(
            """
            === article.quoth
            ---
            @tom-hale: Tom Hale
            ^^^^^^^^^ error Q507: The id `@tom-hale` names `@hale`, though the name of this source is kept back
                      = give it an id that tells nothing, such as `@source1`
                       ^^^^^^^^ error Q507: `@tom-hale` is of an unnamed kind, but has the name of `@hale`
                                = write the words that the article describes the source by, such as `a clerk of the harbour board`
              kind: unnamed-person
            @brill2: a member of the board
            ^^^^^^^ warning Q507: The id `@brill2` names `@brill`, though the name of this source is kept back
                    = give it an id that tells nothing, such as `@source1`
              kind: unnamed-person
            @source_ada_brill: another member
            ^^^^^^^^^^^^^^^^^ error Q507: The id `@source_ada_brill` names `@brill`, though the name of this source is kept back
                              = give it an id that tells nothing, such as `@source1`
              kind: unnamed-person
              aka: the second, The Brills' Ada
                               ^^^^^^^^^^^^^^^ error Q507: `@source_ada_brill` is of an unnamed kind, but goes by `The Brills' Ada`, a name of `@brill`
                                               = remove the name; the newsroom keeps such knowledge outside the article
            @guard: Dana Whit
                    ^^^^^^^^^ warning Q507: `@guard` is of an unnamed kind, but `Dana Whit` looks like a real name
                              = write the words that the article describes the source by, such as `a clerk of the harbour board`
              kind: unnamed-person
            @aide: an aide to Ada Brill
              kind: unnamed-person
              aka: Brill's aide
            @bank-insider: a person close to the bank
              kind: unnamed-person
            ---
            [^@tom-hale,@brill2,@source_ada_brill,@guard,@aide,@bank-insider|They] [~|said] [!|it was lost].
            === registry.quoth
            ---
            @hale: Tom Hale
            @brill: Ada Brill
              aka: The Brills' Ada
            ---
            """
        );
    }

    [Fact]
    public void Where_every_noun_has_a_capital_two_of_them_are_no_name()
    {
        NewsroomFixture.Check<AnonymousIdentityLeak>(
            """
            ---
            language: de
            @beamter: Leitender Beamter
              kind: unnamed-person
            ---
            [^@beamter|Ein Beamter] [~|sagte], [!|so sei es].
            """
        );
    }

    [Fact]
    public void Attributes_that_identify_are_removed()
    {
        RuleFixture.CheckSafeFixes(
            NewsroomFixture.With(
                """
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  wikidata: Q12345
                  reason: fears for her post
                  url: https://board.example/staff/7
                  basis: kept it
                ---
                [^@clerk|A clerk of the harbour board] [~|asked] [!type=question|who had it].
                """
            ),
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              reason: fears for her post
              basis: kept it
            ---
            [^@clerk|A clerk of the harbour board] [~|asked] [!type=question|who had it].
            """
        );
    }

    [Fact]
    public void An_id_that_tells_can_be_renamed_and_a_name_withheld()
    {
        const string Article = """
            ---
            @hale: Tom Hale
            @tom-hale: Tom Hale
              kind: unnamed-person
            @aide: an aide
              kind: unnamed-person
              of: @tom-hale
            ---
            [^@tom-hale|He] [~|said] [!about=@hale,@tom-hale|so].
            """;
        RuleFixture.CheckFix<AnonymousIdentityLeak>(
            NewsroomFixture.With(Article),
            "Rename `@tom-hale` to `@source1` in this document",
            Article.Replace("@tom-hale", "@source1", StringComparison.Ordinal)
        );
        RuleFixture.CheckFix<AnonymousIdentityLeak>(
            NewsroomFixture.With(Article),
            "Withhold the name",
            Article.Replace("@tom-hale: Tom Hale", "@tom-hale: name withheld", StringComparison.Ordinal)
        );
    }
}
