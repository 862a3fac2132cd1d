using System.Buffers;
using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>
/// A command with its arguments: one object (<c>{"uri": "file:///a.quoth"}</c>), or, for short, the values of its keys in
/// their order.
/// </summary>
internal sealed record CommandCall(HandlerContext<ServerState> Context, ExecuteCommandParams Parameters)
{
    public ServerState State => Context.State;

    /// <summary>The values of a command's arguments, null for those that are left out.</summary>
    /// <param name="keys">What the command takes, in order.</param>
    /// <exception cref="RpcException">Something else was given.</exception>
    public string?[] Read(params string[] keys)
    {
        var given = Parameters.Arguments ?? [];
        var values = new string?[keys.Length];
        if (given is [{ ValueKind: JsonValueKind.Object } all])
        {
            foreach (var property in all.EnumerateObject())
            {
                var place = Array.IndexOf(keys, property.Name);
                values[place < 0 ? throw Wrong($"it takes no `{property.Name}`; {Takes(keys)}") : place] = TextOf(
                    property.Value,
                    property.Name
                );
            }

            return values;
        }

        if (given.Length > keys.Length)
        {
            throw Wrong($"{given.Length} arguments are too many; {Takes(keys)}");
        }

        for (var place = 0; place < given.Length; place++)
        {
            values[place] = TextOf(given[place], keys[place]);
        }

        return values;
    }

    /// <summary>The document of an address, open or not.</summary>
    /// <exception cref="RpcException">No document was named, or none that the server has read.</exception>
    public RequestedDocument Document(string? uri)
    {
        if (uri is null)
        {
            throw Wrong("it needs `uri`, the address of an article");
        }

        if (Places.Find(State, new TextDocumentIdentifier { Uri = uri }) is { } open)
        {
            return open;
        }

        return
            DocumentUri.ToPath(uri) is { } path
            && State.Workspace.FindCorpusAround(path) is { } slot
            && slot.Corpus.Find(DocumentUri.Below(path, slot.Folder)) is { } document
            ? new RequestedDocument(slot, document)
            : throw new RpcException(
                RpcErrorCode.RequestFailed,
                $"`{uri}` is no article that Quoth has read: it is not open, and no corpus holds it."
            );
    }

    /// <summary>The error for arguments that the command cannot take.</summary>
    public RpcException Wrong(string why) => new(RpcErrorCode.InvalidParams, $"`{Parameters.Command}`: {why}.");

    /// <summary>A result of any shape.</summary>
    public static JsonElement Result(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private string? TextOf(JsonElement value, string key) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => throw Wrong($"`{key}` must be a text"),
        };

    private static string Takes(string[] keys) =>
        keys.Length == 0 ? "it takes none" : $"it takes {string.Join(" and ", keys.Select(key => $"`{key}`"))}";
}
