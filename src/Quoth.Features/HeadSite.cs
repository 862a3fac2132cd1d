using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Finds what is being typed in the head of a tag, which has no bar perhaps and is thus no tag yet.</summary>
internal static class HeadSite
{
    public static CompletionSite? At(TagSchema schema, DocumentModel document, int offset)
    {
        if (FindOpener(document, offset) is not { } bracket)
            return null;
        var text = document.Tree.Text.Span;
        if (offset == bracket + 1)
            return BehindBracket(document, bracket, offset);
        if (!TagKinds.TryGet(text[bracket + 1], out var kind))
            return null;

        var isFinished = IsFinished(text, offset);
        // Behind the cursor an unfinished head has no end, and the words there are the article's.
        var end = isFinished ? CompletionSite.EndOfWord(text, offset) : offset;
        if (Read(schema, text, kind, TextSpan.FromBounds(bracket + 2, offset), end) is not { } site)
            return null;
        var head = isFinished && TagFinder.OfHead(document, offset) is { } tag ? tag.Head : null;
        // A word with its sign behind it is a key, and no id.
        var isKey =
            kind is TagKind.Source or TagKind.Claim && site.Attribute is null && end < text.Length && text[end] == '=';
        // With words before the bar the verbs of a cue can follow its sigil.
        var isBeforeEntity =
            site.Attribute is null
            && site.EntitySigil.Length > 0
            && head?.Entities.Any(entity => entity.Span.Start > site.Replaced.End) == true;
        var isCue = kind == TagKind.Cue && !isFinished && site.Replaced.Start == bracket + 2;
        return site with
        {
            Expected =
                isKey ? Expected.Key
                : isCue ? site.Expected | Expected.Cue
                // What is typed before an entity's sigil is no second one.
                : isBeforeEntity ? site.Expected & ~Expected.Entity
                : site.Expected,
            Place = TagPlaces.Of(kind),
            NeedsBar = !isFinished && site.NeedsBar,
            IsInHead = true,
            NeedsText = !isFinished && IsBeforeCloser(text, offset),
            NeedsCloser = !isFinished && IsFree(document, bracket, offset),
            TakenKeys =
            [
                .. head?.Attributes.Where(attribute => !attribute.KeySpan.Touches(offset)).Select(found => found.Key)
                    ?? [],
            ],
        };
    }

    /// <summary>
    /// The UTF-16 offset of the bracket in whose head, finished or not, an offset of the body may stand; null in text, in
    /// notes and behind a bracket that is escaped.
    /// </summary>
    public static int? FindOpener(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var bracket = text[..offset].LastIndexOfAny("[]|\n\r");
        var isOpener = bracket >= document.Tree.BodyStart && text[bracket] == '[' && !IsEscaped(text, bracket);
        return isOpener && !IsInNote(document, bracket) ? bracket : null;
    }

    private static CompletionSite? BehindBracket(DocumentModel document, int bracket, int offset)
    {
        var text = document.Tree.Text.Span;
        return offset < text.Length && TagKinds.TryGet(text[offset], out _)
            ? null
            : new CompletionSite(Expected.Sigil, new TextSpan(offset, 0))
            {
                NeedsText = IsBeforeCloser(text, offset),
                NeedsCloser = IsFree(document, bracket, offset),
            };
    }

    private static bool IsBeforeCloser(ReadOnlySpan<char> text, int offset) =>
        offset < text.Length && text[offset] == ']';

    /// <summary>
    /// Whether the place behind an opener is free: no word and no closer stands there, and no bracket that its line leaves
    /// over could be the one that closes it.
    /// </summary>
    private static bool IsFree(DocumentModel document, int bracket, int offset)
    {
        var text = document.Tree.Text.Span;
        if (offset < text.Length && !char.IsWhiteSpace(text[offset]) && text[offset] is not (',' or '.' or ';' or ':'))
            return false;
        var rest = text[offset..].IndexOfAny('\n', '\r');
        var end = rest < 0 ? text.Length : offset + rest;
        var (open, left) = (0, 0);
        for (var at = offset; at < end; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '[')
                open++;
            else if (text[at] == ']' && --open < 0)
                (open, left) = (0, left + 1);
        }
        for (var tag = left == 0 ? null : TagFinder.At(document, bracket); tag is not null; tag = tag.Parent)
        {
            if (tag.Span.Start < bracket && tag.Span.End > bracket && (!tag.Tag.IsClosed || tag.Span.End <= end))
                left--;
        }
        return left <= 0;
    }

    private static bool IsEscaped(ReadOnlySpan<char> text, int bracket)
    {
        var backslashes = bracket - (text[..bracket].LastIndexOfAnyExcept('\\') + 1);
        return backslashes % 2 == 1;
    }

    private static bool IsFinished(ReadOnlySpan<char> text, int offset)
    {
        var stop = text[offset..].IndexOfAny("[]|\n\r");
        return stop >= 0 && text[offset + stop] == '|';
    }

    /// <summary>Reads the head up to the cursor; its last piece is what is being typed.</summary>
    private static CompletionSite? Read(TagSchema schema, ReadOnlySpan<char> text, TagKind kind, TextSpan head, int end)
    {
        var last = default(HeadItem);
        var key = default(TextSpan);
        var (hasEntities, hasKeys) = (false, false);
        foreach (var item in new HeadScanner(text, head, kind))
        {
            last = item;
            hasEntities |= item.Kind == HeadItemKind.EntityId;
            if (item.Kind != HeadItemKind.Key)
                continue;
            key = item.Span;
            hasKeys |= key.End < head.End;
        }
        if (head.IsEmpty && kind != TagKind.Mention)
            return BehindSigil(text, kind, new TextSpan(head.Start, end - head.Start));
        var before = text[head.End - 1];
        if (last.Span.End < head.End)
            return char.IsWhiteSpace(before) && last.Kind != HeadItemKind.Error
                ? InAttributes(
                    text,
                    kind,
                    TextSpan.FromBounds(head.End, end),
                    kind == TagKind.Source && !hasEntities && !hasKeys
                )
                : null;
        var typed = TextSpan.FromBounds(last.Span.Start, end);
        switch (last.Kind)
        {
            case HeadItemKind.EntityId:
            case HeadItemKind.Error
                when last.Error == SyntaxErrorKind.MissingId
                    && (kind == TagKind.Mention || hasEntities || before == '@'):
                return new CompletionSite(Expected.Entity, typed) { EntitySigil = "", NeedsBar = true };
            case HeadItemKind.ClaimId when typed.Start == head.Start:
                return BehindSigil(text, kind, typed);
            case HeadItemKind.ClaimId:
            case HeadItemKind.Error when last.Error == SyntaxErrorKind.MissingId:
                return new CompletionSite(Expected.Claim, typed) { NeedsBar = true };
            case HeadItemKind.Value:
            case HeadItemKind.Error when last.Error == SyntaxErrorKind.MissingValue:
                var attribute = schema.Find(TagPlaces.Of(kind), text.Slice(key.Start, key.Length));
                return attribute is null ? null : CompletionSite.InValue(attribute, text, typed.Start, head.End, end);
            case HeadItemKind.Key:
                return InAttributes(text, kind, typed, kind == TagKind.Source && !hasEntities && !hasKeys);
            default:
                return null;
        }
    }

    /// <summary>Directly behind the sigil an id may stand, or a key. Who is credited is most often an entity.</summary>
    private static CompletionSite? BehindSigil(ReadOnlySpan<char> text, TagKind kind, TextSpan typed) =>
        kind switch
        {
            TagKind.Source => new(Expected.Entity | Expected.Claim, typed) { NeedsBar = true },
            TagKind.Cue => new(Expected.Claim, typed) { NeedsBar = true },
            TagKind.Claim => new(Expected.ClaimDefinition | Expected.Key, typed)
            {
                Place = AttributePlaces.ClaimTag,
                KeyEnd = KeyEnd(text, typed),
                NeedsBar = true,
            },
            _ => null,
        };

    /// <summary>Behind a blank a key may stand, and in a source without one the entity.</summary>
    private static CompletionSite? InAttributes(
        ReadOnlySpan<char> text,
        TagKind kind,
        TextSpan typed,
        bool mayNameEntity
    ) =>
        kind is TagKind.Mention or TagKind.Source or TagKind.Claim
            ? new(mayNameEntity ? Expected.Entity | Expected.Key : Expected.Key, typed)
            {
                Place = TagPlaces.Of(kind),
                KeyEnd = KeyEnd(text, typed),
                NeedsBar = true,
            }
            : null;

    private static string KeyEnd(ReadOnlySpan<char> text, TextSpan typed) =>
        typed.End < text.Length && text[typed.End] == '=' ? "" : "=";

    private static bool IsInNote(DocumentModel document, int bracket) =>
        TagFinder.At(document, bracket) is { } tag
        && (tag.IsInNote || (tag.Kind == TagKind.Note && bracket > tag.Span.Start && bracket < tag.Span.End));
}
