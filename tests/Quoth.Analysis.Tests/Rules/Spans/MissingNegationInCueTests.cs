using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class MissingNegationInCueTests
{
    [Fact]
    public void A_negation_belongs_to_its_verb()
    {
        RuleFixture.Check<MissingNegationInCue>(
            """
            [^|Brill] did not [~|say] [!|so]. [^|She] never [~|said] [!|so].
                      ^^^^^^^^^^^^^^ info Q306: The cue `say` leaves out its negation: `did not` stands beside it
                                     = a cue is the whole verb group, its negation and auxiliaries included
                                                      ^^^^^^^^^^^^^ info Q306: The cue `said` leaves out its negation: `never` stands beside it
                                                                    = a cue is the whole verb group, its negation and auxiliaries included
            [^|Brill] wouldn’t [~|say] [!|so]. [^|She] has not yet publicly [~|said] [!|so].
                      ^^^^^^^^^^^^^^^ info Q306: The cue `say` leaves out its negation: `wouldn’t` stands beside it
                                      = a cue is the whole verb group, its negation and auxiliaries included
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info Q306: The cue `said` leaves out its negation: `has not yet publicly` stands beside it
                                                                                    = a cue is the whole verb group, its negation and auxiliaries included
            [^|Brill] no longer [~|says] [!|so].
                      ^^^^^^^^^^^^^^^^^ info Q306: The cue `says` leaves out its negation: `no longer` stands beside it
                                        = a cue is the whole verb group, its negation and auxiliaries included
            """
        );
    }

    [Fact]
    public void What_negates_something_else_does_not()
    {
        RuleFixture.Check<MissingNegationInCue>(
            """
            [^|Brill] [~|did not say] [!|so]. “Certainly not,” [^|she] [~|said] [!|so].
            [^|Brill] had [~|said] [!|so]. [!|It was not] [~|said] [^|Brill].
            [^|Brill] not only [~|said] [!|so]. Not [~|according to] [^|Brill], [!|it did].
            Not

            [~|said] [!|so] [^|Brill]. If not[~|:] [!|so].
            """
        );
    }

    [Fact]
    public void Some_languages_negate_behind_the_verb()
    {
        RuleFixture.Check<MissingNegationInCue>(
            """
            === de.quoth
            ---
            language: de
            ---
            [^|Brill] [~|sagte] nicht, [!|ob es stimmt]. [^|Brill] hat nie [~|gesagt], [!|dass es stimmt].
                         ^^^^^^^^^^^^ info Q306: The cue `sagte` leaves out its negation: `nicht` stands beside it
                                      = a cue is the whole verb group, its negation and auxiliaries included
                                                                   ^^^^^^^^^^^^^^^^^ info Q306: The cue `gesagt` leaves out its negation: `hat nie` stands beside it
                                                                                     = a cue is the whole verb group, its negation and auxiliaries included
            [^|Brill] [~|warnte] nicht zuletzt [!|vor dem Wind].
            === fr.quoth
            ---
            language: fr
            ---
            [^|Brill] n’a pas [~|dit] [!|cela]. [^|Brill] ne [~|dit] pas [!|cela].
                      ^^^^^^^^^^^^^^ info Q306: The cue `dit` leaves out its negation: `n’a pas` stands beside it
                                     = a cue is the whole verb group, its negation and auxiliaries included
                                                          ^^^^^^^^^ info Q306: The cue `dit` leaves out its negation: `ne` stands beside it
                                                                    = a cue is the whole verb group, its negation and auxiliaries included
            [^|Brill] [~|a dit] plus tard [!|cela].
            === ja.quoth
            ---
            language: ja
            ---
            [^|ブリル氏]は[!|事実だ]と[~|明言し]なかった。
                                ^^^^^^^^ info Q306: The cue `明言し` leaves out its negation: `なかった` stands beside it
                                         = a cue is the whole verb group, its negation and auxiliaries included
            """
        );
    }

    [Fact]
    public void Others_before_it_in_their_own_scripts()
    {
        RuleFixture.Check<MissingNegationInCue>(
            """
            === es.quoth
            ---
            language: es
            ---
            [^|Brill] no lo [~|dijo] [!|así].
                      ^^^^^^^^^^^^^ info Q306: The cue `dijo` leaves out its negation: `no lo` stands beside it
                                    = a cue is the whole verb group, its negation and auxiliaries included
            === ru.quoth
            ---
            language: ru
            ---
            [^|Брилль] так и не [~|сказала], [!|когда]. [^|Брилль] не раз [~|говорила] [!|это].
                       ^^^^^^^^^^^^^^^^^^^ info Q306: The cue `сказала` leaves out its negation: `так и не` stands beside it
                                           = a cue is the whole verb group, its negation and auxiliaries included
            === he.quoth
            ---
            language: he
            ---
            [^|בריל] לא [~|אמרה] [!|זאת].
                     ^^^^^^^^^^ info Q306: The cue `אמרה` leaves out its negation: `לא` stands beside it
                                = a cue is the whole verb group, its negation and auxiliaries included
            === ar.quoth
            ---
            language: ar
            ---
            لم [~|تقل] [^|بريل] [!|ذلك].
            ^^^^^^^^^ info Q306: The cue `تقل` leaves out its negation: `لم` stands beside it
                      = a cue is the whole verb group, its negation and auxiliaries included
            === zh.quoth
            ---
            language: zh
            ---
            [^|委员会]没有[~|说明][!|原因]。[^|布里尔]也没有公开[~|说明][!|原因]。
                   ^^^^^^^ info Q306: The cue `说明` leaves out its negation: `没有` stands beside it
                           = a cue is the whole verb group, its negation and auxiliaries included
                                          ^^^^^^^^^ info Q306: The cue `说明` leaves out its negation: `没有公开` stands beside it
                                                    = a cue is the whole verb group, its negation and auxiliaries included
            """
        );
    }

    [Theory]
    [InlineData("en", "[^|B] did not [~c1|say] [!c1|so].", "[^|B] [~c1|did not say] [!c1|so].")]
    [InlineData("fr", "[^|B] ne [~|dit] pas [!|ça].", "[^|B] [~|ne dit pas] [!|ça].")]
    [InlineData("zh", "[^|委员会]没有[~|说明][!|原因]。", "[^|委员会][~|没有说明][!|原因]。")]
    [InlineData("en", @"[^|B] never [~|said\\] [!|so].", @"[^|B] [~|never said\\] [!|so].")]
    [InlineData("fr", @"[^|B] [~|dit\\] pas [!|ça].", @"[^|B] [~|dit\\] pas [!|ça].")]
    public void The_fix_is_safe(string language, string before, string after)
    {
        var header = $"---\nlanguage: {language}\n---\n";
        RuleFixture.CheckSafeFixes(header + before, header + after);
    }
}
