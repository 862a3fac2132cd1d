using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>Something that attributes are written on: the document, a definition or a tag.</summary>
/// <param name="Place">Which attributes may stand there.</param>
/// <param name="Definition">The definition, where it is one.</param>
/// <param name="Tag">The tag, where it is one.</param>
internal readonly record struct AttributeOwner(AttributePlaces Place, Definition? Definition, TagInfo? Tag)
{
    /// <summary>What it is, to be read after "an attribute of".</summary>
    public string Noun =>
        Place switch
        {
            AttributePlaces.Document => "the document",
            AttributePlaces.Entity => "an entity",
            AttributePlaces.ClaimDefinition => "a claim's definition",
            AttributePlaces.ClaimTag => "a claim",
            AttributePlaces.SourceTag => "a source",
            _ => "a mention",
        };

    /// <summary>Everything in a document that attributes are or could be written on, in the order of its kinds.</summary>
    public static IEnumerable<AttributeOwner> AllOf(DocumentModel document)
    {
        yield return new AttributeOwner(AttributePlaces.Document, null, null);
        foreach (var definition in document.Entities)
            yield return new AttributeOwner(AttributePlaces.Entity, definition, null);
        foreach (var definition in document.ClaimDefinitions)
            yield return new AttributeOwner(AttributePlaces.ClaimDefinition, definition, null);
        foreach (var tag in document.Tags)
        {
            if (!tag.IsInNote && tag.Kind is TagKind.Mention or TagKind.Source or TagKind.Claim)
                yield return new AttributeOwner(TagPlaces.Of(tag.Kind), null, tag);
        }
    }

    /// <summary>How many attributes are written there.</summary>
    public int CountSites(DocumentModel document) =>
        Tag is not null ? Tag.Head.Attributes.Length : (Definition?.Attributes ?? document.Fields).Length;

    /// <summary>The key of one of the attributes that are written there, by its number.</summary>
    public string GetKey(DocumentModel document, int number) =>
        Tag is not null ? Tag.Head.Attributes[number].Key : (Definition?.Attributes ?? document.Fields)[number].Key;

    /// <summary>One of the attributes that are written there, by its number.</summary>
    public AttributeSite GetSite(DocumentModel document, int number)
    {
        if (Tag is not null)
        {
            var attribute = Tag.Head.Attributes[number];
            return new AttributeSite(this, attribute.Key, attribute.KeySpan) { HeadValues = attribute.Values };
        }
        var entry = (Definition?.Attributes ?? document.Fields)[number];
        return new AttributeSite(this, entry.Key, entry.KeySpan) { Entry = entry };
    }

    /// <summary>Whether an attribute is written there.</summary>
    public bool Has(DocumentModel document, string key)
    {
        for (var i = 0; i < CountSites(document); i++)
        {
            if (GetSite(document, i).Key == key)
                return true;
        }
        return false;
    }
}

/// <summary>An attribute where it is written.</summary>
/// <param name="Owner">What it is written on.</param>
/// <param name="Key">Its key.</param>
/// <param name="KeySpan">Where the key stands, in UTF-16 offsets of the file.</param>
internal readonly record struct AttributeSite(AttributeOwner Owner, string Key, TextSpan KeySpan)
{
    /// <summary>The line of the header, where it is one.</summary>
    public HeaderEntry? Entry { get; init; }

    /// <summary>The values in a tag's head.</summary>
    public ImmutableArray<AttributeValue> HeadValues { get; init; } = [];

    /// <summary>The values: a header's is split at its commas only where the attribute takes a list.</summary>
    public ImmutableArray<AttributeValue> GetValues(bool isList)
    {
        if (Entry is null)
            return HeadValues;
        if (Entry.ValueSpan.IsEmpty)
            return [];
        return isList ? Entry.Items : [new AttributeValue(Entry.Value, Entry.ValueSpan)];
    }

    /// <summary>The edit that removes the attribute; null where a wrong head leaves its end uncertain.</summary>
    public FixEdit? Remove(DocumentModel document)
    {
        if (Entry is not null)
            return new FixEdit(document.Path, new TextChange(HeaderEdits.LinesOf(document, Entry.Span), ""));
        if (Owner.Tag is not { Head.Errors.IsEmpty: true } tag)
            return null;
        var text = document.Tree.Text.Span;
        var (start, end) = (KeySpan.Start, HeadValues is [.., var last] ? last.Span.End : KeySpan.End);
        var head = tag.Tag.HeadSpan;
        while (start > head.Start && char.IsWhiteSpace(text[start - 1]))
            start--;
        // The first word of a head takes the blank behind it along, so that what follows stands behind the sigil.
        while (start == head.Start && end < head.End && char.IsWhiteSpace(text[end]))
            end++;
        return new FixEdit(document.Path, new TextChange(TextSpan.FromBounds(start, end), ""));
    }
}
