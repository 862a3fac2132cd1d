using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>
/// The text beside a place as far as nothing but text stands in it: no bracket, bar or backslash, no end of a paragraph.
/// There a file and its clean text are the same to the character. Never more than a phrase's length.
/// </summary>
internal static class TextBeside
{
    private const int Most = 160;

    /// <summary>What stands directly before a UTF-16 offset of the file.</summary>
    public static ReadOnlySpan<char> Before(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var lowest = Math.Max(document.Tree.BodyStart, offset - Most);
        var start = offset;
        var isLineEmpty = false;
        while (start > lowest && !IsMarkup(text[start - 1]))
        {
            var c = text[start - 1];
            if (c is '\n' && isLineEmpty)
                break;
            isLineEmpty = c is '\n' || (isLineEmpty && char.IsWhiteSpace(c));
            start--;
        }
        return text[start..offset];
    }

    /// <summary>What stands directly behind a UTF-16 offset of the file.</summary>
    public static ReadOnlySpan<char> Behind(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var highest = Math.Min(text.Length, offset + Most);
        var end = offset;
        var isLineEmpty = false;
        while (end < highest && !IsMarkup(text[end]))
        {
            var c = text[end];
            if (c is '\n' && isLineEmpty)
                break;
            isLineEmpty = c is '\n' || (isLineEmpty && char.IsWhiteSpace(c));
            end++;
        }
        return text[offset..end];
    }

    private static bool IsMarkup(char c) => c is '[' or ']' or '|' or '\\';
}
