using System.Buffers;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Offers of the words that attribute in a document's language.</summary>
internal static class CueOffers
{
    private static readonly SearchValues<char> NotOfCues = SearchValues.Create("[]|\\\n\r");

    /// <summary>The cues in the text of a cue: in place of all that is typed where that begins one, else of the last word.</summary>
    public static IEnumerable<CompletionOffer> InCue(Corpus corpus, DocumentModel document, TagInfo cue, int offset)
    {
        var text = document.Tree.Text.Span;
        var start = cue.TextSpan.Start;
        // No edit of an offer goes over a line end or another tag.
        var edge = text[start..offset].LastIndexOfAny(NotOfCues);
        start += edge + 1;
        var cues = All(corpus, document, offset);
        var typed = text[start..offset].ToString();
        if (!cues.Exists(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
        {
            start = offset;
            while (start > cue.TextSpan.Start && NameOffers.IsWordPart(text[start - 1]))
                start--;
        }
        var end = offset;
        while (end < cue.TextSpan.End && NameOffers.IsWordPart(text[end]))
            end++;
        return cues.Select(word => Offer(word, TextSpan.FromBounds(start, end), word));
    }

    /// <summary>The cues behind the sigil of a cue that has no bar yet.</summary>
    public static IEnumerable<CompletionOffer> BehindSigil(
        Corpus corpus,
        DocumentModel document,
        int offset,
        CompletionSite site
    ) =>
        site.NeedsText || site.NeedsCloser
            ? All(corpus, document, offset)
                .Select(word => Offer(word, site.Replaced, $"|{word}{(site.NeedsCloser ? "]" : "")}"))
            : [];

    /// <summary>The cues that the article has, nearest first, then all that its language has.</summary>
    private static List<string> All(Corpus corpus, DocumentModel document, int offset)
    {
        var used = document
            .Tags.Where(tag => tag is { Kind: TagKind.Cue, IsInNote: false } && !tag.Span.Touches(offset))
            .OrderBy(tag => Math.Abs(tag.Span.Start - offset))
            .Select(document.GetText)
            .Where(word => word.Length > 0 && !word.AsSpan().ContainsAny(NotOfCues));
        var known = corpus.Configuration.Words.For(document.Language)?.Cues ?? [];
        return [.. used.Concat(known).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static CompletionOffer Offer(string word, TextSpan replaced, string text) =>
        new(CompletionKind.Cue, word, "cue", word, replaced, text, "words that attribute");
}
