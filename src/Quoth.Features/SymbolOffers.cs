using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Offers of entities and claims.</summary>
internal static class SymbolOffers
{
    private const int LongestContent = 60;

    public static IEnumerable<CompletionOffer> OfEntities(
        Corpus corpus,
        DocumentModel document,
        int offset,
        CompletionSite site
    )
    {
        var nearest = NearestUses(document, offset, SymbolKind.Entity);
        return corpus
            .GetEntities(document)
            .DistinctBy(entity => entity.Id)
            .OrderBy(entity => nearest.GetValueOrDefault(entity.Id, int.MaxValue))
            .ThenBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(entity => OfEntity(entity, site));
    }

    /// <summary>The claims that the document asserts or defines, then those of the registry.</summary>
    public static IEnumerable<CompletionOffer> OfClaims(
        Corpus corpus,
        DocumentModel document,
        int offset,
        CompletionSite site
    )
    {
        var nearest = NearestUses(document, offset, SymbolKind.Claim);
        var claims = document
            .Claims.Where(claim => claim.Id is not null && !claim.Tag.Tag.HeadSpan.Touches(offset))
            .Select(claim =>
                OfClaim(claim.Id ?? "", document.GetContent(claim), ClaimCard.Write(claim, document, corpus), site)
            );
        return claims
            .Concat(OfClaimDefinitions(corpus, document, site))
            .DistinctBy(offer => offer.Label)
            .OrderBy(offer => nearest.GetValueOrDefault(offer.Label, int.MaxValue));
    }

    /// <summary>The claims that headers define, the document's own first.</summary>
    public static IEnumerable<CompletionOffer> OfClaimDefinitions(
        Corpus corpus,
        DocumentModel document,
        CompletionSite site
    ) =>
        document
            .ClaimDefinitions.Concat(corpus.Registry.Claims)
            .DistinctBy(claim => claim.Id)
            .Select(claim => OfClaim(claim.Id, claim.Name, Markdown.Escape(claim.Name), site));

    private static IEnumerable<CompletionOffer> OfEntity(Semantics.Model.Definition entity, CompletionSite site)
    {
        var role = entity.Find("role")?.Value is { Length: > 0 } found ? found : entity.Kind;
        var mainName = entity.Name.Length > 0 ? entity.Name : entity.Id;
        foreach (var name in entity.Aliases.Prepend(mainName).Distinct())
        {
            var detail = name == mainName ? $"@{entity.Id} · {role}" : $"@{entity.Id} · {mainName}, {role}";
            // A name with a bracket in it could close the tag early; that text somebody had better type.
            var text =
                !site.NeedsBar ? ""
                : site.NeedsText && !name.AsSpan().ContainsAny("[]\\") ? "|" + name
                : "|";
            yield return new CompletionOffer(
                CompletionKind.Entity,
                name,
                detail,
                $"{name} {entity.Id}",
                site.Replaced,
                site.EntitySigil + entity.Id + text,
                $"**{Markdown.Escape(mainName)}**\n\n{Markdown.Escape(role)}"
            );
        }
    }

    private static CompletionOffer OfClaim(string id, string content, string card, CompletionSite site)
    {
        var words = Words.Shorten(content, LongestContent);
        var text = site.NeedsBar ? id + "|" : id;
        return new CompletionOffer(CompletionKind.Claim, id, words, $"{id} {words}", site.Replaced, text, card);
    }

    /// <summary>How far from the cursor each id is used in the text, in UTF-16 code units.</summary>
    private static Dictionary<string, int> NearestUses(DocumentModel document, int offset, SymbolKind kind)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in document.References)
        {
            var isUse = reference.Kind == kind && reference.Span.Start >= document.Tree.BodyStart;
            if (!isUse || reference.Span.Touches(offset))
                continue;
            var distance = Math.Abs(offset - reference.Span.Start);
            if (!uses.TryGetValue(reference.Id, out var nearest) || distance < nearest)
                uses[reference.Id] = distance;
        }
        return uses;
    }
}
