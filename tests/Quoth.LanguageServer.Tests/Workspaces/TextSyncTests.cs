using FsCheck;
using FsCheck.Fluent;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Tests.Workspaces;

public class TextSyncTests
{
    /// <summary>In every encoding, a change by range gives the text that the client has.</summary>
    [Fact]
    public void A_change_by_range_gives_the_text_that_the_client_has()
    {
        var words = Gen.Elements("a", "é", "語", "\U0001F600", "\n", "\r\n", "[@x|", "]", " ");
        var texts = words.ListOf().Select(list => string.Concat(list));
        var cases =
            from before in texts
            from inserted in texts
            from first in Gen.Choose(0, 1000)
            from second in Gen.Choose(0, 1000)
            from encoding in Gen.Elements(PositionEncoding.Utf8, PositionEncoding.Utf16, PositionEncoding.Utf32)
            select (before, inserted, first, second, encoding);
        Prop.ForAll(
                cases.ToArbitrary(),
                item =>
                {
                    var text = SourceText.From(item.before);
                    var (start, end) = Bounds(text, item.first, item.second);
                    var change = new TextDocumentContentChangePartial
                    {
                        Range = new Range
                        {
                            Start = PositionOf(text, start, item.encoding),
                            End = PositionOf(text, end, item.encoding),
                        },
                        Text = item.inserted,
                    };
                    var after = TextSync.Apply(Open(text), [change], item.encoding);
                    Assert.Equal(item.before[..start] + item.inserted + item.before[end..], after?.Text.Content);
                    Assert.Same(after?.Text, after?.Tree?.Text);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("", "abc")]
    [InlineData("abc", "")]
    [InlineData("aa", "aaa")]
    [InlineData("aaa", "aa")]
    [InlineData("\U0001F600", "\U0001F601")]
    [InlineData("one two three", "one 2 three")]
    public void The_difference_of_two_texts_makes_one_of_the_other(string before, string after)
    {
        var edit = TextSync.Difference(before, after);
        Assert.Equal(after, SourceText.From(before).With(edit).Content);
    }

    [Fact]
    public void A_whole_text_is_taken_over_as_the_edit_that_it_is()
    {
        var before = SourceText.From("First.\n\nSecond.\n\nThird.\n");
        var document = Open(before);
        var change = new TextDocumentContentChangeWholeDocument { Text = "First.\n\n2.\n\nThird.\n" };
        var after = TextSync.Apply(document, [change], PositionEncoding.Utf16);
        Assert.Equal(change.Text, after?.Text.Content);
        Assert.Same(document.Tree?.Blocks[0], after?.Tree?.Blocks[0]);
    }

    [Theory]
    [InlineData(9, 0, 9, 1)]
    [InlineData(0, 3, 0, 1)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(-1, 0, 0, 0)]
    public void A_range_outside_of_the_text_is_refused(int line, int start, int endLine, int end)
    {
        var change = new TextDocumentContentChangePartial
        {
            Range = Editor.RangeOf(line, start, endLine, end),
            Text = "x",
        };
        Assert.Null(TextSync.Apply(Open(SourceText.From("abcd\nef")), [change], PositionEncoding.Utf16));
    }

    private static OpenDocument Open(SourceText text) =>
        new("file:///a", "/a", "/", 1, text) { Tree = SyntaxTree.Parse(text) };

    private static (int Start, int End) Bounds(SourceText text, int first, int second)
    {
        var (start, end) = (Place(text, first), Place(text, second));
        return start <= end ? (start, end) : (end, start);
    }

    // A place that a client can name: not inside a character, and not inside a line end.
    private static int Place(SourceText text, int seed)
    {
        var place = text.Length == 0 ? 0 : seed % (text.Length + 1);
        var splits =
            place > 0
            && place < text.Length
            && (
                char.IsLowSurrogate(text.Content[place])
                || (text.Content[place] == '\n' && text.Content[place - 1] == '\r')
            );
        return splits ? place - 1 : place;
    }

    private static Position PositionOf(SourceText text, int offset, PositionEncoding encoding)
    {
        var position = text.GetPosition(offset, encoding);
        return new Position { Line = position.Line, Character = position.Character };
    }
}
