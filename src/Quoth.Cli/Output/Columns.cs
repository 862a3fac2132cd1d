using System.Globalization;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>
/// Columns as people count them: each grapheme cluster is one, so that an emoji of seven code points or a letter with
/// two accents counts once. All places of a line that is a million characters long are found in one pass over it.
/// </summary>
internal sealed class Columns(SourceText text)
{
    private const int Stride = 256;

    // Where every so many clusters of the line begin, as far as it was read.
    private readonly List<int> marks = [];
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
            if (wanted != line)
            {
                line = wanted;
                marks.Clear();
                marks.Add(text.Lines.GetStart(line));
                GoTo(mark: 0);
            }
            else if (offset < start || marks[^1] > start)
            {
                var mark = marks.BinarySearch(offset);
                mark = mark >= 0 ? mark : ~mark - 1;
                if (offset < start || marks[mark] > start)
                    GoTo(mark);
            }
            while (end <= offset && end > start)
            {
                start = end;
                column++;
                end += ClusterLength(text.Span[start..]);
                if (column == 1 + marks.Count * Stride)
                    marks.Add(start);
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

    private void GoTo(int mark)
    {
        start = marks[mark];
        column = 1 + mark * Stride;
        end = start + ClusterLength(text.Span[start..]);
    }
}
