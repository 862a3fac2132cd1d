using Quoth.Analysis;
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
        var schema = corpus.Settings.Schema;
        var likely = LikelyKinds(site.Attribute?.Name);
        return corpus
            .GetEntities(document)
            .DistinctBy(entity => entity.Id)
            .OrderBy(entity => !likely.Any(kind => schema.IsKindOf(entity.Kind, kind)))
            .ThenBy(entity => nearest.GetValueOrDefault(entity.Id, int.MaxValue))
            .ThenBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(entity => OfEntity(entity, document, site));
    }

    /// <summary>What an attribute names most often, to come first; nobody is left out for that.</summary>
    private static string[] LikelyKinds(string? attribute) =>
        attribute switch
        {
            "outlet" => ["outlet"],
            "of" => ["organization", "group"],
            "author" => ["person"],
            "evidence" => ["document"],
            _ => [],
        };

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
            .Select(claim => OfClaim(claim.Id ?? "", document.GetContent(claim), site));
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
            .Select(claim => OfClaim(claim.Id, claim.Name, site));

    /// <summary>What a claim that is being typed may be: one more assertion of what a header states, or a new one.</summary>
    public static IEnumerable<CompletionOffer> OfNewClaim(Corpus corpus, DocumentModel document, CompletionSite site)
    {
        var next = FreeIds.ForClaims(document, corpus).Next("c", 1);
        var fresh = OfClaim(next, "the next free id", site) with { Symbol = null };
        return OfClaimDefinitions(corpus, document, site).Append(fresh);
    }

    /// <summary>What an entity is, for a line of a list: its role, or else its kind; and the file where others define it.</summary>
    public static string Describe(Semantics.Model.Definition entity, DocumentModel document)
    {
        var role = RoleOf(entity);
        return entity.Path == document.Path ? role : $"{role} · {entity.Path}";
    }

    /// <summary>The role of an entity, or else its kind.</summary>
    public static string RoleOf(Semantics.Model.Definition entity) =>
        entity.Find("role")?.Value is { Length: > 0 } found ? found : entity.Kind;

    /// <summary>A card for editors that ask for none: the name and what it is.</summary>
    public static string ShortCard(string name, string role) =>
        $"**{Markdown.Escape(name)}**\n\n{Markdown.Escape(role)}";

    private static IEnumerable<CompletionOffer> OfEntity(
        Semantics.Model.Definition entity,
        DocumentModel document,
        CompletionSite site
    )
    {
        var role = RoleOf(entity);
        var described = Describe(entity, document);
        var mainName = entity.Name.Length > 0 ? entity.Name : entity.Id;
        foreach (var name in entity.Aliases.Prepend(mainName).Distinct())
        {
            var detail = name == mainName ? $"@{entity.Id} · {described}" : $"@{entity.Id} · {mainName}, {described}";
            // A name with a bracket in it could close the tag early; that text somebody had better type.
            var words = name.AsSpan().ContainsAny("[]\\") ? "" : name;
            var text =
                !site.NeedsBar ? ""
                : site.NeedsText ? "|" + words
                : "|";
            yield return new CompletionOffer(
                CompletionKind.Entity,
                name,
                detail,
                $"{name} {entity.Id} {role}",
                site.Replaced,
                site.EntitySigil + entity.Id + text,
                ShortCard(mainName, role)
            )
            {
                Symbol = (SymbolKind.Entity, entity.Id),
                Snippet = WithText(site, site.EntitySigil + entity.Id, words),
            };
        }
    }

    /// <summary>An id with the bar and a text to fill in; null where the text is there or begins with words that are.</summary>
    private static string? WithText(CompletionSite site, string id, string words)
    {
        if (!site.NeedsBar || !(site.NeedsText || site.NeedsCloser))
            return null;
        var place = words.Length == 0 ? "$1" : $"${{1:{words.Replace("$", "\\$").Replace("}", "\\}")}}}";
        return $"{id}|{place}{(site.NeedsCloser ? "]" : "")}";
    }

    private static CompletionOffer OfClaim(string id, string content, CompletionSite site)
    {
        var words = Words.Shorten(content, LongestContent);
        var text = site.NeedsBar ? id + "|" : id;
        return new CompletionOffer(
            CompletionKind.Claim,
            id,
            words,
            $"{id} {words}",
            site.Replaced,
            text,
            Markdown.Escape(words)
        )
        {
            Symbol = (SymbolKind.Claim, id),
            Snippet = WithText(site, id, ""),
        };
    }

    /// <summary>How far from the cursor each id is used in the text, in UTF-16 code units.</summary>
    public static Dictionary<string, int> NearestUses(DocumentModel document, int offset, SymbolKind kind)
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
