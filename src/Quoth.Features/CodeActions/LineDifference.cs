using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>What changed from one text to another, line by line, so that cursors and folds elsewhere stay where they are.</summary>
internal static class LineDifference
{
    // Lines that came or went are looked for so far ahead, and no further, so that time stays linear in the text.
    private const int Furthest = 32;

    /// <summary>The changes in text order; the first text with them is the second.</summary>
    public static ImmutableArray<TextChange> Between(SourceText before, SourceText after)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var (old, fresh) = (0, 0);
        while (old < before.Lines.Count || fresh < after.Lines.Count)
        {
            if (IsSame(before, old, after, fresh))
            {
                (old, fresh) = (old + 1, fresh + 1);
                continue;
            }
            var (oldEnd, freshEnd) = Resume(before, old, after, fresh);
            changes.Add(Narrow(before, Span(before, old, oldEnd), after.ToString(Span(after, fresh, freshEnd))));
            (old, fresh) = (oldEnd, freshEnd);
        }
        return changes.DrainToImmutable();
    }

    /// <summary>The nearest lines from which both texts go on alike.</summary>
    private static (int Old, int Fresh) Resume(SourceText before, int old, SourceText after, int fresh)
    {
        for (var ahead = 1; ahead <= Furthest; ahead++)
        {
            for (var step = 0; step <= ahead; step++)
            {
                if (IsSame(before, old + step, after, fresh + ahead))
                    return (old + step, fresh + ahead);
                if (IsSame(before, old + ahead, after, fresh + step))
                    return (old + ahead, fresh + step);
            }
        }
        return (Math.Min(old + Furthest, before.Lines.Count), Math.Min(fresh + Furthest, after.Lines.Count));
    }

    private static bool IsSame(SourceText before, int old, SourceText after, int fresh)
    {
        if (old >= before.Lines.Count || fresh >= after.Lines.Count)
            return old >= before.Lines.Count && fresh >= after.Lines.Count;
        return before.Slice(Span(before, old, old + 1)).SequenceEqual(after.Slice(Span(after, fresh, fresh + 1)));
    }

    /// <summary>Lines with their line ends.</summary>
    private static TextSpan Span(SourceText text, int first, int end) =>
        TextSpan.FromBounds(StartOf(text, first), StartOf(text, end));

    private static int StartOf(SourceText text, int line) =>
        line < text.Lines.Count ? text.Lines.GetStart(line) : text.Length;

    /// <summary>The change without what is the same at both ends; never through a surrogate pair or a line end.</summary>
    private static TextChange Narrow(SourceText before, TextSpan span, string newText)
    {
        var old = before.Slice(span);
        var start = old.CommonPrefixLength(newText);
        while (start > 0 && IsInside(old, start) | IsInside(newText, start))
            start--;
        var end = 0;
        while (
            end < Math.Min(old.Length, newText.Length) - start
            && old[old.Length - end - 1] == newText[newText.Length - end - 1]
        )
            end++;
        while (end > 0 && IsInside(old, old.Length - end) | IsInside(newText, newText.Length - end))
            end--;
        return new TextChange(
            TextSpan.FromBounds(span.Start + start, span.End - end),
            newText[start..(newText.Length - end)]
        );
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r'));
}
