using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>A message's outside. What it carries stays bytes until the method that it belongs to is known.</summary>
internal readonly ref struct Envelope
{
    /// <summary>The method, of a request or a notification.</summary>
    public string? Method { get; private init; }

    /// <summary>The id, of a request or a response.</summary>
    public RequestId? Id { get; private init; }

    /// <summary>Whether there is an id at all: a null one belongs to a response to a message that could not be read.</summary>
    public bool HasId { get; private init; }

    /// <summary>The parameters' JSON; empty when they are left out.</summary>
    public ReadOnlySpan<byte> Params { get; private init; }

    /// <summary>The result's JSON; empty when there is none.</summary>
    public ReadOnlySpan<byte> Result { get; private init; }

    /// <summary>The error's JSON; empty when there is none.</summary>
    public ReadOnlySpan<byte> Error { get; private init; }

    /// <summary>Reads the outside of a message.</summary>
    /// <exception cref="JsonException">The bytes are not one JSON object, or its parts have wrong types.</exception>
    public static Envelope Read(ReadOnlySpan<byte> message)
    {
        string? method = null;
        RequestId? id = null;
        var hasId = false;
        ReadOnlySpan<byte> parameters = default;
        ReadOnlySpan<byte> result = default;
        ReadOnlySpan<byte> error = default;
        var reader = new Utf8JsonReader(message);
        reader.Read();
        Json.StartObject(ref reader, "message");
        while (Json.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                hasId = true;
                id = Json.HasValue(ref reader) ? RequestId.Read(ref reader) : null;
            }
            else if (reader.ValueTextEquals("method"u8))
            {
                reader.Read();
                method = Json.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("params"u8))
            {
                parameters = message[ValueRange(ref reader)];
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                result = message[ValueRange(ref reader)];
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                error = message[ValueRange(ref reader)];
            }
            else
            {
                reader.Skip();
            }
        }

        // Reads the end, so that text after the object is an error too.
        reader.Read();
        return new Envelope
        {
            Method = method,
            Id = id,
            HasId = hasId,
            Params = parameters,
            Result = result,
            Error = error,
        };
    }

    /// <summary>Reads a message as JSON and no more; for telling apart what is not JSON and what is no message.</summary>
    public static bool IsJson(ReadOnlySpan<byte> message)
    {
        try
        {
            var reader = new Utf8JsonReader(message);
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static System.Range ValueRange(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
