using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>Reads the value that begins at the reader's current token and ends on its last one.</summary>
public delegate T JsonRead<T>(ref Utf8JsonReader reader);

/// <summary>Writes a whole value.</summary>
public delegate void JsonWrite<T>(Utf8JsonWriter writer, T value);

/// <summary>Both directions of a type, for what a method carries: also arrays and nullable types.</summary>
public sealed class JsonCodec<T>(JsonRead<T> read, JsonWrite<T> write)
{
    /// <summary>Reads a value.</summary>
    public JsonRead<T> Read { get; } = read;

    /// <summary>Writes a value.</summary>
    public JsonWrite<T> Write { get; } = write;
}

/// <summary>What a method without parameters or without a result carries; JSON's null.</summary>
public readonly record struct Nothing : IJsonValue<Nothing>
{
    /// <summary>Takes any value and keeps none of it.</summary>
    public static JsonCodec<Nothing> Codec { get; } = new(Read, static (writer, _) => writer.WriteNullValue());

    /// <inheritdoc />
    public static Nothing Read(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return default;
    }

    /// <inheritdoc />
    public void Write(Utf8JsonWriter writer) => writer.WriteNullValue();
}
