using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.RuleCoverage;

/// <summary>The edits and the places that mutations are written with.</summary>
internal static class Breaking
{
    public static TextChange Delete(TextSpan span) => new(span, "");

    public static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);

    public static Mutant At(TextSpan place, params TextChange[] edits) => new(place, [.. edits]);

    /// <summary>The tags of some kinds that mean something and are well formed.</summary>
    public static IEnumerable<TagInfo> Tags(DocumentModel document, params TagKind[] kinds) =>
        document.Tags.Where(tag =>
            !tag.IsInNote && tag.Tag.IsClosed && tag.Head.Errors.IsEmpty && kinds.Contains(tag.Kind)
        );

    public static IEnumerable<TagInfo> Marks(DocumentModel document) =>
        Tags(document, TagKind.Mention, TagKind.Source, TagKind.Cue, TagKind.Claim);

    /// <summary>The closing bracket.</summary>
    public static TextSpan Closer(TagInfo tag) => new(tag.TextSpan.End, 1);

    public static TextSpan Sigil(TagInfo tag) => new(tag.Span.Start + 1, 1);

    /// <summary>Takes a tag's markup away and keeps its words.</summary>
    public static TextChange[] Unwrap(TagInfo tag) => [Delete(tag.Tag.OpenerSpan), Delete(Closer(tag))];

    /// <summary>Moves the closing bracket to an offset behind or before it.</summary>
    public static TextChange[] MoveCloser(TagInfo tag, int to) => [Delete(Closer(tag)), Insert(to, "]")];

    /// <summary>Moves the opener to an offset inside the tag's text.</summary>
    public static TextChange[] MoveOpener(DocumentModel document, TagInfo tag, int to) =>
        [Delete(tag.Tag.OpenerSpan), Insert(to, document.Tree.Text.ToString(tag.Tag.OpenerSpan))];

    /// <summary>The text as the file has it.</summary>
    public static string Text(DocumentModel document, TagInfo tag) => document.Tree.Text.ToString(tag.TextSpan);

    /// <summary>Whether no markup stands in a tag's text.</summary>
    public static bool IsLeaf(DocumentModel document, TagInfo tag) =>
        tag.TextSpan.Length > 0 && Text(document, tag).AsSpan().IndexOfAny("[]\\\r\n") < 0;

    /// <summary>The character at an offset; a line end behind the last one.</summary>
    public static char CharAt(DocumentModel document, int at) =>
        at >= 0 && at < document.Tree.Text.Length ? document.Tree.Text.Span[at] : '\n';

    /// <summary>The outermost tag around a tag, or itself: a bracket that is missing shows where the brackets end up.</summary>
    public static TextSpan Outermost(TagInfo tag)
    {
        while (tag.Parent is { } parent)
            tag = parent;
        return tag.Span;
    }

    /// <summary>From the first to the last tag of an attribution.</summary>
    public static TextSpan Hull(Claim claim)
    {
        var tags = claim.Pieces.Concat(claim.Sources.Concat(claim.Cues).Select(link => link.Tag)).ToList();
        return TextSpan.FromBounds(tags.Min(tag => tag.Span.Start), tags.Max(tag => tag.Span.End));
    }

    /// <summary>Whether a source or cue belongs to this claim alone.</summary>
    public static bool IsOwn(DocumentModel document, TagInfo link) => document.FindClaimsOf(link).Count() == 1;

    /// <summary>Where a further line of the header would stand: at its closing fence.</summary>
    public static int HeaderEnd(DocumentModel document)
    {
        var header = document.Tree.Header ?? throw new InvalidOperationException("A seed without a header.");
        var lines = document.Tree.Text.Lines;
        return lines.GetStart(lines.GetLine(Math.Max(0, header.Span.End - 1)));
    }

    /// <summary>The whole lines, line ends included, of a span.</summary>
    public static TextSpan Lines(DocumentModel document, TextSpan span)
    {
        var lines = document.Tree.Text.Lines;
        var last = lines.GetLine(Math.Max(span.Start, span.End - 1));
        var end = last + 1 < lines.Count ? lines.GetStart(last + 1) : document.Tree.Text.Length;
        return TextSpan.FromBounds(lines.GetStart(lines.GetLine(span.Start)), end);
    }

    /// <summary>The places behind the last tag of paragraphs, outside of all tags.</summary>
    public static IEnumerable<int> BehindTags(DocumentModel document) =>
        document
            .Tags.Where(tag => tag.Parent is null && tag.Tag.IsClosed)
            .GroupBy(tag => tag.Paragraph)
            .Select(tags => tags.Max(tag => tag.Span.End));
}
