using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class TermsViolatedTests
{
    [Fact]
    public void What_was_said_off_the_record_is_not_for_publication()
    {
        NewsroomFixture.Check<TermsViolated>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              terms: off-record
            ---
            [^@clerk|A clerk] [~|said] [!|it was lost]. [!by=@clerk|It was gone].
            ^^^^^^^^^ error Q509: `@clerk` spoke off the record, so `it was lost` is not for publication
                      = take the claim out, or find it elsewhere; if the source agreed to more, write its `terms`
                                                             ^^^^^^ error Q509: `@clerk` spoke off the record, so `It was gone` is not for publication
                                                                    = take the claim out, or find it elsewhere; if the source agreed to more, write its `terms`
            [^c1,c2 terms=off-record|An aide] [~c1|said] [!c1|so] and [~c2|said] [!c2|so]. [@clerk|The clerk] left.
            ^^^^^^^^^^^^^^^^^^^^^^^^^ error Q509: `An aide` spoke off the record, so `so` is not for publication
                                      = take the claim out, or find it elsewhere; if the source agreed to more, write its `terms`
            """
        );
    }

    [Fact]
    public void Deep_background_is_credited_to_nobody()
    {
        NewsroomFixture.Check<TermsViolated>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              terms: deep-background
            ---
            [^@clerk|A clerk] [~|said] [!|it was lost]. [!by=@clerk|It was gone].
            ^^^^^^^^^ error Q509: `@clerk` speaks on deep background, and may not be credited in the text
                      = report it without a source (`by`), or agree on `terms: background` with the source
            """
        );
    }

    [Fact]
    public void Background_is_described_and_not_named()
    {
        NewsroomFixture.Check<TermsViolated>(
            """
            ---
            @hale: Tom Hale
              terms: background
            @brill: Ada Brill
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              terms: background
            @board: Harbour Board
              kind: organization
              terms: background
            ---
            [^@hale|An official] [~|said] [!|so]. [^@brill terms=background|Ms
            ^^^^^^^^ error Q509: `@hale` speaks on background, and is defined as somebody with a name
                     = make it an `unnamed-person` that is described by its position, or write its `terms` anew
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error Q509: `@brill` speaks on background here, and the words name the source
                                                                             = describe the source by its position, where the article may still be edited, or write its `terms` anew
            Brill] [~|said] [!|so]. [^@brill terms=background|A member] [~|said] [!|so]. [^@brill|Ada Brill] [~|said] [!|so].
            [^@clerk|A clerk] and [^@board|the board] [~|said] [!|so]. [^@hale terms=on-record|Hale] [~|said] [!|so].
            """
        );
    }
}
