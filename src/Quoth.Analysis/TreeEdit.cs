using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>What became of a tree through one edit or several, as far as two trees tell that share blocks.</summary>
/// <param name="Before">The tree before.</param>
/// <param name="After">The tree after.</param>
/// <param name="SameAtStart">How many blocks both begin with.</param>
/// <param name="SameAtEnd">How many more blocks both end with.</param>
/// <param name="Replaced">What was replaced, in UTF-16 offsets of the text before.</param>
/// <param name="NewLength">How long it is now.</param>
internal sealed record TreeEdit(
    SyntaxTree Before,
    SyntaxTree After,
    int SameAtStart,
    int SameAtEnd,
    TextSpan Replaced,
    int NewLength
)
{
    /// <summary>Whether the header is still the same.</summary>
    public bool KeepsHeader => ReferenceEquals(Before.Header, After.Header);

    /// <summary>How many blocks there are more now than before.</summary>
    public int MoreBlocks => After.Blocks.Length - Before.Blocks.Length;

    /// <summary>The edit between two trees of one document.</summary>
    public static TreeEdit Between(SyntaxTree before, SyntaxTree after)
    {
        var old = before.Blocks;
        var now = after.Blocks;
        var keepsHeader = ReferenceEquals(before.Header, after.Header);
        // Behind another header only what both end with is known to be the same.
        var start = keepsHeader ? CountSameAtStart(old, now) : 0;
        var end = CountSameAtEnd(old[start..], now[start..]);
        var from = keepsHeader ? EditedParagraphs.StartOf(before, start) : 0;
        var oldEnd = EditedParagraphs.StartOf(before, old.Length - end);
        var newEnd = EditedParagraphs.StartOf(after, now.Length - end);
        var oldText = before.Text.Span[from..oldEnd];
        var newText = after.Text.Span[from..newEnd];
        var prefix = oldText.CommonPrefixLength(newText);
        var (left, right) = (oldText.Length, newText.Length);
        while (left > prefix && right > prefix && oldText[left - 1] == newText[right - 1])
        {
            left--;
            right--;
        }
        var replaced = TextSpan.FromBounds(from + prefix, from + left);
        return new TreeEdit(before, after, start, end, replaced, right - prefix);
    }

    // Blocks of one object are of one text.
    private static int CountSameAtStart(ReadOnlySpan<Block> old, ReadOnlySpan<Block> now)
    {
        var count = 0;
        while (count < old.Length && count < now.Length && ReferenceEquals(old[count], now[count]))
            count++;
        return count;
    }

    private static int CountSameAtEnd(ReadOnlySpan<Block> old, ReadOnlySpan<Block> now)
    {
        var count = 0;
        while (count < old.Length && count < now.Length && ReferenceEquals(old[^(count + 1)], now[^(count + 1)]))
            count++;
        return count;
    }

    /// <summary>Where a UTF-16 offset of the text before is now.</summary>
    public int Map(int offset) =>
        offset >= Replaced.End ? offset + NewLength - Replaced.Length
        : offset <= Replaced.Start ? offset
        : Math.Min(offset, Replaced.Start + NewLength);
}
