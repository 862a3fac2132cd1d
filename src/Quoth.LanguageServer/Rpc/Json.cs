using System.Buffers;
using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>The steps of which the protocol types' Read and Write are made.</summary>
internal static class Json
{
    public static void StartObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, type);
        }
    }

    /// <summary>Moves to the next property's name; false at the object's end.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.PropertyName;
    }

    /// <summary>Moves from a property's name to its value. A null counts as a property left out, as clients use both.</summary>
    public static bool HasValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is not JsonTokenType.Null;
    }

    public static string ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String ? reader.GetString() ?? "" : throw Unexpected(ref reader, "string");

    public static bool ReadBoolean(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Unexpected(ref reader, "boolean"),
        };

    /// <summary>A whole number; one beyond 32 bits, as some clients send for "the end of the line", is cut to the range.</summary>
    public static int ReadInteger(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.Number)
        {
            throw Unexpected(ref reader, "integer");
        }

        if (reader.TryGetInt32(out var number))
        {
            return number;
        }

        var value = reader.GetDouble();
        return value == Math.Floor(value)
            ? (int)Math.Clamp(value, int.MinValue, int.MaxValue)
            : throw Unexpected(ref reader, "integer");
    }

    public static double ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number ? reader.GetDouble() : throw Unexpected(ref reader, "number");

    public static JsonElement ReadAny(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static T[] ReadArray<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader, "array");
        }

        var items = new T[4];
        var count = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                items = Resized(items, count * 2, count);
            }

            items[count++] = read(ref reader);
        }

        return Resized(items, count, count);
    }

    public static Dictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        StartObject(ref reader, "map");
        var map = new Dictionary<string, T>();
        while (NextProperty(ref reader))
        {
            var key = reader.GetString() ?? "";
            reader.Read();
            map[key] = read(ref reader);
        }

        return map;
    }

    public static void WriteString(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void WriteInteger(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void WriteDecimal(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void WriteAny(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
    }

    public static void WriteArray<T>(Utf8JsonWriter writer, T[] items, JsonWrite<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static void WriteMap<T>(Utf8JsonWriter writer, Dictionary<string, T> map, JsonWrite<T> write)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>A value as JSON of any shape, for the few places where the protocol has no type.</summary>
    public static JsonElement ToElement<T>(T value)
        where T : IJsonValue<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            value.Write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Whether the object at the reader's token has a property whose value begins with a token; None is any.</summary>
    public static bool Has(Utf8JsonReader reader, ReadOnlySpan<byte> name, JsonTokenType token) =>
        MoveTo(ref reader, name) && (token is JsonTokenType.None || reader.TokenType == token);

    /// <summary>Whether the object at the reader's token has a property with just this word.</summary>
    public static bool HasWord(Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) =>
        MoveTo(ref reader, name) && reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(word);

    /// <summary>As Has, of the first item of the array at the reader's token.</summary>
    public static bool FirstHas(Utf8JsonReader reader, ReadOnlySpan<byte> name, JsonTokenType token) =>
        reader.Read() && Has(reader, name, token);

    /// <summary>As HasWord, of the first item of the array at the reader's token.</summary>
    public static bool FirstHasWord(Utf8JsonReader reader, ReadOnlySpan<byte> name, ReadOnlySpan<byte> word) =>
        reader.Read() && HasWord(reader, name, word);

    public static JsonException Missing(string type, string property) => new($"`{type}` needs `{property}`.");

    public static JsonException Unexpected(ref Utf8JsonReader reader, string type) =>
        new($"Expected {type}, found {reader.TokenType} at byte {reader.TokenStartIndex}.");

    private static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return false;
        }

        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals(name))
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }

    // Array.Resize over our own structs would be compiled at run time, as it lies in another assembly; this is not.
    private static T[] Resized<T>(T[] items, int length, int count)
    {
        var larger = new T[length];
        Array.Copy(items, larger, count);
        return larger;
    }
}
