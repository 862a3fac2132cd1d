using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Tests;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData("abc|", 1, 4)]
    [InlineData("|abc", 1, 1)]
    [InlineData("é|", 1, 2)]
    [InlineData("e\u0301x|", 1, 3)]
    [InlineData("👩‍👩‍👧x|", 1, 3)]
    [InlineData("🇳🇴🇸🇪|", 1, 3)]
    [InlineData("👍🏽|", 1, 2)]
    [InlineData("कि|", 1, 2)]
    [InlineData("他说|", 1, 3)]
    [InlineData("a\r\nb|", 2, 2)]
    [InlineData("a\rb\n\nc|", 4, 2)]
    [InlineData("a\n|", 2, 1)]
    [InlineData("\t\tx|", 1, 4)]
    public void A_column_is_what_a_person_counts(string marked, int line, int column)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        var text = SourceText.From(marked.Remove(offset, 1));
        Assert.Equal((line, column), Columns.Locate(text, offset));
    }

    [Fact]
    public void Inside_a_cluster_the_column_is_that_of_the_cluster() =>
        Assert.Equal((1, 2), Columns.Locate(SourceText.From("a👩‍👩‍👧b"), 4));

    [Fact]
    public void Asked_in_any_order_the_places_are_the_same()
    {
        var text = SourceText.From("ae\u0301👩‍👩‍👧\r\n他x🇳🇴\n\ne\u0301\u0302");
        var inOrder = new Columns(text);
        for (var offset = 0; offset <= text.Length; offset++)
            Assert.Equal(Columns.Locate(text, offset), inOrder[offset]);
        for (var offset = text.Length; offset >= 0; offset--)
            Assert.Equal(Columns.Locate(text, offset), inOrder[offset]);
    }

    [Fact]
    public void In_a_long_line_the_places_are_the_same_in_any_order()
    {
        var text = SourceText.From("x\n" + string.Concat(Enumerable.Repeat("ae\u0301👩‍👩‍👧 ", 400)) + "\ny");
        var expected = new List<(int, int)>();
        var inOrder = new Columns(text);
        for (var offset = 0; offset <= text.Length; offset++)
            expected.Add(inOrder[offset]);
        Assert.Equal((2, 1 + (4 * 400)), expected[^3]);
        var shuffled = new Columns(text);
        for (var i = 0; i <= text.Length; i++)
        {
            var offset = (int)((long)i * 7_919 % (text.Length + 1));
            Assert.Equal(expected[offset], shuffled[offset]);
        }
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("他说", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇳🇴", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("❤️", 2)]
    [InlineData("❤", 1)]
    [InlineData("\uAC01", 2)]
    [InlineData("\u1100\u1161\u11A8", 2)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("“”…", 3)]
    [InlineData("אָמר", 3)]
    [InlineData("𠀀", 2)]
    public void Cells_are_what_a_terminal_gives(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));
}
