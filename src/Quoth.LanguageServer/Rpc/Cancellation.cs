using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>The protocol's own message by which either side takes a request back.</summary>
internal static class Cancellation
{
    public static NotificationMethod<RequestId> Method { get; } =
        new("$/cancelRequest", MessageDirection.Both, new JsonCodec<RequestId>(Read, Write));

    private static RequestId Read(ref Utf8JsonReader reader)
    {
        RequestId? id = null;
        Json.StartObject(ref reader, "cancellation");
        while (Json.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Json.HasValue(ref reader) ? RequestId.Read(ref reader) : null;
            }
            else
            {
                reader.Skip();
            }
        }

        return id ?? throw Json.Missing("cancellation", "id");
    }

    private static void Write(Utf8JsonWriter writer, RequestId id)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        id.Write(writer);
        writer.WriteEndObject();
    }
}
