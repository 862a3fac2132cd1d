using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class UnmarkedMentionTests
{
    [Fact]
    public void A_name_that_is_marked_elsewhere_wants_its_tag_here()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            @ada: Ada Brill
              aka: Brill, Mayor Brill, the mayor
            @dock: Harbour Dock Company
              kind: organization
              aka: Dock
            @herald: The Herald
              kind: outlet
            @tom: Tom Hale
            @hale: Una Hale
            ---
            [@ada|Ada Brill] met [@dock|the company] and [@herald|the Herald]. They saw Ada Brill's car, and Mayor Brill, and the
                                                                                        ^^^^^^^^^ info Q403: `Ada Brill` is not marked here, and `@ada` is elsewhere
                                                                                                  = who is marked once is marked throughout
                                                                                                             ^^^^^^^^^^^ info Q403: `Mayor Brill` is not marked here, and `@ada` is elsewhere
                                                                                                                         = who is marked once is marked throughout
            Harbour
            ^^^^^^^… info Q403: `Harbour Dock Company` is not marked here, and `@dock` is elsewhere
                     = who is marked once is marked throughout
            Dock Company, as the Herald wrote. Nobody met Tom Hale.
                             ^^^^^^^^^^ info Q403: `the Herald` is not marked here, and `@herald` is elsewhere
                                        = who is marked once is marked throughout
            """
        );
    }

    [Fact]
    public void It_is_looked_for_in_claims_and_cues_and_not_in_notes_mentions_and_sources()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            @ada: Ada Brill
              aka: Brill, Mayor Brill, the mayor
            @dock: Harbour Dock Company
              kind: organization
              aka: Dock
            @herald: The Herald
              kind: outlet
            @tom: Tom Hale
            @hale: Una Hale
            ---
            [@ada|Ada Brill] [~|told Ada Brill] [!|that Ada Brill had left]. [@dock|Ada Brill's dock] and [^|friends of Ada Brill] [~|said] [!|so].[#|Ada Brill]
                                     ^^^^^^^^^ info Q403: `Ada Brill` is not marked here, and `@ada` is elsewhere
                                               = who is marked once is marked throughout
                                                        ^^^^^^^^^ info Q403: `Ada Brill` is not marked here, and `@ada` is elsewhere
                                                                  = who is marked once is marked throughout
            """
        );
    }

    [Fact]
    public void What_may_be_part_of_a_longer_name_or_means_two_is_left_alone()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            @ada: Ada Brill
              aka: Brill, Mayor Brill, the mayor
            @dock: Harbour Dock Company
              kind: organization
              aka: Dock
            @herald: The Herald
              kind: outlet
            @tom: Tom Hale
            @hale: Una Hale
            ---
            [@ada|Ada Brill], [@dock|the dock], [@tom|Tom Hale] and [@hale|Una Hale] met Mrs Brill, Sven Brill, Brill Street, Brillman, Brill-Hale, @Brill, von Brill, brill.example and Hale. The mayor and the mayor left.
            """
        );
    }

    [Fact]
    public void At_the_beginning_of_a_sentence_one_word_alone_is_not_sure()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            @ada: Ada Brill
              aka: Brill, Mayor Brill, the mayor
            @dock: Harbour Dock Company
              kind: organization
              aka: Dock
            @herald: The Herald
              kind: outlet
            @tom: Tom Hale
            @hale: Una Hale
            ---
            [@ada|Ada Brill] met [@dock|the company]. Dock the ship, they said. “Brill left.” They saw Brill.
                                                      ^^^^ info Q403: `Dock` is not marked here, and `@dock` is elsewhere
                                                           = who is marked once is marked throughout
                                                                                 ^^^^^ info Q403: `Brill` is not marked here, and `@ada` is elsewhere
                                                                                       = who is marked once is marked throughout
                                                                                                       ^^^^^ info Q403: `Brill` is not marked here, and `@ada` is elsewhere
                                                                                                             = who is marked once is marked throughout
            """
        );
    }

    [Fact]
    public void Only_what_is_sure_is_marked_by_a_machine() =>
        Assert.Equal(
            [
                "Mark it as `@dock`",
                "safe: Mark it as `@ada`",
                "safe: Mark all 2 names of `@ada` in this document",
                "safe: Mark it as `@ada`",
            ],
            RuleFixture.Titles<UnmarkedMention>(
                """
                ---
                @ada: Ada Brill
                @dock: Dock
                  kind: organization
                ---
                [@ada|Ada Brill] met [@dock|the company]. Dock the ship. Ada Brill left with Ada Brill.
                """
            )
        );

    [Fact]
    public void The_fix_marks_them_all()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            @ada: Ada Brill
              aka: Brill
            ---
            [^@ada|Brill] [~|said] [!|that Ada Brill's car, or [-|he said] Brill's, was “Brill’s own”], and Brill left.
            """,
            """
            ---
            @ada: Ada Brill
              aka: Brill
            ---
            [^@ada|Brill] [~|said] [!|that [@ada|Ada Brill]'s car, or [-|he said] [@ada|Brill]'s, was “[@ada|Brill]’s own”], and [@ada|Brill] left.
            """
        );
    }

    [Fact]
    public void A_document_knows_the_registry_and_what_it_says_itself_goes_before()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            === article.quoth
            ---
            @velt: Mona Velt
            ---
            [@velt|Velt] and [@orlan|Orlan] met Mona Velt, Mara Velt and Ilan Orlan.
                                                ^^^^^^^^^ info Q403: `Mona Velt` is not marked here, and `@velt` is elsewhere
                                                          = who is marked once is marked throughout
                                                                         ^^^^^^^^^^ info Q403: `Ilan Orlan` is not marked here, and `@orlan` is elsewhere
                                                                                    = who is marked once is marked throughout
            === registry.quoth
            ---
            @velt: Mara Velt
            @orlan: Ilan Orlan
            ---
            """
        );
    }

    [Fact]
    public void Hebrew_and_Arabic_write_particles_with_the_name()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            language: he
            @דן: דן תירושי
              aka: תירושי
            @ליان: ليان السهيلاوي
            ---
            [@דן|דן תירושי] ו[@ליان|היא] באו. אחר כך הלכו לדן תירושי, ותירושי שתק. ثم جاءت وليان السهيلاوي.
                                                          ^^^^^^^^^^ info Q403: `לדן תירושי` is not marked here, and `@דן` is elsewhere
                                                                     = who is marked once is marked throughout
                                                                      ^^^^^^^ info Q403: `ותירושי` is not marked here, and `@דן` is elsewhere
                                                                              = who is marked once is marked throughout
                                                                                           ^^^^^^^^^^^^^^^ info Q403: `وليان السهيلاوي` is not marked here, and `@ליان` is elsewhere
                                                                                                           = who is marked once is marked throughout
            """
        );
    }

    [Fact]
    public void Where_words_touch_a_persons_whole_name_stands_anywhere_and_others_alone()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            language: zh
            @李: 李文湛
            @部: 水务部
              kind: organization
            ---
            [@李|李文湛]和[@部|水务部]。昨天李文湛表示，全国水务部长会议召开，“水务部”没有回应。
                                ^^^ info Q403: `李文湛` is not marked here, and `@李` is elsewhere
                                    = who is marked once is marked throughout
                                                  ^^^ info Q403: `水务部` is not marked here, and `@部` is elsewhere
                                                      = who is marked once is marked throughout
            """
        );
    }
}
