using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class DeclinedCommentChannelTests
{
    [Fact]
    public void A_refused_answer_is_marked()
    {
        RuleFixture.Check<DeclinedCommentChannel>(
            """
            [^|Brill] [~|later declined to comment on] [!|the bridge]. [^|She] [~|would not say] [!|why].
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info Q214: `declined to comment` is a refused answer, but the claim is not marked as one
                                                      = write `channel=declined` in the claim's head
                                                                                  ^^^^^^^^^^^^^ info Q214: `would not say` is a refused answer, but the claim is not marked as one
                                                                                                = write `channel=declined` in the claim's head
            [^|Brill] [~|declined] [!|to comment]. [!by=@ada|Nothing], as she [~|had no comment].
                         ^^^^^^^^ info Q214: `declined to comment` is a refused answer, but the claim is not marked as one
                                  = write `channel=declined` in the claim's head
                                                                                 ^^^^^^^^^^^^^^ info Q214: `had no comment` is a refused answer, but the claim is not marked as one
                                                                                                = write `channel=declined` in the claim's head
            """
        );
    }

    [Fact]
    public void What_is_marked_already_or_no_refusal_is_not()
    {
        RuleFixture.Check<DeclinedCommentChannel>(
            """
            [^|Brill] [~|declined to comment on] [!channel=declined|the bridge]. [^|She] [~|commented on] [!|the bridge].
            [^|Brill] [~|did not decline to comment on] [!|the bridge]. [^|She] [~|said] [!|that he declined to comment].
            """
        );
    }

    [Fact]
    public void Other_languages()
    {
        RuleFixture.Check<DeclinedCommentChannel>(
            """
            === de.quoth
            ---
            language: de
            ---
            [^|Brill] [~|wollte sich nicht äußern] [!|zur Brücke].
                         ^^^^^^^^^^^^^^^^^^^^^^^^ info Q214: `wollte sich nicht äußern` is a refused answer, but the claim is not marked as one
                                                  = write `channel=declined` in the claim's head
            === fr.quoth
            ---
            language: fr
            ---
            [^|Brill] [~|n’a pas souhaité commenter] [!|l'affaire].
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ info Q214: `n’a pas souhaité commenter` is a refused answer, but the claim is not marked as one
                                                    = write `channel=declined` in the claim's head
            === es.quoth
            ---
            language: es
            ---
            [^|Brill] [~|se negó] [!|a hacer declaraciones sobre el puente].
                         ^^^^^^^ info Q214: `se negó a hacer declaraciones` is a refused answer, but the claim is not marked as one
                                 = write `channel=declined` in the claim's head
            === ru.quoth
            ---
            language: ru
            ---
            [^|Брилль] [~|отказалась от комментариев] [!|о мосте].
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ info Q214: `отказалась от комментариев` is a refused answer, but the claim is not marked as one
                                                     = write `channel=declined` in the claim's head
            === he.quoth
            ---
            language: he
            ---
            [^|בריל] [~|סירבה] [!|להתייחס לגשר].
                        ^^^^^ info Q214: `סירבה להתייחס` is a refused answer, but the claim is not marked as one
                              = write `channel=declined` in the claim's head
            === ar.quoth
            ---
            language: ar
            ---
            [~|رفضت] [^|بريل] [!|التعليق]. [^|بريل] [~|رفضت التعليق على] [!|الجسر].
                                                       ^^^^^^^^^^^^^^^^ info Q214: `رفضت التعليق` is a refused answer, but the claim is not marked as one
                                                                        = write `channel=declined` in the claim's head
            === zh.quoth
            ---
            language: zh
            ---
            [^|布里尔]对[!|此事][~|不予置评]。
                             ^^^^ info Q214: `不予置评` is a refused answer, but the claim is not marked as one
                                  = write `channel=declined` in the claim's head
            === ja.quoth
            ---
            language: ja
            ---
            [^|ブリル氏]は[!|橋について][~|コメントを控えた]。
                                 ^^^^^^^^ info Q214: `コメントを控えた` is a refused answer, but the claim is not marked as one
                                          = write `channel=declined` in the claim's head
            """
        );
    }

    [Fact]
    public void The_channel_can_be_written_by_itself()
    {
        RuleFixture.CheckSafeFixes(
            "[^@x|Brill] [~|declined to comment on] [!c1|the bridge].\n",
            "[^@x|Brill] [~|declined to comment on] [!c1 channel=declined|the bridge].\n"
        );
    }

    [Fact]
    public void A_project_without_the_word_is_not_told_of_it()
    {
        RuleFixture.Check<DeclinedCommentChannel>(
            """
            === a.quoth
            [^|Brill] [~|declined to comment on] [!|the bridge].
            === quoth.json
            { "schema": { "attributes": { "channel": false } } }
            """
        );
    }
}
