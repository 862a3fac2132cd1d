using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>Edits that move the brackets of tags or put new ones around words. None of them changes the clean text.</summary>
public static class SpanEdits
{
    /// <summary>
    /// Extends a closed tag over a longer stretch of the text around it; null where it would cross another tag. Safe where
    /// it passes no tag, bracket or line end at all.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="target">What its text is to be besides what it is, in UTF-16 offsets of the file.</param>
    /// <param name="title">The title of the fix.</param>
    public static Fix? Extend(DocumentModel document, TagInfo tag, TextSpan target, string title)
    {
        var text = document.Tree.Text;
        var edits = ImmutableArray.CreateBuilder<FixEdit>(4);
        var isSafe = true;
        if (target.Start < tag.Span.Start)
        {
            if (!CanMoveStart(document, tag, target.Start))
                return null;
            // A blank at the edge goes first, by a rule of its own: both at once would change places.
            isSafe &= tag.TextSpan.IsEmpty || !char.IsWhiteSpace(text.Span[tag.TextSpan.Start]);
            Move(TextSpan.FromBounds(target.Start, tag.Span.Start), tag.TextSpan.Start);
        }
        if (target.End > tag.Span.End)
        {
            if (!CanMoveEnd(document, tag, target.End))
                return null;
            isSafe &= tag.TextSpan.IsEmpty || !char.IsWhiteSpace(text.Span[tag.TextSpan.End - 1]);
            Move(TextSpan.FromBounds(tag.Span.End, target.End), tag.TextSpan.End);
        }
        return edits.Count == 0
            ? null
            : new Fix(title, isSafe ? FixSafety.Safe : FixSafety.Offered, edits.DrainToImmutable());

        void Move(TextSpan moved, int to)
        {
            isSafe &= !text.Slice(moved).ContainsAny("[]\\\n\r");
            edits.Add(new FixEdit(document.Path, new TextChange(moved, "")));
            edits.Add(new FixEdit(document.Path, new TextChange(new TextSpan(to, 0), text.ToString(moved))));
        }
    }

    /// <summary>
    /// A new tag around a stretch of the body; null where its brackets would cross others or be escaped.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="span">The stretch, in UTF-16 offsets of the file.</param>
    /// <param name="opener">The tag's opener: <c>[@orlan|</c>.</param>
    public static ImmutableArray<FixEdit>? Wrap(DocumentModel document, TextSpan span, string opener)
    {
        var text = document.Tree.Text.Span;
        var words = text.Slice(span.Start, span.Length);
        var isEscaped = (span.Start > 0 && text[span.Start - 1] == '\\') || words is [.., '\\'];
        if (isEscaped || !IsBalanced(words))
            return null;
        return
        [
            new FixEdit(document.Path, new TextChange(new TextSpan(span.Start, 0), opener)),
            new FixEdit(document.Path, new TextChange(new TextSpan(span.End, 0), "]")),
        ];
    }

    private static bool CanMoveStart(DocumentModel document, TagInfo tag, int start)
    {
        var text = document.Tree.Text.Span;
        // Directly behind a backslash the bracket would be escaped.
        if (start > 0 && text[start - 1] == '\\')
            return false;
        if (tag.Parent is { } parent && start < parent.TextSpan.Start)
            return false;
        var before = tag.Index - 1;
        while (before >= 0 && document.Tags[before].Span.Start >= start)
            before--;
        for (var around = before < 0 ? null : document.Tags[before]; around is not null; around = around.Parent)
        {
            if (around.Span.End > start && around.Span.End <= tag.Span.Start)
                return false;
        }
        return IsBalanced(text[start..tag.Span.Start]);
    }

    private static bool CanMoveEnd(DocumentModel document, TagInfo tag, int end)
    {
        var text = document.Tree.Text.Span;
        // Backslashes before the bracket would be read otherwise once it is gone.
        if (tag.TextSpan.End > 0 && text[tag.TextSpan.End - 1] == '\\')
            return false;
        if (tag.Parent is { } parent && end > parent.TextSpan.End)
            return false;
        return text[end - 1] != '\\' && IsBalanced(text[tag.Span.End..end]);
    }

    /// <summary>Whether every bracket of a stretch has its partner in it. Escaped ones are none.</summary>
    private static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '[')
                depth++;
            else if (text[at] == ']' && --depth < 0)
                return false;
        }
        return depth == 0;
    }
}
