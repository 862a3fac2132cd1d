using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>
/// Writes the JSON schema of <c>quoth.json</c>, from the same table that the reader holds the file to, so that an editor
/// and the program never disagree.
/// </summary>
public static class ConfigurationSchema
{
    static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as JSON (draft 7, which editors know best), with a line end at its end.</summary>
    /// <param name="rules">Every rule there is; their names and codes are offered as keys.</param>
    public static string Generate(IReadOnlyCollection<RuleName> rules)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "quoth.json");
            json.WriteString(
                "description",
                "The configuration of a Quoth corpus. Comments and trailing commas are allowed."
            );
            json.WriteBoolean("allowComments", true);
            json.WriteBoolean("allowTrailingCommas", true);
            var definitions = new Queue<ValueShape>();
            WriteBody(json, ConfigurationShape.Root(rules), definitions);
            WriteDefinitions(json, definitions);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    static void WriteDefinitions(Utf8JsonWriter json, Queue<ValueShape> definitions)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject("definitions");
        while (definitions.TryDequeue(out var shape))
        {
            if (shape.DefinitionName is { } name && written.Add(name))
            {
                json.WriteStartObject(name);
                WriteBody(json, shape, definitions);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    static void WriteShape(Utf8JsonWriter json, ValueShape shape, Queue<ValueShape> definitions)
    {
        if (shape.DefinitionName is not { } name)
        {
            WriteBody(json, shape, definitions);
            return;
        }

        // Draft 7 lets a reference stand beside nothing else, and a description often stands beside this one.
        definitions.Enqueue(shape);
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        json.WriteString("$ref", $"#/definitions/{name}");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    static void WriteBody(Utf8JsonWriter json, ValueShape shape, Queue<ValueShape> definitions)
    {
        switch (shape)
        {
            case TextShape text:
                WriteText(json, text);
                break;
            case WordShape words:
                WriteWords(json, words);
                break;
            case FlagShape flag:
                WriteFlag(json, flag);
                break;
            case ListShape list:
                json.WriteString("type", "array");
                WriteNamed(json, "items", list.Item, definitions);
                break;
            case MapShape map:
                WriteMap(json, map, definitions);
                break;
            case ObjectShape keys:
                WriteObject(json, keys, definitions);
                break;
            case EitherShape either:
                WriteEither(json, either, definitions);
                break;
        }
    }

    static void WriteText(Utf8JsonWriter json, TextShape text)
    {
        json.WriteString("type", "string");
        if (text.FindFault("") is not null)
        {
            json.WriteNumber("minLength", 1);
        }

        if (text.Format is { } format)
        {
            json.WriteString("format", format);
        }

        if (text.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }
    }

    static void WriteWords(Utf8JsonWriter json, WordShape words)
    {
        WriteStrings(json, "enum", words.Words.Select(word => word.Word));
        WriteStrings(json, "enumDescriptions", words.Words.Select(word => word.Description));
    }

    static void WriteFlag(Utf8JsonWriter json, FlagShape flag)
    {
        if (flag.Only is { } only)
        {
            json.WriteBoolean("const", only == "true");
            return;
        }

        json.WriteString("type", "boolean");
    }

    static void WriteMap(Utf8JsonWriter json, MapShape map, Queue<ValueShape> definitions)
    {
        json.WriteString("type", "object");
        if (map.Known.IsEmpty)
        {
            if (map.KeyPattern is { } pattern)
            {
                json.WriteStartObject("propertyNames");
                json.WriteString("pattern", pattern);
                json.WriteEndObject();
            }

            WriteNamed(json, "additionalProperties", map.Value, definitions);
            return;
        }

        WriteProperties(
            json,
            map.Known.Select(word => new KeyShape(word.Word, map.Value, word.Description)),
            definitions
        );
    }

    static void WriteObject(Utf8JsonWriter json, ObjectShape shape, Queue<ValueShape> definitions)
    {
        json.WriteString("type", "object");
        WriteProperties(json, shape.Keys, definitions);
        var required = shape.Keys.Where(key => key.IsRequired).Select(key => key.Name).ToArray();
        if (required.Length > 0)
        {
            WriteStrings(json, "required", required);
        }
    }

    static void WriteProperties(Utf8JsonWriter json, IEnumerable<KeyShape> keys, Queue<ValueShape> definitions)
    {
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Description);
            WriteShape(json, key.Value, definitions);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    static void WriteEither(Utf8JsonWriter json, EitherShape either, Queue<ValueShape> definitions)
    {
        json.WriteStartArray("anyOf");
        foreach (var alternative in either.Alternatives)
        {
            json.WriteStartObject();
            WriteShape(json, alternative, definitions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteNamed(Utf8JsonWriter json, string name, ValueShape shape, Queue<ValueShape> definitions)
    {
        json.WriteStartObject(name);
        WriteShape(json, shape, definitions);
        json.WriteEndObject();
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
