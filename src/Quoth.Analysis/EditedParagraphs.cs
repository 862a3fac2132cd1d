using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>
/// The paragraphs of which an edit may have changed what rules of <see cref="RuleReach.Paragraph"/> say: those that it
/// touches, the ones beside them, and those that name the same claims.
/// </summary>
internal sealed class EditedParagraphs
{
    // Claims lead from paragraph to paragraph; whoever is led so far looks at the whole.
    private const int MostSteps = 8;

    private readonly TreeEdit edit;
    private readonly List<(int First, int End)> paragraphs;
    private readonly SortedSet<int> chosen = [];

    private EditedParagraphs(TreeEdit edit)
    {
        this.edit = edit;
        paragraphs = ParagraphsOf(edit.After);
    }

    /// <summary>The paragraphs; null where claims lead from one to the next without end.</summary>
    public static EditedParagraphs? Find(TreeEdit edit)
    {
        var found = new EditedParagraphs(edit);
        return found.Choose() ? found : null;
    }

    /// <summary>Where a block begins in its tree; behind the last, where the text ends.</summary>
    public static int StartOf(SyntaxTree tree, int block) =>
        block < tree.Blocks.Length ? tree.GetBlockStart(block) : tree.Text.Length;

    /// <summary>The paragraphs and those beside them, as runs of blocks of the tree after the edit, each with the blank line behind it.</summary>
    public List<(int First, int End)> WithNeighbours()
    {
        var runs = new List<(int First, int End)>();
        var next = 0;
        foreach (var paragraph in chosen)
        {
            var last = Math.Min(paragraph + 1, paragraphs.Count - 1);
            for (next = Math.Max(next, paragraph - 1); next <= last; next++)
            {
                // Up to the next paragraph, so that what stands side by side stays so.
                var end = next + 1 < paragraphs.Count ? paragraphs[next + 1].First : edit.After.Blocks.Length;
                if (runs.Count > 0 && runs[^1].End == paragraphs[next].First)
                    runs[^1] = (runs[^1].First, end);
                else
                    runs.Add((paragraphs[next].First, end));
            }
        }
        return runs;
    }

    /// <summary>Whether a UTF-16 offset of the text after the edit lies in the header or in one of the paragraphs.</summary>
    public bool HoldsAfter(int offset)
    {
        var tree = edit.After;
        if (offset < tree.BodyStart || tree.Blocks.Length == 0)
            return true;
        var paragraph = ParagraphOf(tree.FindBlock(offset));
        return paragraph >= 0 && chosen.Contains(paragraph);
    }

    /// <summary>Whether a UTF-16 offset of the text before the edit lies in the header or in what the paragraphs were then.</summary>
    public bool HoldsBefore(int offset)
    {
        var tree = edit.Before;
        if (offset < tree.BodyStart || tree.Blocks.Length == 0)
            return true;
        var block = tree.FindBlock(offset);
        if (block < edit.SameAtStart)
            return IsChosen(block);
        return block < tree.Blocks.Length - edit.SameAtEnd || IsChosen(block + edit.MoreBlocks);

        bool IsChosen(int now) => ParagraphOf(now) is >= 0 and var paragraph && chosen.Contains(paragraph);
    }

    private bool Choose()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isInHeader =
            !edit.KeepsHeader && edit.SameAtEnd == Math.Max(edit.Before.Blocks.Length, edit.After.Blocks.Length);
        if (isInHeader)
            return true;
        // One more on either side: where blank lines came or went, paragraphs have joined or parted.
        var first = Math.Max(0, edit.SameAtStart - 1);
        var end = Math.Min(edit.After.Blocks.Length, edit.After.Blocks.Length - edit.SameAtEnd + 1);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].First < end && paragraphs[i].End > first)
                Add(i, ids);
        }
        AddIdsBefore(ids);
        for (var step = 0; ids.Count > 0; step++)
        {
            if (step == MostSteps)
                return false;
            var more = new HashSet<string>(StringComparer.Ordinal);
            var bits = 0UL;
            foreach (var id in ids)
                bits |= ClaimIds.BitOf(id);
            for (var i = 0; i < paragraphs.Count; i++)
            {
                if (!chosen.Contains(i) && NamesOneOf(paragraphs[i], ids, bits))
                    Choose(i, more);
            }
            ids = more;
        }
        return true;
    }

    /// <summary>Chooses a paragraph that the edit touches, with those beside it: a quotation may go on from one to the next.</summary>
    private void Add(int paragraph, HashSet<string> ids)
    {
        for (var i = Math.Max(0, paragraph - 1); i <= Math.Min(paragraph + 1, paragraphs.Count - 1); i++)
            Choose(i, ids);
    }

    private void Choose(int paragraph, HashSet<string> ids)
    {
        if (!chosen.Add(paragraph))
            return;
        for (var block = paragraphs[paragraph].First; block < paragraphs[paragraph].End; block++)
        {
            foreach (var id in edit.After.GetClaimIds(block).Names)
                ids.Add(id);
        }
    }

    // A claim that has lost a piece or a source here may stand elsewhere.
    private void AddIdsBefore(HashSet<string> ids)
    {
        for (var block = edit.SameAtStart; block < edit.Before.Blocks.Length - edit.SameAtEnd; block++)
        {
            foreach (var id in edit.Before.GetClaimIds(block).Names)
                ids.Add(id);
        }
    }

    private bool NamesOneOf((int First, int End) paragraph, HashSet<string> ids, ulong bits)
    {
        for (var block = paragraph.First; block < paragraph.End; block++)
        {
            var named = edit.After.GetClaimIds(block);
            if ((named.Bits & bits) == 0)
                continue;
            foreach (var id in named.Names)
            {
                if (ids.Contains(id))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The number of the paragraph that holds a block of the tree after the edit; of a blank one, that of the paragraph before it, or -1.</summary>
    private int ParagraphOf(int block)
    {
        var (low, high) = (0, paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (paragraphs[middle].First <= block)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static List<(int First, int End)> ParagraphsOf(SyntaxTree tree)
    {
        var found = new List<(int First, int End)>();
        var blocks = tree.Blocks;
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].IsBlank)
                continue;
            var first = block;
            while (block < blocks.Length && !blocks[block].IsBlank)
                block++;
            found.Add((first, block));
        }
        return found;
    }
}
