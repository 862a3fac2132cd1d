using FsCheck;
using FsCheck.Fluent;
using Quoth.Semantics.Sentences;

namespace Quoth.Semantics.Tests.Sentences;

public class SentenceBreakerTests
{
    // In the examples a bar stands where a sentence begins.
    [Theory]
    [InlineData("He came. |She left.")]
    [InlineData("He came! |She left? |They stayed… |2026 began.")]
    [InlineData("He came . . . |Then he left.")]
    [InlineData("Really?! |Yes.")]
    [InlineData("He came. she left.")]
    [InlineData("He came.She left.")]
    [InlineData("It rose 3.5 percent to 1,000.")]
    [InlineData("See harbour.example/A.B for more.")]
    [InlineData("He paused... and left.")]
    [InlineData("No terminator at all")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("He came. ")]
    public void A_terminator_a_blank_and_a_capital_or_digit_end_a_sentence(string marked) => Check("en", marked);

    [Theory]
    [InlineData("“We go.” |He left.")]
    [InlineData("He said: “We go.” |“Now?” |she asked.", "He said: “We go.” |“Now?” she asked.")]
    [InlineData("(He came.) |(She left.)")]
    [InlineData("He came. |“[W]e agree.”")]
    [InlineData("\"We go.\" |\"Stay!\" |He left.")]
    [InlineData("'We go.' |'Stay.'")]
    [InlineData("¿Vino? |¡Vino! |¿Cuándo?")]
    [InlineData("»Ja.« |»Nein.« |Er ging.")]
    [InlineData("„Ja.“ |„Nein.“ |Er ging.")]
    [InlineData("”Ja.” |”Nej.” |Han gick.")]
    [InlineData("Il part. |« Oui. » |Elle reste.")]
    [InlineData("Il part. |«\u00A0Oui.\u00A0» |Elle reste.")]
    [InlineData("« Oui. », dit-il.")]
    public void Quotes_and_brackets_go_with_their_sentence(string text, string? marked = null) =>
        Check("und", marked ?? text);

    [Theory]
    [InlineData("He came.\n|She left.")]
    [InlineData("He came.\r\n|She left.")]
    [InlineData("He came.\r|She left.")]
    [InlineData("He came.\u00A0|She left.")]
    [InlineData("He came. \t\u2003\u202F|She left.")]
    public void Every_blank_and_a_single_line_end_are_blanks(string marked) => Check("en", marked);

    [Theory]
    [InlineData("J. R. Smith spoke. |John F. Kennedy did not.")]
    [InlineData(
        "The U.S. Army left. |The Army of the U.S. The rest.",
        "The U.S. Army left. |The Army of the U.S. The rest."
    )]
    [InlineData("Gen. Orlan met Dr. Vesk. |They spoke.")]
    [InlineData("Lt. Gov. Hatch, Prof. Marsk and Mr. Dace agreed. |All left.")]
    [InlineData("He said no. |The rest said yes. |See No. 5 and No. |Nothing came.")]
    [InlineData("On Jan. 5 he came. |It was in Jan. |Then he left.")]
    [InlineData("Smith et al. Found it.")]
    [InlineData("The Ph.D. Program began.")]
    [InlineData("He didn't. |She did. |It wasn’t. |It was 5g. |Then 6.")]
    [InlineData("Jean-P. Sartre spoke. |So did O'B. Nolan.")]
    [InlineData("He sold art. |They bought it.")]
    public void No_sentence_ends_at_an_initial_or_an_abbreviation(string text, string? marked = null) =>
        Check("en", marked ?? text);

    [Theory]
    [InlineData(
        "de",
        "Am 5. März sagte Dr. Huber, z. B. Orlan und z.B. Vesk kämen. |Es waren 3 Mio. Euro. |Er ging 2025. |Sie blieb."
    )]
    [InlineData("fr", "M. Dupont et Mme. Durand ont parlé. |Le général aime l'art. |Il part.")]
    [InlineData("es", "El Sr. Pérez y la Sra. Ruiz vinieron. |Fueron al mar. |EE. UU. calló.")]
    [InlineData("ru", "Об этом сказал проф. Иванов, ул. Пушкина, А. С. Грин. |«Да». |Он ушёл.")]
    [InlineData("pl", "To powiedział gen. Nowak i prof. Lis. |On wyszedł 5. Maja.")]
    [InlineData("cs", "Řekl to 12. Června prof. Novák. |Odešel.")]
    [InlineData("tr", "Dr. Ünal ve Prof. İnan geldi. |Ankara sustu.")]
    [InlineData("el", "Τι είπε ο κ. Παππάς; |Δεν είπε.")]
    [InlineData("en", "He came; She left.")]
    [InlineData("de-AT", "Der Abg. Huber kam. |Er ging.")]
    public void Every_language_has_its_own_short_forms(string language, string marked) => Check(language, marked);

    [Theory]
    [InlineData("he", "הוא בא. |היא הלכה! |\"לאן?\" |שאל א. ב. יהושע.")]
    [InlineData("he", "הוא בא.\u200F |\u200Fהיא הלכה.")]
    [InlineData("he", "״כן.״ |הוא הלך.")]
    [InlineData("ar", "جاء الرجل. |هل ذهب؟ |نعم.")]
    [InlineData("ur", "وہ آیا۔ |کیا وہ گیا؟ |ہاں۔")]
    [InlineData("hi", "वह आया। |क्या वह गया? |के. एस. राव ने कहा।")]
    [InlineData("hy", "Նա եկավ։ |Ո՞վ է նա։")]
    [InlineData("ka", "ის მოვიდა. |ის წავიდა.")]
    [InlineData("am", "መጣ። |ሄደ።")]
    [InlineData("my", "သူလာသည်။ |သူသွားသည်။")]
    [InlineData("ko", "그는 왔다. |네. |그녀는 갔다.")]
    [InlineData("th", "เขามา. |เขาไป.")]
    public void In_scripts_without_capitals_a_terminator_and_a_blank_suffice(string language, string marked) =>
        Check(language, marked);

    [Theory]
    [InlineData("他来了。|她走了！|真的吗？|真的。")]
    [InlineData("“我们走。”|他说。")]
    [InlineData("他来了。|“我们走！”|他说。")]
    [InlineData("「行く。」|「待て！」|首相は黙った。")]
    [InlineData("他来了。|\"我们走。\"|他说。")]
    [InlineData("他来了。 |她走了。")]
    [InlineData("他来了。|iPhone来了。")]
    [InlineData("“走！”，他说。")]
    [InlineData("他说了３．|他走了。")]
    [InlineData("真的？！|真的。")]
    [InlineData("𠀀来了。|𠀀走了。")]
    [InlineData("他来了……她走了。")]
    public void The_full_width_terminators_need_no_blank(string marked) => Check("zh", marked);

    [Fact]
    public void A_letter_beyond_the_basic_plane_begins_a_sentence() => Check("en", "He came. |𐐀nd so on. 😀 no.");

    [Fact]
    public void A_project_adds_abbreviations_with_or_without_their_full_stop()
    {
        var rules = SentenceRules.For("en", ["Cllr.", "HMS", "p.p."]);

        Assert.Empty(SentenceBreaker.Boundaries("Cllr. Hatch saw HMS. Kestrel p.p. Dace", rules));
        Assert.Single(SentenceBreaker.Boundaries("Cllr. Hatch", SentenceRules.For("en")));
    }

    [Fact]
    public void A_text_without_a_language_is_read_with_the_english_list()
    {
        Assert.Empty(SentenceBreaker.Boundaries("Gen. Orlan", SentenceRules.For(null)));
        Assert.Empty(SentenceBreaker.Boundaries("Gen. Orlan", SentenceRules.For("sw")));
    }

    [Theory]
    [InlineData("en de fr es it pt nl sv da nb nn no fi pl cs hu ro ru uk el tr ar he hi")]
    public void Every_listed_language_opens_without_fault(string languages)
    {
        foreach (var language in languages.Split(' '))
        {
            Assert.Equal(8, Assert.Single(SentenceBreaker.Boundaries("Xyzzyx. Abc", SentenceRules.For(language))));
        }
    }

    [Theory]
    [InlineData(".", 0)]
    [InlineData(". ", 0)]
    [InlineData(".(", 0)]
    [InlineData(".)", 0)]
    [InlineData(". «", 0)]
    [InlineData(". » ", 0)]
    [InlineData("a.", 0)]
    [InlineData("1. ", 0)]
    [InlineData("。\"", 0)]
    [InlineData("\u0301. ", 0)]
    [InlineData(". \u200F", 0)]
    [InlineData("Abc. ", 199_999)]
    [InlineData("中。", 499_999)]
    public void Hostile_text_of_a_megabyte_is_read_once(string piece, int expected)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.Equal(expected, SentenceBreaker.Boundaries(text, SentenceRules.For("de")).Length);
    }

    [Fact]
    public void Boundaries_rise_and_stand_at_the_first_character_behind_a_terminator() =>
        Prop.ForAll(
                Gen.Elements(
                        ". ",
                        "! ",
                        "。",
                        "? ",
                        "“",
                        "”",
                        "(",
                        ")",
                        "A",
                        "b",
                        "א",
                        "中",
                        "\n",
                        "\u200F",
                        "»",
                        "« ",
                        "Dr",
                        "1",
                        "\""
                    )
                    .ArrayOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text =>
                {
                    var boundaries = SentenceBreaker.Boundaries(text, SentenceRules.For("en"));
                    return boundaries.SequenceEqual(boundaries.Distinct().Order())
                        && boundaries.All(boundary =>
                            boundary > 0
                            && boundary < text.Length
                            && !char.IsWhiteSpace(text[boundary])
                            && text[..boundary].AsSpan().IndexOfAny(".!?。") >= 0
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    static void Check(string language, string marked)
    {
        var text = marked.Replace("|", "");
        var actual = text;
        foreach (var boundary in SentenceBreaker.Boundaries(text, SentenceRules.For(language)).Reverse())
        {
            actual = actual.Insert(boundary, "|");
        }

        Assert.Equal(marked, actual);
    }
}
