using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class SwappedSourceAndCueTests
{
    [Fact]
    public void A_name_is_no_cue() =>
        RuleFixture.Check<SwappedSourceAndCue>(
            """
            ---
            @mayor: Ada Brill
              aka: the mayor
            ---
            [!|It is safe], [~|the mayor] [^@mayor|let it be known].
                                                   ^^^^^^^^^^^^^^^ warning Q215: `let it be known` is marked as the source and `the mayor` as the cue
                                                                   = swap the two: the source names who is credited, the cue is the verb or phrase that credits them
            """
        );

    [Fact]
    public void A_pronoun_is_no_cue_and_a_verb_of_saying_no_source()
    {
        RuleFixture.Check<SwappedSourceAndCue>(
            """
            [!|It is safe], [~|she] [^|let it be known].
                                       ^^^^^^^^^^^^^^^ warning Q215: `let it be known` is marked as the source and `she` as the cue
                                                       = swap the two: the source names who is credited, the cue is the verb or phrase that credits them
            """
        );
        RuleFixture.Check<SwappedSourceAndCue>(
            """
            [!|It is safe], [~|the woman in the cabin] [^|said].
                                                          ^^^^ warning Q215: `said` is marked as the source and `the woman in the cabin` as the cue
                                                               = swap the two: the source names who is credited, the cue is the verb or phrase that credits them
            """
        );
    }

    [Fact]
    public void What_is_right_or_cannot_be_known_is_left_alone() =>
        RuleFixture.Check<SwappedSourceAndCue>(
            """
            ---
            @report: Report
              kind: document
              aka: reports
            ---
            [!|It is safe], [^@report|Report] [~|says]. [!|It is safe], [^|who] [~|said].
            [!|It is safe], [^|says she] [~|and so she says]. [!|It is safe] [^@report|reports] [~|Report].
            """
        );

    [Fact]
    public void The_two_tags_are_swapped() =>
        RuleFixture.CheckFix<SwappedSourceAndCue>(
            """
            [!c1|It is safe], [~c1|she] [^c1 @mayor?|said].
            """,
            "Swap source and cue",
            """
            [!c1|It is safe], [^c1 @mayor?|she] [~c1|said].
            """
        );
}
