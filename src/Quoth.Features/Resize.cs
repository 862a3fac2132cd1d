using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>An end of a tag's text.</summary>
public enum TagSide
{
    /// <summary>Where it begins.</summary>
    Start,

    /// <summary>Where it ends.</summary>
    End,
}

/// <summary>Moves a bracket of a tag over a word, so that the tag holds one more or one less. The article stays as it is.</summary>
public static class Resize
{
    /// <summary>
    /// The edits that let the innermost tag around a UTF-16 offset take in the next word at one side, with the tag that the
    /// word stands in; null where there is none in its paragraph and in the tag around it.
    /// </summary>
    public static ImmutableArray<FixEdit>? Grow(DocumentModel document, int offset, TagSide side)
    {
        if (TagAt(document, offset) is not { } tag)
            return null;
        var text = document.Clean.Text.AsSpan();
        var room = tag.Parent?.Clean ?? document.Paragraphs[tag.Paragraph].Clean;
        var clean =
            side == TagSide.End
                ? WordSteps.EndOfNext(text[..room.End], tag.Clean.End)
                : WordSteps.StartOfPrevious(text, tag.Clean.Start, room.Start);
        if (clean is not { } target)
            return null;
        var at = SourceOf(document, target, side);
        // A tag that is met on the way is taken in whole.
        if (OutermostBelow(document, tag.Parent, at, side) is { } met)
            at = side == TagSide.End ? met.Span.End : met.Span.Start;
        return Move(document, tag, at, side);
    }

    /// <summary>
    /// The edits that let the innermost tag around a UTF-16 offset give up its first or last word, with the tag that the word
    /// stands in; null where nothing would be left of it.
    /// </summary>
    public static ImmutableArray<FixEdit>? Shrink(DocumentModel document, int offset, TagSide side)
    {
        if (TagAt(document, offset) is not { } tag)
            return null;
        var text = document.Clean.Text.AsSpan();
        var (start, end) = (tag.Clean.Start, tag.Clean.End);
        while (true)
        {
            var clean =
                side == TagSide.End
                    ? WordSteps.EndWithoutLast(text, start, end)
                    : WordSteps.StartWithoutFirst(text, start, end);
            if (clean is not { } target)
                return null;
            var at = SourceOf(document, target, side);
            if (OutermostBelow(document, tag, at, side) is not { } cut)
                return Move(document, tag, at, side);
            // A tag that would be cut is given up whole.
            (start, end) = side == TagSide.End ? (start, cut.Clean.Start) : (cut.Clean.End, end);
            if (start >= end)
                return null;
            if (side == TagSide.End ? WordSteps.IsWord(text, end - 1) : WordSteps.IsWord(text, start))
                return Move(document, tag, SourceOf(document, side == TagSide.End ? end : start, side), side);
        }
    }

    private static TagInfo? TagAt(DocumentModel document, int offset)
    {
        var tag = TagFinder.At(document, offset);
        return tag is { IsInNote: false, Kind: not TagKind.Note, Tag.IsClosed: true } ? tag : null;
    }

    /// <summary>Where the character before (of an end) or behind (of a start) a clean-text offset stands: that side of it.</summary>
    private static int SourceOf(DocumentModel document, int clean, TagSide side) =>
        side == TagSide.End
            ? document.Clean.ToSource(new TextSpan(clean - 1, 1)).End
            : document.Clean.ToSource(new TextSpan(clean, 1)).Start;

    /// <summary>The tag directly in another one, or in none, that a bracket at a UTF-16 offset would cut; null for none.</summary>
    private static TagInfo? OutermostBelow(DocumentModel document, TagInfo? parent, int at, TagSide side)
    {
        var tag = TagFinder.Around(document, side == TagSide.End ? at - 1 : at);
        while (tag is not null && tag != parent && tag.Parent != parent)
            tag = tag.Parent;
        return tag == parent ? null : tag;
    }

    private static ImmutableArray<FixEdit>? Move(DocumentModel document, TagInfo tag, int at, TagSide side)
    {
        var bracket = side == TagSide.End ? new TextSpan(tag.TextSpan.End, 1) : tag.Tag.OpenerSpan;
        ImmutableArray<FixEdit> edits =
        [
            new(document.Path, new TextChange(bracket, "")),
            new(document.Path, new TextChange(new TextSpan(at, 0), document.Tree.Text.ToString(bracket))),
        ];
        // A backslash before a bracket, or a bracket of the article without its partner, is in the way.
        return SoundEdits.Are(document, edits) ? edits : null;
    }
}
