using Quoth.Syntax.Text;

namespace Quoth.Syntax.Grammar;

/// <summary>
/// Settles a segment in which a tag stayed open to the end of its paragraph: that tag ends with the line it begins on,
/// and so does every tag inside it. One forgotten bracket thus never reaches beyond its line.
/// </summary>
internal readonly ref struct SegmentRecovery(ReadOnlySpan<char> text, int start, int end)
{
    /// <summary>Stands for a line end in the list of plain openers, which balance only within their line here.</summary>
    private const int LineMark = -1;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Corrects <paramref name="nodes"/>, finds what is wrong, and adds the blocks of the segment.</summary>
    public void Cut(List<TagNode> nodes, List<SyntaxError> errors, List<Block> blocks)
    {
        errors.RemoveAll(error => error.Kind == SyntaxErrorKind.StrayCloser);
        EndWithLine(nodes, errors);
        Reparent(nodes);
        var topOpeners = new List<int>();
        FindBracketErrors(nodes, errors, topOpeners);
        errors.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        CutAtFreeLineEnds(nodes, errors, topOpeners, blocks);
    }

    private void EndWithLine(List<TagNode> nodes, List<SyntaxError> errors)
    {
        var limit = -1;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (!node.IsClosed)
                errors.Add(
                    new SyntaxError(SyntaxErrorKind.UnclosedTag, TextSpan.FromBounds(node.Start, node.TextStart))
                );
            if (node.Start >= limit && !node.IsClosed)
                limit = BodyParser.EndOfLine(text, start + node.Start) - start;
            if (node.Start < limit && (!node.IsClosed || node.End > limit))
                nodes[i] = node.EndingAt(limit, isClosed: false);
        }
    }

    private static void Reparent(List<TagNode> nodes)
    {
        var open = new Stack<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            while (open.TryPeek(out var top) && nodes[top].End <= nodes[i].Start)
                open.Pop();
            nodes[i] = nodes[i].Inside(open.TryPeek(out var parent) ? parent : -1, open.Count);
            open.Push(i);
        }
    }

    /// <summary>Reads the brackets once more, now that it is known which of them are tags.</summary>
    private void FindBracketErrors(List<TagNode> nodes, List<SyntaxError> errors, List<int> topOpeners)
    {
        var openTags = new Stack<(TagNode Tag, int PlainBase)>();
        var plain = new Stack<int>();
        var nextNode = 0;
        var at = start;
        var lookout = new Lookout();
        while (true)
        {
            var stop = text[at..end].IndexOfAny("[]\\\n\r");
            at = stop < 0 ? end : at + stop;
            var isCloser = false;
            while (openTags.TryPeek(out var open) && open.Tag.TextEnd <= at - start)
            {
                openTags.Pop();
                isCloser = open.Tag.IsClosed;
                while (plain.Count > open.PlainBase)
                    errors.Add(new SyntaxError(SyntaxErrorKind.UnbalancedBracket, new TextSpan(plain.Pop(), 1)));
            }
            if (at == end)
                return;
            var c = text[at];
            if (c == '\\')
            {
                at = BodyParser.AfterBackslashes(text, at);
                continue;
            }
            if (c == '[' && nextNode < nodes.Count && nodes[nextNode].Start == at - start)
            {
                openTags.Push((nodes[nextNode], plain.Count));
                at = start + nodes[nextNode++].TextStart;
                continue;
            }
            if (openTags.Count > 0)
            {
                if (c == '[')
                    plain.Push(at - start);
                else if (c == ']' && !isCloser && plain.TryPop(out var opener))
                    AddIfTookCloser(openTags.Peek().Tag, opener, at, ref lookout, errors);
            }
            else if (c == '[')
                topOpeners.Add(at - start);
            else if (Characters.IsLineEnd(c))
                topOpeners.Add(LineMark);
            else if (!isCloser && !TryTake(topOpeners))
                errors.Add(new SyntaxError(SyntaxErrorKind.StrayCloser, new TextSpan(at - start, 1)));
            at++;
        }
    }

    /// <summary>
    /// A plain pair in a tag that stayed open is suspicious where nothing follows it but punctuation: its closer was
    /// then probably the tag's. A short one without a blank, such as <c>[sic]</c>, is just an aside.
    /// </summary>
    private void AddIfTookCloser(TagNode tag, int opener, int at, ref Lookout lookout, List<SyntaxError> errors)
    {
        if (tag.IsClosed || lookout.SeesWordAfter(text, at) || lookout.FindBlankBefore(text, at) < start + opener)
            return;
        errors.Add(new SyntaxError(SyntaxErrorKind.BracketTookCloser, new TextSpan(opener, 1)));
    }

    /// <summary>
    /// What stands around a place, asked from left to right. It remembers, so that a line of a million pairs is not read a
    /// million times.
    /// </summary>
    private ref struct Lookout()
    {
        private int seen = 0;
        private int lastBlank = -1;
        private int lineEnd = -1;
        private int lastWord = -1;

        /// <summary>Where the last blank before a place stands, or -1.</summary>
        public int FindBlankBefore(ReadOnlySpan<char> text, int at)
        {
            var found = text[seen..at].LastIndexOf(' ');
            lastBlank = found < 0 ? lastBlank : seen + found;
            seen = at;
            return lastBlank;
        }

        /// <summary>Whether the line holds anything but blanks and punctuation behind a place.</summary>
        public bool SeesWordAfter(ReadOnlySpan<char> text, int at)
        {
            if (at >= lineEnd)
            {
                lineEnd = BodyParser.EndOfLine(text, at);
                lastWord = lineEnd - 1;
                while (lastWord > at && (char.IsWhiteSpace(text[lastWord]) || char.IsPunctuation(text[lastWord])))
                    lastWord--;
            }
            return lastWord > at;
        }
    }

    /// <summary>Takes the last opener of this line, if there is one: balance across lines is the tree's work.</summary>
    private static bool TryTake(List<int> topOpeners)
    {
        if (topOpeners.Count == 0 || topOpeners[^1] == LineMark)
            return false;
        topOpeners.RemoveAt(topOpeners.Count - 1);
        return true;
    }

    private void CutAtFreeLineEnds(
        List<TagNode> nodes,
        List<SyntaxError> errors,
        List<int> topOpeners,
        List<Block> blocks
    )
    {
        var blockStart = 0;
        var firstNode = 0;
        var firstError = 0;
        var node = 0;
        var openEnd = 0;
        var opener = 0;
        for (var lineStart = 0; lineStart < end - start; )
        {
            var lineEnd = BodyParser.AfterLine(text, start + lineStart) - start;
            while (node < nodes.Count && nodes[node].Start < lineEnd)
                openEnd = Math.Max(openEnd, nodes[node++].End);
            lineStart = lineEnd;
            if (openEnd > lineEnd)
                continue;
            var error = firstError;
            while (error < errors.Count && errors[error].Span.Start < lineEnd)
                error++;
            var openers = 0;
            for (; opener < topOpeners.Count && topOpeners[opener] < lineEnd; opener++)
                openers += topOpeners[opener] == LineMark ? 0 : 1;
            blocks.Add(
                new Block(
                    lineEnd - blockStart,
                    isBlank: false,
                    startsClean: blockStart == 0,
                    isUnclosed: true,
                    Rebase(nodes, firstNode, node, blockStart),
                    Rebase(errors, firstError, error, blockStart),
                    openers
                )
            );
            (blockStart, firstNode, firstError) = (lineEnd, node, error);
        }
    }

    private static TagNode[] Rebase(List<TagNode> nodes, int from, int to, int by)
    {
        var result = new TagNode[to - from];
        for (var i = from; i < to; i++)
            result[i - from] = nodes[i].Rebased(by, from);
        return result;
    }

    private static SyntaxError[] Rebase(List<SyntaxError> errors, int from, int to, int by)
    {
        var result = new SyntaxError[to - from];
        for (var i = from; i < to; i++)
            result[i - from] = errors[i] with { Span = errors[i].Span.Shift(-by) };
        return result;
    }
}
