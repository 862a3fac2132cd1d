using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Finds the tag under a cursor.</summary>
public static class TagFinder
{
    /// <summary>The innermost tag in which, or at whose end, a cursor at a UTF-16 offset stands; null for none.</summary>
    public static TagInfo? At(DocumentModel document, int offset) =>
        document.Tree.FindTag(offset) is { } found ? LastStartingBy(document, found.Span.Start) : null;

    /// <summary>
    /// The part of a tag that a cursor in it or at its end touches: its text, else its opener, else all of it, for an
    /// editor to mark.
    /// </summary>
    public static TextSpan PartAt(TagInfo tag, int offset) =>
        !tag.TextSpan.IsEmpty && tag.TextSpan.Touches(offset) ? tag.TextSpan
        : tag.Tag.OpenerSpan.Touches(offset) ? tag.Tag.OpenerSpan
        : tag.Span;

    /// <summary>The tag in whose head a UTF-16 offset lies; found in logarithmic time, for use in loops.</summary>
    public static TagInfo? OfHead(DocumentModel document, int offset) =>
        LastStartingBy(document, offset) is { } tag && tag.Tag.HeadSpan.Touches(offset) ? tag : null;

    /// <summary>The number of the first tag that begins at or behind a UTF-16 offset; that of tags where none does.</summary>
    public static int FirstFrom(DocumentModel document, int offset)
    {
        var (low, high) = (0, document.Tags.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tags[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The innermost tag around the character at a UTF-16 offset, or null; found in logarithmic time, for use in loops.</summary>
    public static TagInfo? Around(DocumentModel document, int offset)
    {
        var tag = LastStartingBy(document, offset);
        while (tag is not null && tag.Span.End <= offset)
            tag = tag.Parent;
        return tag;
    }

    private static TagInfo? LastStartingBy(DocumentModel document, int offset)
    {
        // Tags lie in document order, and no two begin at one place.
        var (low, high) = (0, document.Tags.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tags[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? null : document.Tags[low - 1];
    }
}
