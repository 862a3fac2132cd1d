using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>
/// Edits that move where a tag begins or ends over text without markup, for fixes. None of them changes the clean text;
/// each is empty where a backslash stands so that a bracket would come to mean something else.
/// </summary>
internal static class BoundaryEdits
{
    /// <summary>Moves the start of a tag back to a UTF-16 offset of the file; only text lies between.</summary>
    public static ImmutableArray<FixEdit> ExtendStart(DocumentModel document, TagInfo tag, int start)
    {
        if (EndsWithBackslash(document, start))
            return [];
        var moved = TextSpan.FromBounds(start, tag.Span.Start);
        return [Edit(document, moved, ""), Edit(document, tag.TextSpan.Start, document.Tree.Text.ToString(moved))];
    }

    /// <summary>Moves the end of a closed tag on to a UTF-16 offset of the file; only text lies between.</summary>
    public static ImmutableArray<FixEdit> ExtendEnd(DocumentModel document, TagInfo tag, int end)
    {
        if (EndsWithBackslash(document, tag.TextSpan.End))
            return [];
        var moved = TextSpan.FromBounds(tag.Span.End, end);
        return [Edit(document, tag.TextSpan.End, document.Tree.Text.ToString(moved)), Edit(document, moved, "")];
    }

    /// <summary>Moves the start of a tag on to a UTF-16 offset of the file, which lies in no tag inside it.</summary>
    public static ImmutableArray<FixEdit> ShrinkStart(DocumentModel document, TagInfo tag, int start)
    {
        if (EndsWithBackslash(document, start) || EndsWithBackslash(document, tag.Span.Start))
            return [];
        var opener = tag.Tag.OpenerSpan;
        return [Edit(document, opener, ""), Edit(document, start, document.Tree.Text.ToString(opener))];
    }

    /// <summary>Whether a stretch of the file is text alone, so that brackets can be moved over it.</summary>
    public static bool IsPlain(DocumentModel document, TextSpan span) =>
        !document.Tree.Text.Slice(span).ContainsAny('[', ']', '\\');

    /// <summary>An edit that puts a text in the place of a stretch of the file.</summary>
    public static FixEdit Edit(DocumentModel document, TextSpan span, string text) =>
        new(document.Path, new TextChange(span, text));

    /// <summary>An edit that inserts a text at a UTF-16 offset of the file.</summary>
    public static FixEdit Edit(DocumentModel document, int at, string text) =>
        Edit(document, new TextSpan(at, 0), text);

    private static bool EndsWithBackslash(DocumentModel document, int offset) =>
        offset > 0 && document.Tree.Text.Span[offset - 1] == '\\';
}
