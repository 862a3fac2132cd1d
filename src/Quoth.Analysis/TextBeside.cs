using System.Buffers;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>
/// The text beside a place as far as nothing but text stands in it: no bracket, bar or backslash, no end of a paragraph.
/// There a file and its clean text are the same to the character. Never more than a phrase's length.
/// </summary>
internal static class TextBeside
{
    private const int Most = 160;

    private static readonly SearchValues<char> Markup = SearchValues.Create("[]|\\");

    /// <summary>What stands directly before a UTF-16 offset of the file.</summary>
    public static ReadOnlySpan<char> Before(DocumentModel document, int offset)
    {
        var lowest = Math.Max(document.Tree.BodyStart, offset - Most);
        var text = document.Tree.Text.Span[Math.Min(lowest, offset)..offset];
        text = text[(text.LastIndexOfAny(Markup) + 1)..];
        // Only a text with a line's end in it can hold the end of a paragraph.
        if (!text.Contains('\n'))
            return text;
        var start = text.Length;
        var isLineEmpty = false;
        while (start > 0)
        {
            var c = text[start - 1];
            if (c is '\n' && isLineEmpty)
                break;
            isLineEmpty = c is '\n' || (isLineEmpty && char.IsWhiteSpace(c));
            start--;
        }
        return text[start..];
    }

    /// <summary>What stands directly behind a UTF-16 offset of the file.</summary>
    public static ReadOnlySpan<char> Behind(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        text = text[offset..Math.Min(text.Length, offset + Most)];
        var markup = text.IndexOfAny(Markup);
        text = markup < 0 ? text : text[..markup];
        if (!text.Contains('\n'))
            return text;
        var end = 0;
        var isLineEmpty = false;
        while (end < text.Length)
        {
            var c = text[end];
            if (c is '\n' && isLineEmpty)
                break;
            isLineEmpty = c is '\n' || (isLineEmpty && char.IsWhiteSpace(c));
            end++;
        }
        return text[..end];
    }
}
