using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What the client is told that the server can do: just what the table of handlers handles.</summary>
internal static class CapabilitiesOf
{
    public static ServerCapabilities Table(HandlerTable<ServerState> table, ServerState state) =>
        new() { PositionEncoding = state.Encoding, HoverProvider = Offer(table, Methods.TextDocumentHover.Name) };

    // What is not offered is left out, as older clients read any value but null as a yes.
    private static bool? Offer(HandlerTable<ServerState> table, string method) => table.Handles(method) ? true : null;
}
