using Quoth.LanguageServer.Protocol;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>
/// The client's positions of many offsets of one text, in its encoding. What stands before them is counted once, so that a
/// long line with many tags costs no more than many lines do.
/// </summary>
internal sealed class DocumentPositions(SourceText text, PositionEncoding encoding)
{
    private int[]? units;

    /// <summary>The position of a UTF-16 offset of the file.</summary>
    public Position Of(int offset)
    {
        var line = text.Lines.GetLine(offset);
        var start = text.Lines.GetStart(line);
        return new Position { Line = line, Character = Between(start, offset) };
    }

    /// <summary>The range of a span, in UTF-16 offsets of the file.</summary>
    public Protocol.Range Of(TextSpan span) => new() { Start = Of(span.Start), End = Of(span.End) };

    private int Between(int start, int end)
    {
        if (encoding is PositionEncoding.Utf16)
        {
            return end - start;
        }

        units ??= CountUnits(text, 0, text.Length, encoding);
        return units[end] - units[start];
    }

    /// <summary>How many units stand before each offset of a stretch. A place inside a surrogate pair counts as its start.</summary>
    public static int[] CountUnits(SourceText text, int from, int to, PositionEncoding encoding)
    {
        var units = new int[to - from + 1];
        var content = text.Span;
        for (var at = from; at < to; at++)
        {
            var c = content[at];
            var isPair = char.IsHighSurrogate(c) && at + 1 < content.Length && char.IsLowSurrogate(content[at + 1]);
            if (isPair)
            {
                units[at + 1 - from] = units[at - from];
                at++;
                if (at < to)
                {
                    units[at + 1 - from] = units[at - from] + (encoding is PositionEncoding.Utf8 ? 4 : 1);
                }

                continue;
            }

            var length =
                encoding is PositionEncoding.Utf32 || c < 0x80 ? 1
                : c < 0x800 ? 2
                : 3;
            units[at + 1 - from] = units[at - from] + length;
        }

        return units;
    }
}
