using System.Buffers;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// How a client is told of the requests that the protocol does not know: <c>{ "quoth": { "requests": [...] } }</c>, where
/// it has room for what is not in it.
/// </summary>
internal static class OwnRequests
{
    /// <summary>The capabilities with one more request among those that are Quoth's own.</summary>
    public static ServerCapabilities Announce(ServerCapabilities capabilities, string method)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("quoth"u8);
            writer.WriteStartArray("requests"u8);
            foreach (var known in Names(capabilities).Append(method))
            {
                writer.WriteStringValue(known);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return capabilities with { Experimental = JsonElement.ParseValue(ref reader) };
    }

    /// <summary>The requests that a client is told of.</summary>
    public static IEnumerable<string> Names(ServerCapabilities capabilities) =>
        capabilities.Experimental is { } told
            ? told.GetProperty("quoth"u8)
                .GetProperty("requests"u8)
                .EnumerateArray()
                .Select(name => name.GetString() ?? "")
            : [];
}
