using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>Edits of tags' heads and brackets, for fixes. None of them changes the clean text.</summary>
public static class HeadEdits
{
    /// <summary>Writes an attribute at the end of a head; null where the head is wrong, so that its end is uncertain.</summary>
    public static FixEdit? AddAttribute(DocumentModel document, TagInfo tag, string attribute)
    {
        if (!tag.Head.Errors.IsEmpty)
            return null;
        var head = document.Tree.Text.Slice(tag.Tag.HeadSpan);
        var gap = head.IsEmpty || char.IsWhiteSpace(head[^1]) ? "" : " ";
        return Insert(document, tag.Tag.HeadSpan.End, gap + attribute);
    }

    /// <summary>Takes an attribute out of a head, with the blanks before it or, where it stands first, those behind it.</summary>
    public static FixEdit RemoveAttribute(DocumentModel document, TagInfo tag, HeadAttribute attribute)
    {
        var text = document.Tree.Text.Span;
        var head = tag.Tag.HeadSpan;
        var start = attribute.KeySpan.Start;
        var end = attribute.Values is [.., var last] ? last.Span.End : attribute.KeySpan.End;
        while (start > head.Start && char.IsWhiteSpace(text[start - 1]))
            start--;
        while (start == head.Start && end < head.End && char.IsWhiteSpace(text[end]))
            end++;
        return new FixEdit(document.Path, new TextChange(TextSpan.FromBounds(start, end), ""));
    }

    /// <summary>
    /// Writes claim ids at the front of a head: the claim's own id, or those that a source or cue is tied to, behind the
    /// ones that it has.
    /// </summary>
    public static FixEdit AddClaimIds(DocumentModel document, TagInfo tag, IEnumerable<string> ids)
    {
        var list = string.Join(',', ids);
        if (tag.Head.ClaimIds is [.., var last])
            return Insert(document, last.Span.End, "," + list);
        var head = document.Tree.Text.Slice(tag.Tag.HeadSpan);
        var standsAlone = head.IsEmpty || head[0] == '?' || char.IsWhiteSpace(head[0]);
        return Insert(document, tag.Tag.HeadSpan.Start, standsAlone ? list : list + " ");
    }

    /// <summary>Writes an entity into a head that names none: behind the claim ids, before all else.</summary>
    public static FixEdit AddEntity(DocumentModel document, TagInfo tag, string id)
    {
        if (tag.Head.ClaimIds is [.., var last])
            return Insert(document, last.Span.End, " @" + id);
        var head = document.Tree.Text.Slice(tag.Tag.HeadSpan);
        var standsAlone = head.IsEmpty || head[0] == '?' || char.IsWhiteSpace(head[0]);
        return Insert(document, tag.Tag.HeadSpan.Start, standsAlone ? "@" + id : $"@{id} ");
    }

    /// <summary>Writes an entity into the head of a mention or source in place of those that it names.</summary>
    public static FixEdit SetEntity(DocumentModel document, TagInfo tag, string id) =>
        tag.Head.Entities is [var first, ..] entities
            ? new FixEdit(
                document.Path,
                new TextChange(TextSpan.FromBounds(first.Span.Start, entities[^1].Span.End), id)
            )
            : AddEntity(document, tag, id);

    /// <summary>What to delete for the claim id of a number in a head: with its comma, or with the blank that parts it from what follows.</summary>
    public static TextSpan ClaimIdSpan(TagInfo tag, int index)
    {
        var ids = tag.Head.ClaimIds;
        var id = ids[index];
        if (ids.Length > 1)
            return index == 0
                ? TextSpan.FromBounds(id.Span.Start, ids[1].Span.Start)
                : TextSpan.FromBounds(ids[index - 1].Span.End, id.Span.End);
        var end = id.Span.End;
        var text = tag.Tag.Tree.Text.Span;
        while (end < tag.Tag.HeadSpan.End && char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(id.Span.Start, end);
    }

    /// <summary>
    /// Whether a tag and all in it can go without what stands around it becoming markup (backslashes before a bracket, the
    /// front half of a head) and, inside another tag, without leaving a blank line, which would end that tag.
    /// </summary>
    public static bool CanVanish(DocumentModel document, TagInfo tag)
    {
        var text = document.Tree.Text.Span;
        var before = text[..tag.Span.Start];
        if (before.EndsWith('\\'))
            return false;
        var stop = before.LastIndexOfAny("[]|\n\r");
        if (stop >= 0 && before[stop] == '[')
            return false;
        return tag.Parent is null || !IsAloneOnLine(text, tag.Span);
    }

    private static bool IsAloneOnLine(ReadOnlySpan<char> text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && Characters.IsBlank(text[start - 1]))
            start--;
        while (end < text.Length && Characters.IsBlank(text[end]))
            end++;
        return (start == 0 || Characters.IsLineEnd(text[start - 1]))
            && (end == text.Length || Characters.IsLineEnd(text[end]));
    }

    /// <summary>Removes a tag and keeps its words.</summary>
    public static ImmutableArray<FixEdit> Unwrap(DocumentModel document, TagInfo tag)
    {
        var opener = new FixEdit(document.Path, new TextChange(tag.Tag.OpenerSpan, ""));
        var closer = new TextSpan(tag.TextSpan.End, 1);
        return tag.Tag.IsClosed ? [opener, new FixEdit(document.Path, new TextChange(closer, ""))] : [opener];
    }

    private static FixEdit Insert(DocumentModel document, int at, string text) =>
        new(document.Path, new TextChange(new TextSpan(at, 0), text));
}
