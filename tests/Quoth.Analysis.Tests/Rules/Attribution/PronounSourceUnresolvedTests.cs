using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class PronounSourceUnresolvedTests
{
    private const string People = """
        ---
        @ada: Ada Brill
        @ole: Ole Dunn
        @crew: the crew
          kind: group
        @port: the port authority
          kind: organization
        @log: the log
          kind: document
        ---

        """;

    [Fact]
    public void A_pronoun_says_who_is_meant_by_its_entity()
    {
        RuleFixture.Check<PronounSourceUnresolved>(
            """
            [^|He] [~|said] [!|so]. [^c1 via=x|SHE] [~c1|said] [!c1|so]. [^|It] [~|said] [!|so].
               ^^ warning Q212: `He` does not say who is meant
                  = name the entity, `[^@id|He]`, or mark the doubt with `?`
                                               ^^^ warning Q212: `SHE` does not say who is meant
                                                   = name the entity, `[^@id|SHE]`, or mark the doubt with `?`
                                                                            ^^ warning Q212: `It` does not say who is meant
                                                                               = name the entity, `[^@id|It]`, or mark the doubt with `?`
            """
        );
    }

    [Fact]
    public void Where_it_is_said_or_in_doubt_already_nothing_is_missing()
    {
        RuleFixture.Check<PronounSourceUnresolved>(
            """
            [^@ada|He] [~|said] [!|so]. [^?|He] [~|said] [!|so]. [^|He] [~|said] [!by=@ada|so].
            [^|He who dares] [~|said] [!|so]. [^|It] [~|is said] [!|that it is so].

            [^|He] left.
            """
        );
    }

    [Fact]
    public void Other_languages()
    {
        RuleFixture.Check<PronounSourceUnresolved>(
            """
            === de.quoth
            ---
            language: de
            ---
            [^|Sie] [~|sagte], [!|es stimme].
               ^^^ warning Q212: `Sie` does not say who is meant
                   = name the entity, `[^@id|Sie]`, or mark the doubt with `?`
            === fr.quoth
            ---
            language: fr
            ---
            [!|C'est vrai], a [~|dit][^|-t-elle].
                                        ^^^^^^^ warning Q212: `-t-elle` does not say who is meant
                                                = name the entity, `[^@id|-t-elle]`, or mark the doubt with `?`
            === es.quoth
            ---
            language: es
            ---
            [^|Ella] [~|dijo] [!|que sí].
               ^^^^ warning Q212: `Ella` does not say who is meant
                    = name the entity, `[^@id|Ella]`, or mark the doubt with `?`
            === ru.quoth
            ---
            language: ru
            ---
            [^|Она] [~|сказала], [!|что да].
               ^^^ warning Q212: `Она` does not say who is meant
                   = name the entity, `[^@id|Она]`, or mark the doubt with `?`
            === he.quoth
            ---
            language: he
            ---
            [^|היא] [~|אמרה] [!|שכן].
               ^^^ warning Q212: `היא` does not say who is meant
                   = name the entity, `[^@id|היא]`, or mark the doubt with `?`
            === ar.quoth
            ---
            language: ar
            ---
            [^|هي] [~|قالت] [!|نعم].
               ^^ warning Q212: `هي` does not say who is meant
                  = name the entity, `[^@id|هي]`, or mark the doubt with `?`
            === zh.quoth
            ---
            language: zh
            ---
            [^|她][~|说][!|是]。
               ^ warning Q212: `她` does not say who is meant
                 = name the entity, `[^@id|她]`, or mark the doubt with `?`
            === ja.quoth
            ---
            language: ja
            ---
            [^|彼女]は[!|そうだ]と[~|述べた]。
               ^^ warning Q212: `彼女` does not say who is meant
                  = name the entity, `[^@id|彼女]`, or mark the doubt with `?`
            """
        );
    }

    [Theory]
    [InlineData("[@ada|Brill] met [@ole|Dunn]. [^|She] [~|said] [!|so].", "@ole,@ada")]
    [InlineData("[@ada|Brill] met [@crew|them]. [^|They] [~|said] [!|so].", "@crew,@ada")]
    [InlineData("[@port|The port] has [@log|a log]. [^|It] [~|said] [!|so].", "@log,@port")]
    [InlineData("[@port|The port] met [@ole|Dunn]. [^|It] [~|said] [!|so].", "@port")]
    [InlineData("[^@ole|He] [~|said] [!|so]. [@ole|Dunn] met [@ada|Brill]. [^|She] [~|said] [!|so].", "@ada")]
    [InlineData("[!|“[^|I] [~|said] [!|so]”], [^@ada|Brill] [~|recalled].", "@ada")]
    [InlineData("[^|She] [~|said] [!|so]. [@ada|Brill] left.", "")]
    [InlineData("[@nobody|Brill] left. [^|She] [~|said] [!|so].", "")]
    public void The_people_before_it_are_offered_if_they_can_be_meant(string text, string expected)
    {
        var ids = RuleFixture.Titles<PronounSourceUnresolved>(People + text).Select(title => title.Split('`')[1]);
        Assert.Equal(expected, string.Join(',', ids));
    }

    [Theory]
    [InlineData("[^|he]", "[^@ole|he]")]
    [InlineData("[^c1|he]", "[^c1 @ole|he]")]
    [InlineData("[^via=x|he]", "[^@ole via=x|he]")]
    public void An_entity_is_written_into_the_head(string before, string after) =>
        RuleFixture.CheckFix<PronounSourceUnresolved>(
            $"{People}[@ole|Dunn] came. {before} [~c1|said] [!c1|so]. [~|And] [!|so].",
            "Name `@ole` (Ole Dunn)",
            $"{People}[@ole|Dunn] came. {after} [~c1|said] [!c1|so]. [~|And] [!|so]."
        );
}
