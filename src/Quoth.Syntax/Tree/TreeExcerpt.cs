using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>
/// A tree's header and some of its blocks as a tree of their own, and the way back to the offsets of the whole. Nothing is
/// parsed: a block is the same wherever it stands.
/// </summary>
public sealed class TreeExcerpt
{
    // Where each run of blocks begins in the excerpt, and how much further on in the whole.
    private readonly int[] starts;
    private readonly int[] shifts;

    private TreeExcerpt(SyntaxTree tree, int[] starts, int[] shifts)
    {
        Tree = tree;
        this.starts = starts;
        this.shifts = shifts;
    }

    /// <summary>The tree of the excerpt.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The header of a tree with some runs of its blocks.</summary>
    /// <param name="whole">The tree.</param>
    /// <param name="runs">The runs, each from its first block to before its last, in order and without overlap.</param>
    public static TreeExcerpt Of(SyntaxTree whole, IReadOnlyList<(int First, int End)> runs)
    {
        var (length, count) = (whole.BodyStart, 0);
        foreach (var (first, end) in runs)
        {
            length += StartOf(whole, end) - StartOf(whole, first);
            count += end - first;
        }
        var characters = new char[length];
        var blocks = new Block[count];
        var (starts, shifts) = (new int[runs.Count], new int[runs.Count]);
        whole.Text.Span[..whole.BodyStart].CopyTo(characters);
        var (at, block) = (whole.BodyStart, 0);
        for (var i = 0; i < runs.Count; i++)
        {
            var (first, end) = runs[i];
            var span = TextSpan.FromBounds(StartOf(whole, first), StartOf(whole, end));
            (starts[i], shifts[i]) = (at, span.Start - at);
            whole.Text.Slice(span).CopyTo(characters.AsSpan(at));
            whole.Blocks[first..end].CopyTo(blocks.AsSpan(block));
            at += span.Length;
            block += end - first;
        }
        var text = SourceText.From(new string(characters));
        return new TreeExcerpt(SyntaxTree.Create(text, whole.Header, isUnclosed: false, blocks), starts, shifts);
    }

    /// <summary>The UTF-16 offset in the whole of one in the excerpt.</summary>
    public int ToWhole(int offset)
    {
        var run = Array.BinarySearch(starts, offset);
        run = run >= 0 ? run : ~run - 1;
        return run < 0 ? offset : offset + shifts[run];
    }

    /// <summary>The span of the whole of one that lies in one run of the excerpt, or in the header.</summary>
    public TextSpan ToWhole(TextSpan span) => new(ToWhole(span.Start), span.Length);

    private static int StartOf(SyntaxTree tree, int block) =>
        block < tree.Blocks.Length ? tree.GetBlockStart(block) : tree.Text.Length;
}
