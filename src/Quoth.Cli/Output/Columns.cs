using System.Globalization;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>
/// Columns as people count them: each grapheme cluster is one, so that an emoji of seven code points or a letter with
/// two accents counts once. Asked in the order of the text, all places together take time linear in the text.
/// </summary>
internal sealed class Columns(SourceText text)
{
    private int line = -1;
    private int column;
    private int start;
    private int end;

    /// <summary>The line and column, both from one, of a UTF-16 offset. Inside a cluster it is the cluster's column.</summary>
    public (int Line, int Column) this[int offset]
    {
        get
        {
            var wanted = text.Lines.GetLine(offset);
            if (wanted != line || offset < start)
            {
                (line, column) = (wanted, 1);
                (start, end) = (text.Lines.GetStart(wanted), text.Lines.GetStart(wanted));
                end += ClusterLength(text.Span[start..]);
            }
            while (end <= offset && end > start)
            {
                start = end;
                column++;
                end += ClusterLength(text.Span[start..]);
            }
            return (line + 1, column);
        }
    }

    /// <summary>The place of one UTF-16 offset.</summary>
    public static (int Line, int Column) Locate(SourceText text, int offset) => new Columns(text)[offset];

    /// <summary>The length of the first grapheme cluster in UTF-16 code units; zero at the end.</summary>
    public static int ClusterLength(ReadOnlySpan<char> text)
    {
        // Two plain letters side by side are always two clusters; only \r\n is one.
        if (text.Length >= 2 && char.IsAscii(text[0]) && char.IsAscii(text[1]) && text[0] != '\r')
            return 1;
        return text.IsEmpty ? 0 : StringInfo.GetNextTextElementLength(text);
    }
}
