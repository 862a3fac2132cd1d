using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>An address that an editor opens.</summary>
/// <param name="Span">Where it stands, in UTF-16 offsets of the file.</param>
/// <param name="Target">The address: <c>http</c> or <c>https</c>, nothing else is ever opened from an article.</param>
/// <param name="Tooltip">What it is.</param>
public sealed record DocumentLink(TextSpan Span, string Target, string Tooltip);

/// <summary>
/// Finds the addresses of a document: values that the schema knows for addresses, Wikidata items, and plain addresses in other
/// values of the header.
/// </summary>
public static class DocumentLinks
{
    private const string WikidataPage = "https://www.wikidata.org/wiki/";

    /// <summary>The links of a document, in order.</summary>
    public static ImmutableArray<DocumentLink> Of(Corpus corpus, DocumentModel document)
    {
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        var schema = corpus.Settings.Schema;
        foreach (var field in document.Fields)
            AddEntry(field, AttributePlaces.Document, null);
        foreach (var entity in document.Entities)
        {
            foreach (var attribute in entity.Attributes)
                AddEntry(attribute, AttributePlaces.Entity, NameOf(entity));
        }
        foreach (var claim in document.ClaimDefinitions)
        {
            foreach (var attribute in claim.Attributes)
                AddEntry(attribute, AttributePlaces.ClaimDefinition, null);
        }
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote)
                continue;
            foreach (var attribute in tag.Head.Attributes)
            {
                foreach (var value in attribute.Values)
                    AddValue(schema.Find(TagPlaces.Of(tag.Kind), attribute.Key), attribute.Key, value, null);
            }
        }
        links.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return links.DrainToImmutable();

        void AddEntry(HeaderEntry entry, AttributePlaces place, string? owner)
        {
            var attribute = schema.Find(place, entry.Key);
            if (attribute?.Type is AttributeType.Text or AttributeType.TextList or AttributeType.NameList or null)
                AddPlain(links, document.Tree.Text.Span, entry);
            else if (attribute.IsList)
            {
                foreach (var item in entry.Items)
                    AddValue(attribute, entry.Key, item, owner);
            }
            else
                AddValue(attribute, entry.Key, new AttributeValue(entry.Value, entry.ValueSpan), owner);
        }

        void AddValue(AttributeDefinition? attribute, string key, AttributeValue value, string? owner)
        {
            if (attribute is null || ValueCheck.Check(attribute, value.Text) != ValueProblemKind.None)
                return;
            if (attribute.Type == AttributeType.WikidataItem)
                links.Add(
                    new DocumentLink(value.Span, WikidataPage + value.Text, $"{owner ?? value.Text} in Wikidata")
                );
            else if (IsAddress(value.Text))
                links.Add(new DocumentLink(value.Span, value.Text, owner is null ? key : $"{key} of {owner}"));
        }
    }

    /// <summary>Addresses between the words of a value.</summary>
    private static void AddPlain(ImmutableArray<DocumentLink>.Builder links, ReadOnlySpan<char> text, HeaderEntry entry)
    {
        var at = entry.ValueSpan.Start;
        while (at < entry.ValueSpan.End)
        {
            var found = text[at..entry.ValueSpan.End].IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return;
            var start = at + found;
            at = start;
            while (
                at < entry.ValueSpan.End && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '<' or '>' or ',')
            )
                at++;
            var address = text[start..at].TrimEnd(".;:!?)]'’”»");
            var isWordStart = start == entry.ValueSpan.Start || !char.IsLetterOrDigit(text[start - 1]);
            if (isWordStart && IsAddress(address.ToString()))
                links.Add(new DocumentLink(new TextSpan(start, address.Length), address.ToString(), entry.Key));
            at = Math.Max(at, start + 1);
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    private static string NameOf(Semantics.Model.Definition entity) =>
        entity.Name.Length > 0 ? entity.Name : "@" + entity.Id;
}
