using System.Runtime.InteropServices;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>A place in a document as the data of what may be resolved later: the client hands it back as it is.</summary>
internal static class PlaceData
{
    public static JsonElement Of(ServerState state, string uri, RequestedDocument requested, TextSpan span) =>
        Json.ToElement(new Location { Uri = uri, Range = Places.ToRange(state, requested.Document, span) });

    /// <summary>The place; null where the data are none, or the document is no longer open or no longer has the place.</summary>
    public static (RequestedDocument Requested, string Uri, TextSpan Span)? Find(ServerState state, JsonElement? data)
    {
        if (
            Read(data) is not { } place
            || Places.Find(state, new TextDocumentIdentifier { Uri = place.Uri }) is not { } requested
        )
        {
            return null;
        }

        var text = requested.Document.Tree.Text;
        var (start, end) = (ToLine(place.Range.Start), ToLine(place.Range.End));
        return
            text.TryGetOffset(start, out var from, state.Encoding)
            && text.TryGetOffset(end, out var to, state.Encoding)
            && from <= to
            ? (requested, place.Uri, TextSpan.FromBounds(from, to))
            : null;
    }

    private static LinePosition ToLine(Position position) => new(position.Line, position.Character);

    private static Location? Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } element)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
            reader.Read();
            return Location.Read(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
