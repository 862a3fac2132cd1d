using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class BareSourceTests
{
    [Fact]
    public void Words_that_say_nothing_of_who_speaks_are_too_little_whatever_entity_they_have()
    {
        NewsroomFixture.Check<BareSource>(
            """
            ---
            @board: two members of the harbour board
              kind: unnamed-group
              count: 2
            ---
            [^@board|Sources] [~|said] [!|it would close], and [^| an
                     ^^^^^^^ error Q501: `Sources` does not tell the reader who speaks
                             = describe the source as closely as its terms allow: where it works, and how it knows
                                                                  ^^^… error Q501: `an official` does not tell the reader who speaks
                                                                       = describe the source as closely as its terms allow: where it works, and how it knows
            official] [~|said] [!|it would not].

            [^|Sources in the harbour board] [~|agreed] [!|with both]. [@board|Sources] [#|[^|sources]] are people too.
            """
        );
    }

    [Fact]
    public void A_short_form_may_come_back_to_somebody_described_before()
    {
        NewsroomFixture.Check<BareSource>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            ---
            [^@clerk|An official] [~|said] [!|it would close]. [^@clerk|A clerk of the harbour board] [~|said] [!|so].
                     ^^^^^^^^^^^ error Q501: `An official` does not tell the reader who speaks
                                 = describe the source as closely as its terms allow: where it works, and how it knows
            [^@clerk|An official] [~|said] [!|so again].
            """
        );
    }

    [Fact]
    public void Nothing_is_said_in_a_language_whose_words_nobody_knows()
    {
        NewsroomFixture.Check<BareSource>(
            """
            ---
            language: tlh
            ---
            [^|Sources] [~|said] [!|so].
            """
        );
    }

    [Theory]
    [InlineData("de", "Eine Quelle", "Ein Mitglied des Hafenamts")]
    [InlineData("fr", "Des sources", "Un membre de l’office du port")]
    [InlineData("es", "Fuentes", "Un miembro de la junta del puerto")]
    [InlineData("he", "מקורות", "חבר הנהלת הנמל")]
    [InlineData("ar", "مصادر", "عضو في هيئة الميناء")]
    [InlineData("ru", "Источники", "Член портового совета")]
    [InlineData("zh", "消息人士", "港务局的一名成员")]
    [InlineData("ja", "関係者", "港湾局の職員")]
    public void Each_language_has_its_own_bare_words(string language, string bare, string described)
    {
        Assert.Contains("Q501", NewsroomFixture.Codes($"---\nlanguage: {language}\n---\n[^|{bare}] [!|so]."));
        Assert.DoesNotContain(
            "Q501",
            NewsroomFixture.Codes($"---\nlanguage: {language}\n---\n[^|{described}] [!|so].")
        );
    }
}
