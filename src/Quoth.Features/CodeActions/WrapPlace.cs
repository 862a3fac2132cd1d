using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Words that a tag can go around: what somebody selected, grown or shrunk so that it begins and ends between tags, and
/// without the blanks at its ends. Where only a cursor stands, the known name at the cursor or else the word.
/// </summary>
/// <param name="Span">The words with the tags in them, in UTF-16 offsets of the file.</param>
/// <param name="Words">The words in the clean text.</param>
/// <param name="Around">The innermost tag around them, or null.</param>
internal sealed record WrapPlace(TextSpan Span, string Words, TagInfo? Around)
{
    private const int MostRounds = 1000;

    private ImmutableArray<FixEdit> escapes = [];

    /// <summary>The words to wrap; null with a reason where somebody selected what cannot be.</summary>
    public static WrapPlace? Find(ActionSite site, out string? refusal)
    {
        refusal = null;
        var document = site.Document;
        if (site.Selection.Start < document.Tree.BodyStart || document.Tree.HasUnclosedHeader)
            return null;
        var wanted = site.Selection.IsEmpty ? AtCursor(site) : Fit(document, site.Selection);
        if (wanted is not { IsEmpty: false } span)
            return null;
        if (Crossed(document, span) is { } crossed)
        {
            refusal =
                $"the selection begins or ends inside `{Features.Words.Shorten(document.GetText(crossed), 30)}`, and tags cannot cross";
            return null;
        }
        var around = AroundOf(document, span);
        if (around is { IsInNote: true } or { Kind: Syntax.Grammar.TagKind.Note })
            return null;
        var clean = document.Clean.ToClean(span);
        var words = document.Clean.Text.Substring(clean.Start, clean.Length);
        var place = new WrapPlace(span, words, around) { escapes = Escapes(site, span) };
        // Any wrap of these words breaks as this one does, or none.
        if (SoundEdits.Are(document, place.Wrap(site, "[~|").Edits))
            return place;
        refusal = "a tag ends with its paragraph, and brackets in it must come in pairs";
        return null;
    }

    /// <summary>A tag around the words.</summary>
    /// <param name="site">Where it was asked for.</param>
    /// <param name="opener">From its <c>[</c> to its <c>|</c>.</param>
    /// <param name="snippet">The opener with placeholders, in the protocol's snippet syntax; null for none.</param>
    public ActionEdits Wrap(ActionSite site, string opener, string? snippet = null)
    {
        var text = site.Document.Tree.Text.Span;
        var before = Doubled(text, Span.Start);
        var open = site.Insert(Span.Start, before + opener);
        var close = site.Insert(Span.End, Doubled(text, Span.End) + "]");
        return new ActionEdits(
            [open, .. escapes, close],
            snippet is null ? null : new SnippetEdit(open, SnippetEdit.Escape(before) + snippet)
        );
    }

    /// <summary>The backslashes that must be added where a bracket comes to stand behind some, for those to stay what they are.</summary>
    private static string Doubled(ReadOnlySpan<char> text, int at)
    {
        // Before a bracket that is there already they are written as they must be.
        var isDone = at < text.Length && text[at] is '[' or ']';
        return isDone ? "" : new string('\\', BackslashesBefore(text, at));
    }

    private static int BackslashesBefore(ReadOnlySpan<char> text, int at) =>
        at - (text[..at].LastIndexOfAnyExcept('\\') + 1);

    private static TextSpan? AtCursor(ActionSite site)
    {
        var (document, offset) = (site.Document, site.Selection.Start);
        if (document.ParagraphAt(offset) is not { } number)
            return null;
        if (TagFinder.At(document, offset) is { } tag && IsInMarkup(tag, offset))
            return null;
        var paragraph = document.Paragraphs[number].Clean;
        var at = document.Clean.ToClean(offset);
        var text = document.Clean.Text.AsSpan(paragraph.Start, paragraph.Length);
        var names = NameScanner.FindAll(
            text,
            site.Corpus.Names,
            site.OwnNames,
            id => !document.IsRegistry && document.FindEntity(id) is not null
        );
        foreach (var name in names)
        {
            var span = name.NameSpan.Shift(paragraph.Start);
            if (span.Touches(at))
                return InOnePiece(document, span);
        }
        return WordAt(document.Clean.Text, paragraph, at) is { } word ? InOnePiece(document, word) : null;
    }

    // In the opener or behind the closing bracket nothing of the text is meant.
    private static bool IsInMarkup(TagInfo tag, int offset) => offset > tag.Span.Start && offset < tag.TextSpan.Start;

    private static TextSpan? WordAt(string clean, TextSpan paragraph, int at)
    {
        var (start, end) = (at, at);
        while (start > paragraph.Start && NameForms.IsWordPart(clean[start - 1]))
            start--;
        while (end < paragraph.End && NameForms.IsWordPart(clean[end]))
            end++;
        // Where no blanks part the words, nobody can say which one is meant.
        var isWord = start < end && !NameForms.IsUnspaced(clean[start]) && !NameForms.IsUnspaced(clean[end - 1]);
        return isWord ? TextSpan.FromBounds(start, end) : null;
    }

    private static TextSpan? InOnePiece(DocumentModel document, TextSpan clean)
    {
        var span = document.Clean.ToSource(clean);
        return span.Length == clean.Length ? span : null;
    }

    /// <summary>A selection without outer blanks, and with its ends between tags or inside their texts, not in heads.</summary>
    private static TextSpan? Fit(DocumentModel document, TextSpan selection)
    {
        var text = document.Tree.Text.Span;
        var (start, end) = (selection.Start, selection.End);
        // Each round may bring another bracket or blank to an end, as often as tags lie in one another.
        for (var round = 0; round < MostRounds; round++)
        {
            var last = (start, end);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (start == end)
                return null;
            if (TagFinder.At(document, start) is { } first)
                start = FitStart(first, start, end);
            if (start >= end)
                return null;
            if (TagFinder.At(document, end) is { } other)
                end = FitEnd(other, start, end);
            if (end <= start)
                return null;
            if (text[start] is '[' or ']' && BackslashesBefore(text, start) % 2 == 1)
                start--;
            if (end < text.Length && text[end] is '[' or ']' && BackslashesBefore(text, end) % 2 == 1)
                end--;
            if (last == (start, end))
                return TextSpan.FromBounds(start, end);
        }
        return null;
    }

    private static int FitStart(TagInfo tag, int start, int end)
    {
        var isInOpener = start > tag.Span.Start && start < tag.TextSpan.Start;
        var isAtText = start == tag.TextSpan.Start && end > tag.TextSpan.End && tag.Tag.IsClosed;
        if (isInOpener || isAtText)
            return end >= tag.Span.End ? tag.Span.Start : tag.TextSpan.Start;
        return tag.Tag.IsClosed && start == tag.TextSpan.End ? tag.Span.End : start;
    }

    private static int FitEnd(TagInfo tag, int start, int end)
    {
        if (end > tag.Span.Start && end < tag.TextSpan.Start)
            return tag.Span.Start;
        if (!tag.Tag.IsClosed)
            return end;
        if (end == tag.TextSpan.End && start <= tag.Span.Start)
            return tag.Span.End;
        return end == tag.Span.End && start > tag.Span.Start ? tag.TextSpan.End : end;
    }

    /// <summary>A tag that the span cuts through, or null.</summary>
    private static TagInfo? Crossed(DocumentModel document, TextSpan span)
    {
        for (var tag = TagFinder.At(document, span.Start); tag is not null; tag = tag.Parent)
        {
            if (tag.Span.Start < span.Start && tag.Span.End > span.Start && tag.TextSpan.End < span.End)
                return tag;
        }
        for (var tag = TagFinder.At(document, span.End - 1); tag is not null; tag = tag.Parent)
        {
            if (tag.Span.Start >= span.Start && tag.Span.Start < span.End && tag.Span.End > span.End)
                return tag;
        }
        return null;
    }

    private static TagInfo? AroundOf(DocumentModel document, TextSpan span)
    {
        var tag = TagFinder.At(document, span.Start);
        while (tag is not null && !tag.TextSpan.Contains(span))
            tag = tag.Parent;
        return tag;
    }

    /// <summary>A backslash before every bracket whose partner is not among the words.</summary>
    private static ImmutableArray<FixEdit> Escapes(ActionSite site, TextSpan span)
    {
        var text = site.Document.Tree.Text.Span;
        var tags = site.Document.Tags;
        var next = FirstTagFrom(tags, span.Start);
        var open = new Stack<int>();
        var alone = new List<int>();
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] is not ('[' or ']') || BackslashesBefore(text[span.Start..], at - span.Start) % 2 == 1)
                continue;
            while (next < tags.Length && tags[next].Span.Start < at)
                next++;
            if (next < tags.Length && tags[next].Span.Start == at)
                at = tags[next].Span.End - 1;
            else if (text[at] == '[')
                open.Push(at);
            else if (!open.TryPop(out _))
                alone.Add(at);
        }
        return [.. alone.Concat(open).Order().Select(at => site.Insert(at, "\\"))];
    }

    private static int FirstTagFrom(ImmutableArray<TagInfo> tags, int offset)
    {
        var (low, high) = (0, tags.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tags[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
