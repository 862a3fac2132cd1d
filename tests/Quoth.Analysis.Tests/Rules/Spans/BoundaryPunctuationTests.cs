using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class BoundaryPunctuationTests
{
    [Fact]
    public void Commas_and_their_like_part_a_source_or_cue_from_the_rest()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [^|Velt, the mayor,] [~|said,] [!|it was safe]; [^|Hale;] [~|, he] [~|asked] [!|why].
                              ^ info Q302: The source `Velt, the mayor,` ends with a comma
                                = leave it outside the tag
                                        ^ info Q302: The cue `said,` ends with a comma
                                          = leave it outside the tag
                                                                   ^ info Q302: The source `Hale;` ends with a semicolon
                                                                     = leave it outside the tag
                                                                         ^ info Q302: The cue `, he` begins with a comma
                                                                           = leave it outside the tag
            [~|وقال] [^|الوزير،] [!|إنه آمن]. [^|部长，][~|说]，[!|水会来]。[^|知事、][~|述べた][!|船は来る]。 [^|Velt:] [!|all is well].
                              ^ info Q302: The source `الوزير،` ends with a comma
                                = leave it outside the tag
                                                   ^ info Q302: The source `部长，` ends with a comma
                                                     = leave it outside the tag
                                                                        ^ info Q302: The source `知事、` ends with a comma
                                                                          = leave it outside the tag
                                                                                                  ^ info Q302: The source `Velt:` ends with a colon
                                                                                                    = leave it outside the tag
            """
        );
    }

    [Fact]
    public void A_colon_may_be_the_cue_and_marks_of_quotation_hold_their_commas()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [^|Velt][~|:] [!|all is well]. [^|Velt] [~|said:] [!|“all is well,”] and [^|“the priest,”] [~|too]. [^|Who?] [~|asked] [!|he].
            """
        );
    }

    [Fact]
    public void The_full_stop_of_the_sentence_is_not_the_claims()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [^|Velt] [~|said] [!|the bridge was safe.] It is.
                                                    ^ info Q302: The claim `the bridge was safe.` ends with a full stop
                                                      = it ends the whole sentence, with source and cue; leave it outside
            [^|Velt] [~|said] [!|the bridge was safe. [^|He] [~|added] that it was old.]
            Nobody is [~|said by] [^|the town.] [^|部长][~|说][!|水会来。]来了。
                                             ^ info Q302: The source `the town.` ends with a full stop
                                               = leave it outside the tag
                                                                 ^ info Q302: The claim `水会来。` ends with a full stop
                                                                   = it ends the whole sentence, with source and cue; leave it outside
            [!|“We hold,” [^|he] [~|said].]
                                         ^ info Q302: The claim `“We hold,” he said.` ends with a full stop
                                           = it ends the whole sentence, with source and cue; leave it outside
            """
        );
    }

    [Fact]
    public void Whole_sentences_and_what_stands_in_quotation_marks_keep_their_stops()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [!by=none|The bridge will close.] [!quote=free-indirect|It was old. He would not mend it.] [^|He] [~|said] [!|“It is safe.”]
            [^|He] [~|went on]: [!c1|“It is safe.] [!c1+|It is new.”] [^|He] [~|asked] [!|whether it was safe?]
            [!by=none|泳いで渡れとでもいうのか。]店先の長椅子で。
            """
        );
    }

    [Fact]
    public void The_full_stop_of_a_short_form_is_part_of_the_word()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [^|Velt] [~|spoke for] [!|Kestrel Line, Inc.] [^|Velt] [~|said] [!|it closed at 4 p.m.] [^|Velt] [~|named] [!|bread, fish etc.]
            [!|Nobody came], [~|said] [^|Ada B.] [^|Velt] [~|saw] [!|nothing...]
            """
        );
    }

    [Fact]
    public void The_marks_move_out_of_their_tags()
    {
        RuleFixture.CheckSafeFixes(
            """
            [^|Velt,] who leads, [~|said] [!|the bridge was safe.] [^|He][~|, it is said, left] [!|it [-|as he said,] alone].
            [~|ظن [^|الوزير،]] [!|أنه آمن].
            """,
            """
            [^|Velt], who leads, [~|said] [!|the bridge was safe]. [^|He], [~|it is said, left] [!|it [-|as he said,] alone].
            [~|ظن [^|الوزير]]، [!|أنه آمن].
            """
        );
    }
}
