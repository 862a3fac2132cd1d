using Quoth.Syntax.Text;

namespace Quoth.Features.Tests;

/// <summary>Each step is a line: the text that it selects, line ends as ⏎, long ones cut in their middle.</summary>
public sealed class SelectionRangesTests
{
    [Fact]
    public void In_the_text_of_nested_tags_it_grows_tag_by_tag_then_to_the_sentence_the_paragraph_the_document() =>
        Check(
            """
            ---
            title: x
            ---
            Before. [^@a|He] [~|said] [!|that [@b|the for$0ce] holds]. After.

            Another.
            """,
            """
            force
            the force
            [@b|the force]
            that [@b|the force] holds
            [!|that [@b|the force] holds]
            [^@a|He] [~|said] [!|that [@b|the force] holds].
            Before. [^@a|He] [~|said] [!|that [@b|the force] holds]. After.
            Before. [^@a|He] [~|said] [!|that [@b|the force] holds]. After.⏎⏎Another.
            ---⏎title: x⏎---⏎Before. [^@a|He] [~|said] [!|that [@b|the force] holds]. After.⏎⏎Another.
            """
        );

    [Fact]
    public void A_sentence_inside_a_claim_comes_before_the_claim_and_one_over_its_end_takes_it_whole()
    {
        Check(
            "[!|One wo$0rd. Two words] he said.",
            """
            word
            One word.
            One word. Two words
            [!|One word. Two words]
            [!|One word. Two words] he said.
            """
        );
        Check(
            "[!|One word. Two wo$0rds] he said.",
            """
            words
            One word. Two words
            [!|One word. Two words]
            [!|One word. Two words] he said.
            """
        );
    }

    [Theory]
    [InlineData("[!ty$0pe=opinion by=@a,b|So].", "type\ntype=opinion\ntype=opinion by=@a,b\n[!type=opinion by=@a,b|")]
    [InlineData("[!type=opinion by=@a,$0b|So].", "b\nby=@a,b\ntype=opinion by=@a,b\n[!type=opinion by=@a,b|")]
    [InlineData("[^c1 @or$0lan?|He].", "orlan\nc1 @orlan?\n[^c1 @orlan?|")]
    public void In_a_head_it_grows_from_the_id_or_value_to_the_attribute_and_the_head(string marked, string expected) =>
        CheckFirst(marked, expected);

    [Theory]
    [InlineData(
        "---\ntitle: A qui$0et visit\n---\n",
        "quiet\nA quiet visit\ntitle: A quiet visit\n---⏎title: A quiet visit⏎---⏎"
    )]
    [InlineData(
        "---\n@o: Ilan Orlan\n  aka: Or$0lan, the chief\n---\n",
        "Orlan\nOrlan, the chief\naka: Orlan, the chief\n"
            + "@o: Ilan Orlan⏎  aka: Orlan, the chief\n---⏎@o: Ilan Orlan⏎  aka: Orlan, the chief⏎---⏎"
    )]
    [InlineData("---\n@o$0: Ilan\n---\nText.", "o\n@o\n@o: Ilan\n---⏎@o: Ilan⏎---⏎\n---⏎@o: Ilan⏎---⏎Text.")]
    public void In_a_header_it_grows_from_the_word_to_the_value_the_line_the_definition_the_header(
        string marked,
        string expected
    ) => CheckFirst(marked, expected);

    [Theory]
    [InlineData("It isn$0’t so.", "isn’t")]
    [InlineData("He’s the co-ow$0ner.", "co-owner")]
    [InlineData("他们说$0明天下雨。", "他们说明天下雨")]
    [InlineData("東京タ$0ワーです。", "タワー")]
    [InlineData("השר א$0מר.", "אמר")]
    [InlineData("صو$0تٌ عالٍ", "صوتٌ")]
    [InlineData("A 𞤆𞤵$0𞤤 b", "𞤆𞤵𞤤")]
    [InlineData("A wor$0d", "word")]
    [InlineData("A word$0", "word")]
    [InlineData("A$0 word", "A")]
    public void A_word_is_a_word_in_any_script(string marked, string expected) => CheckFirst(marked, expected);

    [Fact]
    public void Between_words_it_begins_with_what_is_around() => CheckFirst("One. $0 Two.", "One.  Two.");

    [Fact]
    public void An_empty_document_has_one_empty_step()
    {
        var fixture = Fixture.Load("$0");
        Assert.Equal(new TextSpan(0, 0), Assert.Single(SelectionRanges.At(fixture.Document, 0)));
    }

    private static void Check(string marked, string expected) => Fixture.AssertSame(expected, Show(marked));

    private static void CheckFirst(string marked, string expected) =>
        Assert.Equal(expected.Split('\n'), Show(marked).Split('\n').Take(expected.Split('\n').Length));

    private static string Show(string marked)
    {
        var fixture = Fixture.Load(marked);
        var text = fixture.Document.Tree.Text;
        return string.Join(
            '\n',
            SelectionRanges.At(fixture.Document, fixture.Cursor).Select(step => text.ToString(step).Replace("\n", "⏎"))
        );
    }
}
