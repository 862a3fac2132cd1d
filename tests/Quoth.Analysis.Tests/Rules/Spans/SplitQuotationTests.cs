using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class SplitQuotationTests
{
    [Fact]
    public void Marks_just_outside_of_the_claim_are_left_out()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            “[!|We hold],” [^|she] [~|said]. “[!|We stay,”] [^|she] [~|said]. [!|“We fight],” [^|she] [~|said].
            ^ warning Q301: The claim `We hold` leaves out the quotation marks around it
              = a claim takes in everything inside quotation marks, and the marks
                                             ^ warning Q301: The claim `We stay,”` leaves out the `“` that begins its quotation
                                               = a claim takes in everything inside quotation marks, and the marks
                                                                                           ^^ warning Q301: The claim `“We fight` leaves out the `”` that ends its quotation
                                                                                              = a claim takes in everything inside quotation marks, and the marks
            "[!|We hold]," [^|she] [~|said]. «[!|Nous tenons]», a [~|dit] [^|elle]. 「[!|待つ]」と[^|知事]は[~|述べた]。
            ^ warning Q301: The claim `We hold` leaves out the quotation marks around it
              = a claim takes in everything inside quotation marks, and the marks
                                             ^ warning Q301: The claim `Nous tenons` leaves out the quotation marks around it
                                               = a claim takes in everything inside quotation marks, and the marks
                                                                                    ^ warning Q301: The claim `待つ` leaves out the quotation marks around it
                                                                                      = a claim takes in everything inside quotation marks, and the marks
            """
        );
    }

    [Fact]
    public void A_claim_with_a_part_of_the_quotation_is_told_the_whole()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [^|She] [~|said] “we [!|hold the line] for now”. [!|He asked that “they] wait a little”, [^|she] [~|said].
                             ^^^^ warning Q301: The claim `hold the line` takes in only part of `“we hold the line for now”`
                                  = a claim takes in everything inside quotation marks, and the marks
                                                                                    ^^^^^^^^^^^^^^^ warning Q301: The claim `He asked that “they` takes in only part of `“they wait a little”`
                                                                                                    = a claim takes in everything inside quotation marks, and the marks
            """
        );
    }

    [Fact]
    public void Quoted_words_inside_a_claim_and_quotations_parted_by_source_and_cue_are_whole()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [^|She] [~|said] [!|the bridge was “as good as new”]. [!|“The bridge,” [^|he] [~|said], “is safe.”]
            [!c1|“The bridge,”] [^|he] [~|said], [!c1+|“is safe.”] « On ne creuse pas », [~|dit] [^|il].
            [!|« On ne creuse pas la mer, [~|a-t-[^|elle] lancé] [-|devant le conseil], et on ne vend pas son sable. »]
            """
        );
    }

    [Fact]
    public void A_claim_in_the_words_of_another_lies_inside_a_quotation()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [!|“[^|Quill] [~|says] [!|it is over]. We disagree,” [^|she] [~|said].]
            [!|“[^|Quill] [~|says] [!|it is over,”]] [^|she] [~|added].
            “[^|Quill] [~|told] us [!|it was over],” read the banner.
            """
        );
    }

    [Fact]
    public void A_claim_that_goes_over_the_edge_of_a_quotation_cuts_it_at_any_depth()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [^|She] [~|said] [!|that [^|he] [~|wanted] [!|to “wait and] see” and then left].
                                                                       ^^^^^ warning Q301: The claim `to “wait and` takes in only part of `“wait and see”`
                                                                             = a claim takes in everything inside quotation marks, and the marks
            [^|She] [~|said] [!|that “they [!|may wait” for years]].
                                     ^^^^^^ warning Q301: The claim `may wait” for years` takes in only part of `“they may wait”`
                                            = a claim takes in everything inside quotation marks, and the marks
            """
        );
    }

    [Fact]
    public void A_quotation_in_several_claims_or_pieces_is_parted_on_purpose()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [!c1|“We hold the line.] [!c2|And we will win,”] [^|she] [~|said].
            [!c3|“We hold the line.] [!c3+|We stay.”] That is what [^|she] [~|said].
            """
        );
    }

    [Fact]
    public void A_quotation_over_several_paragraphs_ends_only_in_the_last()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [!c1|“I told him. He was silent.]

            [!c1+|“Then he said: page ninety.]

            “[!c1+|And he was right]. It was the comma.”
            ^ warning Q301: The claim `And he was right` takes in only part of `“And he was right. It was the comma.”`
              = a claim takes in everything inside quotation marks, and the marks

            A board of 5" was [^|she] [~|said] [!|too short] for it.
            """
        );
    }

    [Fact]
    public void Scripts_with_marks_of_their_own_are_read_alike()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [~|אמר] [^|הדובר]: ״[!|הגשר בטוח]״. [~|sagte] [^|er], „[!|die Brücke hält“]. [^|部长][~|说]：“[!|水会来]。”
                               ^ warning Q301: The claim `הגשר בטוח` leaves out the quotation marks around it
                                 = a claim takes in everything inside quotation marks, and the marks
                                                                  ^ warning Q301: The claim `die Brücke hält“` leaves out the `„` that begins its quotation
                                                                    = a claim takes in everything inside quotation marks, and the marks
                                                                                                     ^ warning Q301: The claim `水会来` leaves out the quotation marks around it
                                                                                                       = a claim takes in everything inside quotation marks, and the marks
            """
        );
    }

    [Fact]
    public void The_brackets_move_over_the_marks_and_over_the_words_that_are_missing()
    {
        RuleFixture.CheckSafeFixes(
            """
            “[!|We hold],” [^|she] [~|said]. [!|“We fight],” [^|she] [~|said]. [^|She] [~|said] “we [!|hold the line] for now”.
            """,
            """
            [!|“We hold,”] [^|she] [~|said]. [!|“We fight,”] [^|she] [~|said]. [^|She] [~|said] [!|“we hold the line for now”].
            """
        );
    }

    [Fact]
    public void It_is_offered_where_tags_or_lines_are_passed_and_not_at_all_where_one_is_crossed()
    {
        Assert.Equal(
            ["Extend the claim over the whole quotation"],
            RuleFixture.Titles<SplitQuotation>("[!|“We hold] the [@velt|Velt] line.”")
        );
        Assert.Equal(
            ["Extend the claim over the whole quotation"],
            RuleFixture.Titles<SplitQuotation>("[!|“We hold] the\nline.”")
        );
        Assert.Empty(RuleFixture.Titles<SplitQuotation>("“We [@velt|hold [!|the] line.”]"));
        Assert.Empty(RuleFixture.Titles<SplitQuotation>("\\“[!|We hold]”"));
    }
}
