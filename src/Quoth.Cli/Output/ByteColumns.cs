using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>
/// Columns as some programs count them: in bytes of UTF-8. One pass over the text, and then every place costs the same,
/// however long its line is.
/// </summary>
internal sealed class ByteColumns
{
    private const int Stride = 512;

    private readonly SourceText text;

    // How many bytes stand before every so many UTF-16 code units of the text.
    private readonly long[] marks;

    public ByteColumns(SourceText text)
    {
        this.text = text;
        marks = new long[text.Length / Stride + 1];
        for (var mark = 1; mark < marks.Length; mark++)
            marks[mark] = marks[mark - 1] + Count(text.Span.Slice((mark - 1) * Stride, Stride));
    }

    /// <summary>The line and column, both from one, of a UTF-16 offset.</summary>
    public (int Line, int Column) this[int offset]
    {
        get
        {
            var line = text.Lines.GetLine(offset);
            return (line + 1, 1 + (int)(Before(offset) - Before(text.Lines.GetStart(line))));
        }
    }

    private long Before(int offset)
    {
        var mark = offset / Stride;
        return marks[mark] + Count(text.Span[(mark * Stride)..offset]);
    }

    private static int Count(ReadOnlySpan<char> characters)
    {
        var bytes = 0;
        foreach (var c in characters)
        {
            // Each half of a surrogate pair counts as half of its four bytes, so that stretches can be added up.
            bytes +=
                c < '\u0080' ? 1
                : c < '\u0800' || char.IsSurrogate(c) ? 2
                : 3;
        }
        return bytes;
    }
}
