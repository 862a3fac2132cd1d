using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>Where two texts part.</summary>
/// <param name="Offset">The first UTF-16 offset at which they differ, or the length of the shorter one.</param>
/// <param name="IsMarkOnly">Whether they differ only in the byte-order mark of their files.</param>
internal readonly record struct TextDifference(int Offset, bool IsMarkOnly)
{
    /// <summary>The first difference, or null where both files are the same to the byte.</summary>
    public static TextDifference? Find(SourceText left, SourceText right)
    {
        var common = left.Span.CommonPrefixLength(right.Span);
        if (common == left.Length && common == right.Length)
            return left.HasByteOrderMark == right.HasByteOrderMark ? null : new TextDifference(0, IsMarkOnly: true);
        // Two characters may share the first half of a surrogate pair, which alone cannot be shown.
        if (common > 0 && char.IsHighSurrogate(left.Content[common - 1]))
            common--;
        return new TextDifference(common, IsMarkOnly: false);
    }
}
