using System.Text;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>A line of a text with a span marked in it, cut to a width: what a person needs to see of a finding.</summary>
/// <param name="Line">The line as it is shown: control characters as pictures, <c>…</c> where it is cut.</param>
/// <param name="Indent">How many cells stand before the marked part.</param>
/// <param name="Width">How many cells the marked part takes; at least one.</param>
internal readonly record struct Excerpt(string Line, int Indent, int Width)
{
    private const char Cut = '…';

    /// <summary>The first line of a span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span, in UTF-16 offsets.</param>
    /// <param name="cells">How many cells there are.</param>
    public static Excerpt Of(SourceText text, TextSpan span, int cells)
    {
        var line = text.GetLineSpan(text.Lines.GetLine(span.Start));
        var start = FindStart(text.Span, line, span.Start, cells);
        var shown = new StringBuilder(start > line.Start ? "…" : "");
        var used = shown.Length;
        var (indent, end) = (-1, -1);
        var at = start;
        while (at < line.End)
        {
            var length = Columns.ClusterLength(text.Span[at..line.End]);
            if (indent < 0 && at + length > span.Start)
                indent = used;
            if (end < 0 && at >= span.End)
                end = used;
            var cluster = text.Span.Slice(at, length);
            var width = CellWidth.OfCluster(cluster);
            // The last cell is kept for the sign that the line goes on.
            if (used + width > cells - 1 && at + length < line.End)
            {
                shown.Append(Cut);
                used++;
                break;
            }
            AppendShown(shown, cluster);
            used += width;
            at += length;
        }
        indent = indent < 0 ? used : indent;
        return new Excerpt(shown.ToString(), indent, Math.Max(1, (end < 0 ? used : end) - indent));
    }

    private static void AppendShown(StringBuilder shown, ReadOnlySpan<char> cluster)
    {
        foreach (var c in cluster)
            shown.Append(char.IsSurrogate(c) && cluster.Length == 1 ? '\uFFFD' : Printable.Character(c));
    }

    /// <summary>
    /// Where to begin: at the line, if the span then still stands in its first two thirds, else a third before the span.
    /// Looks at no more of a long line than can be shown.
    /// </summary>
    private static int FindStart(ReadOnlySpan<char> text, TextSpan line, int offset, int cells)
    {
        var isNear = offset - line.Start <= 4 * cells && CellWidth.Of(text[line.Start..offset]) <= cells * 2 / 3;
        if (isNear)
            return line.Start;
        var start = Math.Max(line.Start, offset - cells / 3);
        // A cluster must not be cut: behind a plain letter or blank one ends for certain, if another follows it.
        for (var at = start; at + 1 < offset; at++)
        {
            if (char.IsAscii(text[at]) && char.IsAscii(text[at + 1]))
                return at + 1;
        }
        return char.IsLowSurrogate(text[start]) && start < offset ? start + 1 : start;
    }
}
