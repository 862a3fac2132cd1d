using System.Globalization;
using System.Text;

namespace Quoth.Testing;

/// <summary>Shows spans of a text as a compiler does: carets below the line, and a label.</summary>
public static class Underlined
{
    /// <summary>
    /// The text with a line of carets and a label below each line for every span that begins on it, in text order. A column
    /// is what a reader sees as one character. An empty span shows one caret; one that runs over line ends is underlined on
    /// its first line and says how many more lines it has. Lines end with <c>\n</c> whatever they ended with before.
    /// </summary>
    public static string Print(string text, IEnumerable<(int Start, int Length, string Label)> spans) =>
        Print(text, spans, leavesOutOthers: false);

    /// <summary>The same without the lines on which no span begins, for texts of which only a few lines matter.</summary>
    public static string PrintLines(string text, IEnumerable<(int Start, int Length, string Label)> spans) =>
        Print(text, spans, leavesOutOthers: true);

    private static string Print(
        string text,
        IEnumerable<(int Start, int Length, string Label)> spans,
        bool leavesOutOthers
    )
    {
        var ordered = spans.OrderBy(span => span.Start).ThenBy(span => span.Length).ToList();
        var output = new StringBuilder();
        foreach (var line in Lines(text))
        {
            var onLine = ordered.Where(span => line.Holds(Math.Clamp(span.Start, 0, text.Length))).ToList();
            if (onLine.Count == 0 && (leavesOutOthers || line is { IsEnd: true, Length: 0, Start: > 0 }))
            {
                continue;
            }

            output.Append(text, line.Start, line.Length).Append('\n');
            foreach (var span in onLine)
            {
                AppendUnderline(output, text, line, span);
            }
        }

        return output.ToString();
    }

    // A line from its start to the start of the next; the last ends with the text.
    readonly record struct Line(int Start, int Length, int Next, bool IsEnd)
    {
        internal bool Holds(int position) => position >= Start && (IsEnd || position < Next);
    }

    static IEnumerable<Line> Lines(string text)
    {
        for (var start = 0; ; )
        {
            var end = EndOfLine(text, start);
            var next = end + LineEndLength(text, end);
            yield return new Line(start, end - start, next, IsEnd: next == end);
            if (next == end)
            {
                yield break;
            }

            start = next;
        }
    }

    static void AppendUnderline(
        StringBuilder output,
        string text,
        Line line,
        (int Start, int Length, string Label) span
    )
    {
        var lineEnd = line.Start + line.Length;
        var from = Math.Min(span.Start, lineEnd);
        var to = Math.Min(span.Start + span.Length, lineEnd);
        foreach (var element in Elements(text[line.Start..from]))
        {
            // A tab below a tab keeps the carets in their column.
            output.Append(element == "\t" ? '\t' : ' ');
        }

        output.Append('^', Math.Max(1, Elements(text[from..to]).Count()));
        var moreLines = CountLineEnds(text, from, Math.Min(span.Start + span.Length, text.Length));
        output.Append(moreLines == 0 ? "" : $" (+{moreLines} lines)").Append(' ').Append(span.Label).Append('\n');
    }

    static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    static int EndOfLine(string text, int start)
    {
        var found = text.AsSpan(start).IndexOfAny('\n', '\r');
        return found < 0 ? text.Length : start + found;
    }

    static int LineEndLength(string text, int position) =>
        text.AsSpan(position) switch
        {
            ['\r', '\n', ..] => 2,
            ['\r' or '\n', ..] => 1,
            _ => 0,
        };

    static int CountLineEnds(string text, int from, int to)
    {
        var count = 0;
        for (var position = EndOfLine(text, from); position < to; position = EndOfLine(text, position))
        {
            count++;
            position += LineEndLength(text, position);
        }

        return count;
    }
}
