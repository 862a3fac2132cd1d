using Quoth.Semantics.Schema;

namespace Quoth.Features;

/// <summary>Offers of what the schema knows: attribute keys, and the words that they take.</summary>
internal static class SchemaOffers
{
    public static IEnumerable<CompletionOffer> OfKeys(TagSchema schema, CompletionSite site) =>
        schema
            .AttributesAt(site.Place)
            .Where(attribute => !site.TakenKeys.Contains(attribute.Name))
            .Select(attribute => new CompletionOffer(
                CompletionKind.Key,
                attribute.Name,
                AttributeTypes.DescriptionOf(attribute.Type),
                attribute.Name,
                site.Replaced,
                attribute.Name + site.KeyEnd,
                Markdown.Escape(attribute.Description)
            ));

    public static IEnumerable<CompletionOffer> OfWords(CompletionSite site) =>
        site.Attribute?.Words.Select(word => new CompletionOffer(
            CompletionKind.Word,
            word.Word,
            site.Attribute.Name,
            word.Word,
            site.Replaced,
            word.Word,
            Markdown.Escape(word.Description)
        ))
        ?? [];
}
