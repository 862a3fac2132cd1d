using System.Text;
using System.Text.Json;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Parse;

/// <summary>Writes a tree as JSON: the header's lines, and the body as nested nodes with text between them.</summary>
internal static class TreeJson
{
    /// <summary>The value of <c>header</c>: null, or one object for each line that says something.</summary>
    public static void WriteHeader(Utf8JsonWriter json, SyntaxTree tree)
    {
        if (tree.Header is not { } header)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartArray();
        foreach (var line in header.Lines)
        {
            json.WriteStartObject();
            json.WriteString("kind", WordFor(line.Kind));
            if (!line.Key.IsEmpty)
                json.WriteString("key", tree.Text.Slice(line.Key));
            json.WriteString("value", tree.Text.Slice(line.Value));
            WriteRange(json, "range", line.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The value of <c>tree</c>: the nodes of the body.</summary>
    public static void WriteBody(Utf8JsonWriter json, SyntaxTree tree)
    {
        var text = new StringBuilder();
        var level = 0;
        json.WriteStartArray();
        foreach (var token in tree.GetTokens())
        {
            if (token.Kind == SyntaxTokenKind.Text)
            {
                MoveTo(token.Tag is { } around ? around.Depth + 1 : 0);
                Markup.AppendUnescaped(tree.Text.Span, token.Span, text);
            }
            else if (token is { Kind: SyntaxTokenKind.Opener, Tag: { } tag })
            {
                MoveTo(tag.Depth);
                FlushText();
                WriteTagStart(json, tag);
                level++;
            }
        }
        MoveTo(0);
        FlushText();
        json.WriteEndArray();

        void MoveTo(int newLevel)
        {
            if (newLevel != level)
                FlushText();
            for (; level > newLevel; level--)
            {
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        void FlushText()
        {
            if (text.Length == 0)
                return;
            json.WriteStartObject();
            json.WriteString("kind", "text");
            json.WriteString("text", text.ToString());
            json.WriteEndObject();
            text.Clear();
        }
    }

    /// <summary>A span as <c>[start, end]</c>.</summary>
    public static void WriteRange(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Range(span), skipInputValidation: true);
    }

    /// <summary>Spans as a list of <c>[start, end]</c>.</summary>
    public static void WriteRanges(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", spans.Select(Range))}]", skipInputValidation: true);
    }

    // On one line each, as a person reads them.
    private static string Range(TextSpan span) => $"[{span.Start}, {span.End}]";

    private static void WriteTagStart(Utf8JsonWriter json, Tag tag)
    {
        var head = tag.ParseHead();
        json.WriteStartObject();
        json.WriteString("kind", tag.Kind.GetWord());
        WriteRange(json, "range", tag.Span);
        if (!tag.IsClosed)
            json.WriteBoolean("unclosed", true);
        if (!head.Errors.IsEmpty)
            json.WriteBoolean("error", true);
        WriteNames(json, "claims", head.ClaimIds.Select(id => id.Name));
        WriteNames(json, "entities", head.Entities.Select(id => id.Name));
        if (head.IsPiece)
            json.WriteBoolean("piece", true);
        if (head.Doubt is not null)
            json.WriteBoolean("doubt", true);
        if (!head.Attributes.IsEmpty)
        {
            json.WriteStartObject("attributes");
            foreach (var attribute in head.Attributes)
                WriteNames(json, attribute.Key, attribute.Values.Select(value => value.Text), writesEmpty: true);
            json.WriteEndObject();
        }
        json.WriteStartArray("children");
    }

    private static void WriteNames(
        Utf8JsonWriter json,
        string name,
        IEnumerable<string> values,
        bool writesEmpty = false
    )
    {
        var all = values.ToList();
        if (all.Count == 0 && !writesEmpty)
            return;
        json.WriteStartArray(name);
        foreach (var value in all)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string WordFor(HeaderLineKind kind) =>
        kind switch
        {
            HeaderLineKind.Field => "field",
            HeaderLineKind.EntityDefinition => "entity",
            HeaderLineKind.ClaimDefinition => "claim",
            HeaderLineKind.Attribute => "attribute",
            HeaderLineKind.Comment => "comment",
            _ => "malformed",
        };
}
