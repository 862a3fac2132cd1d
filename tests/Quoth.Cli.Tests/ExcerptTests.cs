using Quoth.Cli.Lint;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Tests;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("one «two» three", "one two three", "    ^^^")]
    [InlineData("one\n«two»\nthree", "two", "^^^")]
    [InlineData("一二«三四»五", "一二三四五", "    ^^^^")]
    [InlineData("e\u0301e\u0301«e\u0301x»", "e\u0301e\u0301e\u0301x", "  ^^")]
    [InlineData("👩‍👩‍👧🇳🇴«👍🏽!»", "👩‍👩‍👧🇳🇴👍🏽!", "    ^^^")]
    [InlineData("\ta\0«b»", " a␀b", "   ^")]
    [InlineData("one«»", "one", "   ^")]
    [InlineData("«»", "", "^")]
    [InlineData("o«ne\ntwo» three", "one", " ^^")]
    [InlineData("one«\n»two", "one", "   ^")]
    public void The_underline_stands_below_what_it_means(string marked, string line, string underline)
    {
        var excerpt = Of(marked, 80);
        Assert.Equal((line, underline), (excerpt.Line, Underline(excerpt)));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_span()
    {
        var words = string.Concat(Enumerable.Repeat("lorem ipsum ", 10_000));
        var excerpt = Of($"{words}«HERE»{words}", 60);
        Assert.Equal("… ipsum lorem ipsum HERElorem ipsum lorem ipsum lorem ipsum…", excerpt.Line);
        Assert.Equal("HERE", excerpt.Line.Substring(excerpt.Indent, excerpt.Width));
    }

    [Fact]
    public void A_span_longer_than_the_line_is_underlined_to_the_end()
    {
        var excerpt = Of($"x «{new string('y', 500)}» z", 40);
        Assert.Equal("x " + new string('y', 37) + "…", excerpt.Line);
        Assert.Equal((2, 38), (excerpt.Indent, excerpt.Width));
    }

    [Fact]
    public void Wide_characters_are_cut_by_their_cells()
    {
        var excerpt = Of($"{new string('新', 500)}«闻»{new string('新', 500)}", 40);
        Assert.InRange(CellWidth.Of(excerpt.Line), 36, 40);
        Assert.Equal(2, excerpt.Width);
        var before = excerpt.Line[..excerpt.Line.IndexOf('闻', StringComparison.Ordinal)];
        Assert.Equal(excerpt.Indent, CellWidth.Of(before));
    }

    private static Excerpt Of(string marked, int cells)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return Excerpt.Of(SourceText.From(text), TextSpan.FromBounds(start, end), cells);
    }

    private static string Underline(Excerpt excerpt) =>
        new string(' ', excerpt.Indent) + new string('^', excerpt.Width);
}
