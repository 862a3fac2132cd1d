using System.Buffers;

namespace Quoth.Syntax.Text;

/// <summary>
/// Where the lines of a text begin. A line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, as the language server
/// protocol has it, and with nothing else; a text of n line ends has n + 1 lines.
/// </summary>
public sealed class LineMap
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    private readonly int[] starts;

    private LineMap(int[] starts) => this.starts = starts;

    /// <summary>How many lines there are; at least one.</summary>
    public int Count => starts.Length;

    /// <summary>The UTF-16 offset at which <paramref name="line"/> (from zero) begins.</summary>
    public int GetStart(int line) => starts[line];

    /// <summary>The line (from zero) on which the UTF-16 <paramref name="offset"/> lies.</summary>
    public int GetLine(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The map of <paramref name="text"/>.</summary>
    public static LineMap Of(ReadOnlySpan<char> text)
    {
        var found = new List<int> { 0 };
        AddStarts(text, 0, found);
        return new LineMap([.. found]);
    }

    /// <summary>The map after an edit, made from this one by looking only at the edited place.</summary>
    /// <param name="newText">The whole text after the edit.</param>
    /// <param name="change">The edit, in offsets of the text that this map describes.</param>
    public LineMap With(ReadOnlySpan<char> newText, TextChange change)
    {
        // One character on either side may join or part a \r\n, so the rescanned stretch begins at the line
        // before and ends at the first old line start that lies safely behind the edit.
        var firstLine = GetLine(Math.Max(0, change.Span.Start - 1));
        var from = starts[firstLine];
        var lastLine = GetLine(change.Span.End) + 1;
        while (lastLine < starts.Length && starts[lastLine] <= change.Span.End)
            lastLine++;
        var to = lastLine < starts.Length ? starts[lastLine] + change.Delta : newText.Length;
        var middle = new List<int>();
        AddStarts(newText[from..to], from, middle);
        if (lastLine < starts.Length && middle.Count > 0 && middle[^1] == to)
            middle.RemoveAt(middle.Count - 1);
        var result = new int[firstLine + 1 + middle.Count + (starts.Length - lastLine)];
        Array.Copy(starts, result, firstLine + 1);
        middle.CopyTo(result, firstLine + 1);
        var at = firstLine + 1 + middle.Count;
        for (var line = lastLine; line < starts.Length; line++)
            result[at++] = starts[line] + change.Delta;
        return new LineMap(result);
    }

    private static void AddStarts(ReadOnlySpan<char> text, int offset, List<int> found)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny(LineEnds);
            if (next < 0)
                return;
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            found.Add(offset + at);
        }
    }
}
