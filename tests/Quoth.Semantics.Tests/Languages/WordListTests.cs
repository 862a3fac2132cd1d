using Quoth.Semantics.Languages;

namespace Quoth.Semantics.Tests.Languages;

public sealed class WordListTests
{
    private static readonly WordList English = new(["said", "according to", "didn't", "to", "no longer", "no"]);
    private static readonly WordList Hebrew = new(["כי", "ש-"]);
    private static readonly WordList Chinese = new(["没有", "没有否认", "说"], hasBlanks: false);

    [Theory]
    [InlineData("said", true)]
    [InlineData("  Said ", true)]
    [InlineData("SAID", true)]
    [InlineData("according\r\n  to", true)]
    [InlineData("didn’t", true)]
    [InlineData("said so", false)]
    [InlineData("", false)]
    [InlineData("sai", false)]
    public void A_text_is_one_of_the_words(string text, bool expected) =>
        Assert.Equal(expected, English.Contains(text));

    [Theory]
    [InlineData("to leave", "to")]
    [InlineData("according to her", "according to")]
    [InlineData("no longer", "no longer")]
    [InlineData("no, longer", "no")]
    [InlineData("no longest", "no")]
    [InlineData("tomorrow", "")]
    [InlineData(" to leave", "")]
    [InlineData("", "")]
    public void A_text_begins_with_the_longest_whole_entry(string text, string expected) =>
        Assert.Equal(expected, text[..English.StartLength(text)]);

    [Theory]
    [InlineData("she didn’t", "didn’t")]
    [InlineData("who no\nlonger", "no\nlonger")]
    [InlineData("unsaid", "")]
    [InlineData("\"said", "said")]
    [InlineData("said ", "")]
    public void A_text_ends_with_the_longest_whole_entry(string text, string expected) =>
        Assert.Equal(expected, text[^English.EndLength(text)..]);

    [Theory]
    [InlineData("Brill, according  to Dunn, said", "according  to")]
    [InlineData("unsaid, she said", "said")]
    [InlineData("nothing", "")]
    public void The_first_entry_is_found_in_a_text(string text, string expected)
    {
        var (start, length) = English.Find(text);
        Assert.Equal(expected, text.Substring(start, length));
    }

    [Theory]
    [InlineData("שהגשר", "ש")]
    [InlineData("ש\"הגשר\"", "ש")]
    [InlineData("כי הגשר", "כי")]
    [InlineData("כיכר", "")]
    public void A_prefix_is_met_before_a_word(string text, string expected) =>
        Assert.Equal(expected, text[..Hebrew.StartLength(text)]);

    [Fact]
    public void A_prefix_is_met_whole_at_an_end_and_not_looked_for_inside()
    {
        Assert.Equal(1, Hebrew.EndLength("אמר ש"));
        Assert.Equal(0, Hebrew.EndLength("ראש"));
        Assert.Equal(0, Hebrew.Find("שלום").Length);
    }

    [Fact]
    public void Points_and_marks_of_vocalisation_are_no_matter()
    {
        Assert.Equal("כִּי".Length, Hebrew.StartLength("כִּי הגשר"));
        Assert.True(new WordList(["أن"]).Contains("أنّ"));
        Assert.Equal(3, new WordList(["أن"]).StartLength("أنّ الجسر"));
        Assert.True(new WordList(["ещё"]).Contains("еще"));
    }

    [Theory]
    [InlineData("也没有否认这一点", "没有否认")]
    [InlineData("小说", "说")]
    public void Where_no_blanks_part_words_an_entry_is_met_anywhere(string text, string expected)
    {
        var (start, length) = Chinese.Find(text);
        Assert.Equal(expected, text.Substring(start, length));
        Assert.Equal(2, Chinese.EndLength("委员会没有"));
    }

    [Fact]
    public void An_empty_list_meets_nothing()
    {
        Assert.True(WordList.Empty.IsEmpty);
        Assert.False(WordList.Empty.Contains("a"));
        Assert.Equal(
            0,
            WordList.Empty.StartLength("a") + WordList.Empty.EndLength("a") + WordList.Empty.Find("a").Length
        );
        Assert.True(new WordList(["", " ", new string('a', 1_000)]).IsEmpty);
    }

    [Fact]
    public void Megabytes_of_blanks_and_of_half_words_take_no_time_beyond_reading()
    {
        foreach (var unit in new[] { " ", "no ", "n", "according ", "ִ", "no\u200F" })
        {
            var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
            _ = English.Find(text);
            // Asked again and again, as at every tag of a long line: each answer looks at a phrase's length only.
            for (var i = 0; i < 10_000; i++)
                _ = English.EndLength(text) + English.StartLength(text) + (English.Contains(text) ? 1 : 0);
        }
    }
}
