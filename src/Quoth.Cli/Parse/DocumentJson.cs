using System.Text.Json;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Parse;

/// <summary>
/// Writes a document with its meaning as JSON. The shape is described in <c>docs/cli.md</c>; keys are only ever added.
/// </summary>
internal static class DocumentJson
{
    private static readonly string[] ClaimWords = ["type", "quote", "status"];

    public static void Write(Utf8JsonWriter json, string name, DocumentModel document, Corpus corpus)
    {
        json.WriteStartObject();
        json.WriteString("file", name);
        json.WriteString("offsets", "utf-16");
        json.WriteString("text", document.Clean.Text);
        json.WritePropertyName("header");
        TreeJson.WriteHeader(json, document.Tree);
        json.WritePropertyName("tree");
        TreeJson.WriteBody(json, document.Tree);
        WriteEntities(json, document, corpus);
        json.WriteStartArray("claims");
        foreach (var claim in document.Claims)
            WriteClaim(json, claim, document, corpus);
        json.WriteEndArray();
        WriteOrphans(json, document);
        json.WriteEndObject();
    }

    /// <summary>The entities that the document defines or names.</summary>
    private static void WriteEntities(Utf8JsonWriter json, DocumentModel document, Corpus corpus)
    {
        var ids = document.Entities.Select(entity => entity.Id);
        var named = document.References.Where(reference => reference.Kind == SymbolKind.Entity).Select(used => used.Id);
        json.WriteStartArray("entities");
        foreach (var id in ids.Concat(named).Distinct())
        {
            if (corpus.FindEntity(document, id) is not { } entity)
                continue;
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteString("kind", entity.Kind);
            json.WriteString("definedIn", entity.Path);
            json.WriteStartObject("attributes");
            foreach (var attribute in entity.Attributes.DistinctBy(attribute => attribute.Key))
                json.WriteString(attribute.Key, attribute.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, DocumentModel document, Corpus corpus)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteStartObject("content");
        json.WriteString("text", document.GetContent(claim));
        TreeJson.WriteRanges(json, "ranges", claim.Content);
        json.WriteEndObject();
        json.WriteStartArray("holes");
        foreach (var hole in claim.Holes)
            WriteWords(json, document.GetText(hole.Tag), hole.Range);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in claim.Sources)
            WriteLink(json, source, document, hasEntities: true);
        json.WriteEndArray();
        json.WriteStartArray("cues");
        foreach (var cue in claim.Cues)
            WriteLink(json, cue, document, hasEntities: false);
        json.WriteEndArray();
        foreach (var key in new[] { "by", "via" })
            WriteValues(json, key, claim);
        foreach (var key in ClaimWords)
            json.WriteString(key, claim.Find(key)?.Values.FirstOrDefault().Text);
        if (claim.Outer is { } outer)
            json.WriteNumber("within", document.Claims.IndexOf(outer));
        else
            json.WriteNull("within");
        WriteChain(json, claim, document, corpus);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, Link link, DocumentModel document, bool hasEntities)
    {
        json.WriteStartObject();
        json.WriteString("text", document.GetText(link.Tag));
        TreeJson.WriteRange(json, "range", link.Tag.Clean);
        if (hasEntities)
        {
            json.WriteStartArray("entities");
            foreach (var id in link.Tag.Head.Entities)
                json.WriteStringValue(id.Name);
            json.WriteEndArray();
        }
        json.WriteString("binding", link.Binding.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string key, Claim claim)
    {
        json.WriteStartArray(key);
        foreach (var value in claim.Find(key)?.Values ?? [])
            json.WriteStringValue(value.Text);
        json.WriteEndArray();
    }

    private static void WriteChain(Utf8JsonWriter json, Claim claim, DocumentModel document, Corpus corpus)
    {
        json.WriteStartArray("chain");
        foreach (var step in AttributionChain.Of(claim, document, corpus))
        {
            json.WriteStartArray();
            foreach (var speaker in step)
            {
                json.WriteStartObject();
                json.WriteString("entity", speaker.EntityId);
                json.WriteString("name", speaker.Name);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteOrphans(Utf8JsonWriter json, DocumentModel document)
    {
        json.WriteStartArray("orphans");
        var pieces = document.OrphanPieces.Select(piece => (Kind: "piece", Tag: piece));
        foreach (var (kind, tag) in document.Orphans.Select(tag => (Kind: tag.Kind.GetWord(), Tag: tag)).Concat(pieces))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("text", document.GetText(tag));
            TreeJson.WriteRange(json, "range", tag.Clean);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, string text, TextSpan range)
    {
        json.WriteStartObject();
        json.WriteString("text", text);
        TreeJson.WriteRange(json, "range", range);
        json.WriteEndObject();
    }
}
