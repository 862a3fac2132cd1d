using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Syntax.Grammar;

/// <summary>
/// The parse after an edit: begins at the segment that the edit touches and stops where a segment boundary falls
/// together with an old one behind the edit. A property test holds it equal to a fresh parse.
/// </summary>
internal static class Reparser
{
    public static SyntaxTree Reparse(SyntaxTree old, TextChange change)
    {
        var text = old.Text.With(change);
        // A first line of dashes may gain or lose its partner anywhere, and an edit in the header may move its end.
        if (
            old.Header is null
            && (old.HasUnclosedHeader || change.Span.Start <= BodyParser.EndOfLine(old.Text.Span, 0))
        )
            return SyntaxTree.Parse(text);
        var header = old.Header;
        var touchesHeader = header is not null && change.Span.Start <= old.BodyStart;
        var isUnclosed = false;
        if (touchesHeader)
        {
            header = HeaderParser.Parse(text.Span, out isUnclosed);
            if (header is null || header.Span.End != old.BodyStart + change.Delta || change.Span.End > old.BodyStart)
                return SyntaxTree.Parse(text);
            return SyntaxTree.Create(text, header, isUnclosed, old.Blocks.ToArray());
        }
        return SyntaxTree.Create(text, header, isUnclosed, ReparseBody(old, text, change));
    }

    private static Block[] ReparseBody(SyntaxTree old, SourceText text, TextChange change)
    {
        var blocks = old.Blocks;
        var first = FirstTouched(old, change);
        var fresh = new List<Block>();
        var parser = new BodyParser(text.Span);
        var at = first < blocks.Length ? old.GetBlockStart(first) : old.BodyStart;
        var rest = first;
        while (at < text.Length)
        {
            var oldAt = at - change.Delta;
            if (oldAt >= change.Span.End)
            {
                while (rest < blocks.Length && old.GetBlockStart(rest) < oldAt)
                    rest++;
                if (
                    rest < blocks.Length
                    && old.GetBlockStart(rest) == oldAt
                    && blocks[rest].StartsClean
                    && at > change.Span.Start
                )
                    break;
            }
            at = parser.ParseSegment(at, fresh);
        }
        if (at >= text.Length)
            rest = blocks.Length;
        var result = new Block[first + fresh.Count + blocks.Length - rest];
        blocks[..first].CopyTo(result);
        fresh.CopyTo(result, first);
        blocks[rest..].CopyTo(result.AsSpan(first + fresh.Count));
        return result;
    }

    /// <summary>
    /// The first block of the first segment that the edit can change: the one of the character before it, which it may
    /// join into a line end or lengthen, and one more where that segment ended only because a blank line followed.
    /// </summary>
    private static int FirstTouched(SyntaxTree old, TextChange change)
    {
        var blocks = old.Blocks;
        if (blocks.IsEmpty)
            return 0;
        var first = SegmentStart(blocks, old.FindBlock(Math.Max(old.BodyStart, change.Span.Start - 1)));
        while (first > 0 && blocks[first - 1].IsUnclosed)
            first = SegmentStart(blocks, first - 1);
        return first;
    }

    private static int SegmentStart(ReadOnlySpan<Block> blocks, int block)
    {
        while (!blocks[block].StartsClean)
            block--;
        return block;
    }
}
