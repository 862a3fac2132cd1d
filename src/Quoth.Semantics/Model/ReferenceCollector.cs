using System.Collections.Immutable;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>Gathers every place of a document where an id stands.</summary>
internal static class ReferenceCollector
{
    public static ImmutableArray<SymbolReference> Collect(
        HeaderReader.Contents header,
        ImmutableArray<TagInfo> tags,
        TagSchema schema
    )
    {
        var found = new ArrayBuilder<SymbolReference>(
            tags.Length + 2 * (header.Entities.Length + header.Claims.Length)
        );
        var isInOrder = true;
        foreach (var field in header.Fields)
            AddEntry(AttributePlaces.Document, field);
        foreach (var definition in header.Entities)
            AddDefinition(SymbolKind.Entity, AttributePlaces.Entity, definition);
        foreach (var definition in header.Claims)
            AddDefinition(SymbolKind.Claim, AttributePlaces.ClaimDefinition, definition);
        foreach (var tag in tags)
            AddTag(tag);
        if (!isInOrder)
            found.Items.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return found.Drain();

        void Add(SymbolReference reference)
        {
            isInOrder &= found.Count == 0 || found.Items[^1].Span.Start <= reference.Span.Start;
            found.Add(reference);
        }

        void AddDefinition(SymbolKind kind, AttributePlaces place, Definition definition)
        {
            Add(new SymbolReference(kind, definition.Id, definition.IdSpan, ReferenceRole.Definition));
            foreach (var attribute in definition.Attributes)
                AddEntry(place, attribute);
        }

        void AddTag(TagInfo tag)
        {
            // As they are written by most, so that the whole need not be sorted.
            AddClaims(tag);
            var entityRole = tag.Kind == TagKind.Mention ? ReferenceRole.Mention : ReferenceRole.Source;
            foreach (var id in tag.Head.Entities)
                Add(new SymbolReference(SymbolKind.Entity, id.Name, id.Span, entityRole));
            foreach (var attribute in tag.Head.Attributes)
                AddValues(schema.Find(TagPlaces.Of(tag.Kind), attribute.Key), attribute.Values);
        }

        void AddClaims(TagInfo tag)
        {
            var role =
                tag.Kind != TagKind.Claim ? ReferenceRole.Tie
                : tag.Head.IsPiece ? ReferenceRole.Piece
                : ReferenceRole.Assertion;
            foreach (var id in tag.Head.ClaimIds)
                Add(new SymbolReference(SymbolKind.Claim, id.Name, id.Span, role));
        }

        void AddEntry(AttributePlaces place, HeaderEntry entry)
        {
            if (schema.Find(place, entry.Key) is { } attribute)
                AddValues(
                    attribute,
                    attribute.IsList ? entry.Items : [new AttributeValue(entry.Value, entry.ValueSpan)]
                );
        }

        void AddValues(AttributeDefinition? attribute, ImmutableArray<AttributeValue> values)
        {
            if (attribute is null)
                return;
            foreach (var value in values)
            {
                if (ReferenceIn(attribute, value) is { } reference)
                    Add(reference);
            }
        }
    }

    /// <summary>
    /// The reference that an attribute's value is, if the attribute takes any: <c>@id</c> means an entity, <c>!id</c>
    /// or a bare id a claim.
    /// </summary>
    private static SymbolReference? ReferenceIn(AttributeDefinition attribute, AttributeValue value)
    {
        if (value.Text.Length == 0 || attribute.FindWord(value.Text) is not null)
            return null;
        var target = ReferenceText.Read(attribute.Type, value.Text, out var id);
        var quotes = value.Span.Length - value.Text.Length;
        if (target == ReferenceTarget.None || quotes is not (0 or 2))
            return null;
        var sigil = value.Text.Length - id.Length;
        var span = new TextSpan(value.Span.Start + quotes / 2 + sigil, id.Length);
        var kind = target == ReferenceTarget.Entity ? SymbolKind.Entity : SymbolKind.Claim;
        return new SymbolReference(kind, id.ToString(), span, ReferenceRole.Value);
    }
}
