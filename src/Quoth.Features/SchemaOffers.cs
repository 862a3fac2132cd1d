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
        site.Attribute is not { } attribute
            ? []
            : WordsOf(attribute)
                .Select(word => new CompletionOffer(
                    CompletionKind.Word,
                    word.Word,
                    attribute.Type == AttributeType.Language ? word.Description : attribute.Name,
                    attribute.Type == AttributeType.Language ? $"{word.Word} {word.Description}" : word.Word,
                    site.Replaced,
                    word.Word,
                    Markdown.Escape(word.Description)
                )
                {
                    // In a head a blank or the bar ends a word; a header's value may go on with any text.
                    CommitCharacters = site.IsInHead && AttributeTypes.IsClosedSet(attribute.Type) ? " |" : "",
                });

    private static IEnumerable<AllowedWord> WordsOf(AttributeDefinition attribute) =>
        attribute.Type switch
        {
            AttributeType.Language => LanguageNames.All,
            AttributeType.Flag => Flags,
            _ => attribute.Words,
        };

    private static readonly AllowedWord[] Flags = [new("true", "It is so."), new("false", "It is not so.")];
}
