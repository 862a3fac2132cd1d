using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Writes the values of attributes on a card.</summary>
internal static class CardValues
{
    /// <summary>
    /// A header's attribute in Markdown: references by name, which is what a reader wants to know, addresses as links,
    /// all else as it stands.
    /// </summary>
    public static string Write(HeaderEntry entry, AttributePlaces place, DocumentModel document, Corpus corpus)
    {
        var attribute = corpus.Settings.Schema.Find(place, entry.Key);
        var values = attribute is { IsList: true } ? entry.Items : [new AttributeValue(entry.Value, entry.ValueSpan)];
        return Join(attribute, values, document, corpus);
    }

    /// <summary>The same for an attribute of a claim's tag.</summary>
    public static string Write(HeadAttribute entry, DocumentModel document, Corpus corpus) =>
        Join(corpus.Settings.Schema.Find(AttributePlaces.ClaimTag, entry.Key), entry.Values, document, corpus);

    private static string Join(
        AttributeDefinition? attribute,
        IEnumerable<AttributeValue> values,
        DocumentModel document,
        Corpus corpus
    ) => string.Join(", ", values.Select(value => WriteOne(attribute, value.Text, document, corpus)));

    private static string WriteOne(AttributeDefinition? attribute, string value, DocumentModel document, Corpus corpus)
    {
        if (attribute is null || attribute.FindWord(value) is not null)
            return Markdown.Escape(value);
        if (value.Contains("://", StringComparison.Ordinal) && IsAddress(attribute, value))
            return $"<{value}>";
        if (attribute.Type == AttributeType.WikidataItem && Fits(attribute, value))
            return $"[{value}](https://www.wikidata.org/wiki/{value})";
        return ReferenceText.Read(attribute.Type, value, out var id) switch
        {
            ReferenceTarget.Entity => corpus.FindEntity(document, id.ToString())?.Name is { Length: > 0 } name
                ? $"{Markdown.Escape(name)} (`@{id}`)"
                : $"`@{id}`",
            ReferenceTarget.Claim => $"`!{id}`",
            _ => Markdown.Escape(value),
        };
    }

    private static bool IsAddress(AttributeDefinition attribute, string value) =>
        attribute.Type is AttributeType.Url or AttributeType.UrlList or AttributeType.LinkList
        && Fits(attribute, value)
        && !value.AsSpan().ContainsAny("<> \\");

    private static bool Fits(AttributeDefinition attribute, string value) =>
        ValueCheck.Check(attribute, value) == ValueProblemKind.None;
}
