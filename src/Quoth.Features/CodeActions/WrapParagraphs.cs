using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>Wraps a selection of several paragraphs, which no tag can go around, as one claim with a piece in each.</summary>
internal static class WrapParagraphs
{
    // Nobody says more than that in one go, and a whole article is hardly meant.
    private const int Most = 50;

    public static ActionOffer? Find(ActionSite site)
    {
        var document = site.Document;
        if (document.Tree.HasUnclosedHeader || Selected(site) is not { Count: > 1 } places)
            return null;
        var before = document.Claims.Count(claim => claim.Tag.Span.Start < site.Selection.Start);
        var id = FreeIds.ForClaims(document, site.Corpus).NextFor("c", before + 1, document.Claims.Length);
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var place in places)
            edits.AddRange(place.Wrap(site, edits.Count == 0 ? $"[!{id}|" : $"[!{id}+|").Edits);
        return ActionOffer.Of(
            $"Mark as one claim in {places.Count} pieces",
            ActionKinds.WrapClaim,
            edits.DrainToImmutable()
        );
    }

    /// <summary>The words of each paragraph; null where those of one cannot be wrapped.</summary>
    private static List<WrapPlace>? Selected(ActionSite site)
    {
        var places = new List<WrapPlace>();
        foreach (var paragraph in site.Document.Paragraphs)
        {
            if (!paragraph.Span.OverlapsWith(site.Selection))
                continue;
            var start = Math.Max(paragraph.Span.Start, site.Selection.Start);
            var end = Math.Min(paragraph.Span.End, site.Selection.End);
            var selection = TextSpan.FromBounds(start, end);
            // A line end at the edge of a selection selects nothing of its paragraph.
            if (site.Document.Tree.Text.Slice(selection).IsWhiteSpace())
                continue;
            if (places.Count == Most)
                return null;
            var part = new ActionSite(site.Corpus, site.Document, selection, static () => []);
            if (part.Wrap.Place is not { } place)
                return null;
            places.Add(place);
        }
        return places;
    }
}
