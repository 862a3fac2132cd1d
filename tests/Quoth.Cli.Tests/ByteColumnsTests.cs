using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Tests;

public sealed class ByteColumnsTests
{
    [Theory]
    [InlineData("a𐐀b|", 1, 7)]
    [InlineData("é|", 1, 3)]
    [InlineData("他说\r\n他|", 2, 4)]
    [InlineData("|", 1, 1)]
    public void A_column_is_a_byte_of_its_line(string marked, int line, int column)
    {
        var offset = marked.IndexOf('|', StringComparison.Ordinal);
        Assert.Equal((line, column), new ByteColumns(SourceText.From(marked.Remove(offset, 1)))[offset]);
    }

    [Fact]
    public void Far_behind_in_a_long_text_they_are_counted_alike()
    {
        var text = SourceText.From(
            string.Concat(Enumerable.Repeat("aé他👩‍👩‍👧", 300)) + "\n" + new string('他', 2_000)
        );
        var columns = new ByteColumns(text);
        for (
            var offset = 0;
            offset <= text.Length;
            offset += char.IsHighSurrogate(text.Content.ElementAtOrDefault(offset)) ? 2 : 1
        )
        {
            var expected = text.GetPosition(offset, PositionEncoding.Utf8);
            Assert.Equal((expected.Line + 1, expected.Character + 1), columns[offset]);
        }
    }
}
