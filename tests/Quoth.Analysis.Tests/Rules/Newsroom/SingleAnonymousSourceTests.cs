using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class SingleAnonymousSourceTests
{
    [Fact]
    public void What_one_unnamed_person_says_is_told_of_once_a_paragraph()
    {
        NewsroomFixture.Check<SingleAnonymousSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            ---
            [^@clerk|A clerk] [~|said] [!|the list was lost]. [^@clerk|She] [~|said] [!|it was long]. [!by=@clerk|It was red].
                                       ^^^ warning Q505: `the list was lost` and 2 more claims rest on `@clerk` alone, whose name is kept back
                                           = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`

            [!by=@clerk|It was old].
            ^^^^^^^^^^^^ warning Q505: `It was old` rests on `@clerk` alone, whose name is kept back
                         = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`
            """
        );
    }

    [Fact]
    public void A_second_voice_is_enough_wherever_the_article_has_it()
    {
        NewsroomFixture.Check<SingleAnonymousSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @guards: two guards
              kind: unnamed-group
              count: 2
            @hale: Tom Hale
            @list: the list
              kind: document
            !old: The list is old.
            ---
            [^@clerk,@hale|A clerk and Hale] [~|said] [!|so]. [^@guards|Two guards] [~|said] [!|so].
            [!old by=@clerk|It is old]. [!old by=@hale|It is old].
            [!c1 by=@clerk|It is red]. [!supports=c1 by=@hale|It is reddish]. [!supports=c1 by=@clerk|It is scarlet].
            [!c2 by=@clerk|It is long]. [!by=@hale repeats=c2|It is].
            [!by=@clerk evidence=@list|It has a cover]. [!by=@clerk status=supported|It has a back].
            """
        );
    }

    [Fact]
    public void Two_assertions_of_one_unnamed_person_are_one_voice()
    {
        NewsroomFixture.Check<SingleAnonymousSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @board: a member of the board
              kind: unnamed-group
              count: 1
            !old: The list is old.
            ---
            [!old by=@clerk|It is old]. [!old by=@clerk|It is quite old].
            ^^^^^^^^^^^^^^^^ warning Q505: `It is old` rests on `@clerk` alone, whose name is kept back
                             = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`

            [!by=@board|It is red]. [^terms=background|An aide] [~|said] [!|it was scarlet].
            ^^^^^^^^^^^^ warning Q505: `It is red` rests on `@board` alone, whose name is kept back
                         = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`
                                                                         ^^^ warning Q505: `it was scarlet` rests on `An aide` alone, whose name is kept back
                                                                             = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`
            """
        );
    }

    [Fact]
    public void Opinions_intentions_questions_and_silence_need_no_second_voice()
    {
        NewsroomFixture.Check<SingleAnonymousSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @hale: Tom Hale
            ---
            [!by=@clerk type=opinion|It is ugly]. [!by=@clerk type=intention|She will leave]. [!by=@clerk type=question|Why?]
            [!by=@clerk channel=declined|the list]. [!by=none|It is blue]. [!by=@hale|It is red].
            [^@hale|Hale] [~|said] [!|that [^@clerk|a clerk] [~|said] [!|it was lost]].
            """
        );
    }
}
