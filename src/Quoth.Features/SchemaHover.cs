using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Cards for attribute keys and the words of a set: what the schema says of them.</summary>
internal static class SchemaHover
{
    public static HoverCard? At(Corpus corpus, DocumentModel document, int offset)
    {
        var schema = corpus.Settings.Schema;
        if (offset < document.Tree.BodyStart)
            return InHeader(document, schema, offset);
        if (TagFinder.At(document, offset) is not { IsInNote: false } tag || !tag.Tag.HeadSpan.Touches(offset))
            return null;
        foreach (var attribute in tag.Head.Attributes)
        {
            var card = OfEntry(
                schema.Find(TagPlaces.Of(tag.Kind), attribute.Key),
                attribute.KeySpan,
                attribute.Values,
                offset
            );
            if (card is not null)
                return card;
        }
        return null;
    }

    private static HoverCard? InHeader(DocumentModel document, TagSchema schema, int offset)
    {
        var all = document
            .Fields.Select(entry => (AttributePlaces.Document, entry))
            .Concat(document.Entities.SelectMany(d => d.Attributes).Select(entry => (AttributePlaces.Entity, entry)))
            .Concat(
                document
                    .ClaimDefinitions.SelectMany(d => d.Attributes)
                    .Select(entry => (AttributePlaces.ClaimDefinition, entry))
            );
        foreach (var (place, entry) in all)
        {
            if (entry.Span.Touches(offset))
                return OfEntry(schema.Find(place, entry.Key), entry.KeySpan, entry.Items, offset);
        }
        return null;
    }

    private static HoverCard? OfEntry(
        AttributeDefinition? attribute,
        TextSpan key,
        IEnumerable<AttributeValue> values,
        int offset
    )
    {
        if (attribute is null)
            return null;
        if (key.Touches(offset))
            return new HoverCard(key, Describe(attribute), null);
        foreach (var value in values)
        {
            if (value.Span.Touches(offset) && attribute.FindWord(value.Text) is { } word)
                return new HoverCard(value.Span, $"**{word.Word}** · {attribute.Name}\n\n{word.Description}", null);
        }
        return null;
    }

    /// <summary>The attribute with what its value may be, what it means and its words, in Markdown.</summary>
    public static string Describe(AttributeDefinition attribute)
    {
        var card = new StringBuilder();
        card.Append("**").Append(attribute.Name).Append("** · ").Append(AttributeTypes.DescriptionOf(attribute.Type));
        card.Append("\n\n").Append(attribute.Description);
        if (attribute.Words.Length > 0)
            card.Append("\n\n").AppendJoin(" · ", attribute.Words.Select(word => $"`{word.Word}`"));
        return card.ToString();
    }
}
