using System.Buffers;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>
/// The article without its markup, and the way between its offsets and the file's. It is a list of kept stretches:
/// each is copied to the character, and what lies between two of them is markup.
/// </summary>
public sealed class CleanText
{
    private readonly int[] sourceStarts;
    private readonly int[] cleanStarts;

    private CleanText(string text, int[] sourceStarts, int[] cleanStarts, int sourceLength)
    {
        Text = text;
        this.sourceStarts = sourceStarts;
        this.cleanStarts = cleanStarts;
        SourceLength = sourceLength;
    }

    /// <summary>The clean text.</summary>
    public string Text { get; }

    /// <summary>The length of the file in UTF-16 code units.</summary>
    public int SourceLength { get; }

    /// <summary>The clean text of a tree.</summary>
    public static CleanText Of(SyntaxTree tree)
    {
        var text = tree.Text.Span;
        var buffer = ArrayPool<char>.Shared.Rent(text.Length - tree.BodyStart);
        try
        {
            var kept = new Collector(buffer);
            for (var block = 0; block < tree.Blocks.Length; block++)
                AddBlock(text, tree.GetBlockStart(block), tree.Blocks[block], kept);
            return new CleanText(kept.Text.ToString(), [.. kept.Sources], [.. kept.Cleans], text.Length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// The clean-text offset of a UTF-16 offset of the file. A place inside markup maps to where the text goes on
    /// behind it.
    /// </summary>
    public int ToClean(int sourceOffset) => ToClean(FindRun(sourceStarts, sourceOffset), sourceOffset);

    /// <summary>The clean-text span that a span of the file leaves.</summary>
    public TextSpan ToClean(TextSpan source)
    {
        var first = 0;
        return ToClean(source, ref first);
    }

    /// <summary>
    /// The same for one span after another, in the order of their starts: each search begins where the last span began.
    /// </summary>
    /// <param name="source">The span, in UTF-16 offsets of the file.</param>
    /// <param name="from">Where the last span's start was found: 0 at first, written anew by each call.</param>
    public TextSpan ToClean(TextSpan source, ref int from)
    {
        var run = FindRunFrom(from, source.Start);
        from = Math.Max(run, 0);
        return TextSpan.FromBounds(ToClean(run, source.Start), ToClean(FindRunFrom(from, source.End), source.End));
    }

    /// <summary>
    /// The UTF-16 offset in the file of a clean-text offset. Where markup stands at that place,
    /// <paramref name="behindMarkup"/> says on which side of it: behind for the start of a span, before for its end.
    /// </summary>
    public int ToSource(int cleanOffset, bool behindMarkup = true)
    {
        var run = FindRun(cleanStarts, cleanOffset);
        if (run < 0)
            return SourceLength;
        if (!behindMarkup && run > 0 && cleanStarts[run] == cleanOffset)
            run--;
        return sourceStarts[run] + cleanOffset - cleanStarts[run];
    }

    /// <summary>The smallest span of the file that holds a clean-text span.</summary>
    public TextSpan ToSource(TextSpan clean)
    {
        var start = ToSource(clean.Start);
        return clean.IsEmpty
            ? new TextSpan(start, 0)
            : TextSpan.FromBounds(start, ToSource(clean.End, behindMarkup: false));
    }

    private int ToClean(int run, int sourceOffset) =>
        run < 0 ? 0 : Math.Min(cleanStarts[run] + sourceOffset - sourceStarts[run], RunEnd(run));

    /// <summary>
    /// The last run that begins at or before an offset, or -1. Looks near a run first and twice as far each time, so that
    /// what lies near is found at once and a long tag costs no more than a search of the whole.
    /// </summary>
    private int FindRunFrom(int from, int offset)
    {
        if (from >= sourceStarts.Length || sourceStarts[from] > offset)
            return FindRun(sourceStarts, offset);
        var (known, step) = (from, 1);
        while (known + step < sourceStarts.Length && sourceStarts[known + step] <= offset)
        {
            known += step;
            step *= 2;
        }
        var end = Math.Min(known + step, sourceStarts.Length);
        return known + 1 + FindRun(sourceStarts.AsSpan(known + 1, end - known - 1), offset);
    }

    private int RunEnd(int run) => run + 1 < cleanStarts.Length ? cleanStarts[run + 1] : Text.Length;

    /// <summary>The last run that begins at or before an offset, or -1.</summary>
    private static int FindRun(ReadOnlySpan<int> starts, int offset)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static void AddBlock(ReadOnlySpan<char> text, int start, Block block, Collector kept)
    {
        var nodes = block.Nodes;
        var at = start;
        var open = kept.Open;
        open.Clear();
        for (var i = 0; i <= nodes.Length; i++)
        {
            var next = i < nodes.Length ? start + nodes[i].Start : start + block.Length;
            while (open.TryPeek(out var inner) && start + nodes[inner].End <= next)
            {
                open.Pop();
                kept.Add(text, at, start + nodes[inner].TextEnd);
                at = start + nodes[inner].End;
            }
            if (next < at)
                continue; // inside a note, which goes with all it holds
            kept.Add(text, at, next);
            at = next;
            if (i == nodes.Length)
                break;
            if (nodes[i].Kind == TagKind.Note)
                at = start + nodes[i].End;
            else
            {
                at = start + nodes[i].TextStart;
                open.Push(i);
            }
        }
    }

    /// <summary>Gathers the kept stretches; adjoining ones become one.</summary>
    private sealed class Collector(char[] buffer)
    {
        private int length;
        private int lastEnd = -1;

        public ReadOnlySpan<char> Text => buffer.AsSpan(0, length);

        public List<int> Sources { get; } = [];

        public List<int> Cleans { get; } = [];

        public Stack<int> Open { get; } = [];

        public void Add(ReadOnlySpan<char> text, int from, int to)
        {
            while (from < to)
            {
                var backslash = text[from..to].IndexOf('\\');
                if (backslash < 0)
                {
                    Keep(text, from, to);
                    return;
                }
                var run = from + backslash;
                var runEnd = run;
                while (runEnd < to && text[runEnd] == '\\')
                    runEnd++;
                // The bracket may be a tag's own, and then lies behind this stretch.
                if (runEnd == text.Length || text[runEnd] is not ('[' or ']'))
                {
                    Keep(text, from, runEnd);
                    from = runEnd;
                    continue;
                }
                Keep(text, from, run);
                // Of each pair the second backslash stays; an odd last one goes and leaves its bracket.
                for (var at = run; at + 1 < runEnd; at += 2)
                    Keep(text, at + 1, at + 2);
                from = runEnd;
            }
        }

        private void Keep(ReadOnlySpan<char> text, int from, int to)
        {
            if (from == to)
                return;
            if (from != lastEnd)
            {
                Sources.Add(from);
                Cleans.Add(length);
            }
            text[from..to].CopyTo(buffer.AsSpan(length));
            length += to - from;
            lastEnd = to;
        }
    }
}
