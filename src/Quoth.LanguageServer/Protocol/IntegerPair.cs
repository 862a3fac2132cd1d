using System.Text.Json;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Protocol;

/// <summary>The protocol's tuple of two numbers: where a parameter's label begins and ends in its signature's label.</summary>
public readonly record struct IntegerPair(int First, int Second) : IJsonValue<IntegerPair>
{
    /// <inheritdoc />
    public static IntegerPair Read(ref Utf8JsonReader reader) =>
        Json.ReadArray(ref reader, static (ref item) => Json.ReadInteger(ref item)) is [var first, var second]
            ? new IntegerPair(first, second)
            : throw new JsonException("Expected an array of two integers.");

    /// <inheritdoc />
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(First);
        writer.WriteNumberValue(Second);
        writer.WriteEndArray();
    }
}
