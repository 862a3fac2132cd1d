using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`initialize`: what the client can do becomes part of the state, what the server can do is told.</summary>
internal static class InitializeHandler
{
    public static (ServerState Next, InitializeResult Result) Handle(
        ServerState state,
        InitializeParams parameters,
        HandlerTable<ServerState> table,
        LanguageServerOptions options
    )
    {
        var next = state with
        {
            Client = parameters.Capabilities,
            Encoding = EncodingOf(parameters.Capabilities),
            Trace = parameters.Trace ?? TraceValue.Off,
        };
        var result = new InitializeResult
        {
            Capabilities = CapabilitiesOf.Table(table, next),
            ServerInfo = new ServerInfo { Name = "quoth", Version = options.Version },
        };
        return (next, result);
    }

    // The client's list is in the order of its preference; one without a list counts in UTF-16.
    private static PositionEncodingKind EncodingOf(ClientCapabilities client)
    {
        foreach (var offered in client.General?.PositionEncodings ?? [])
        {
            if (
                offered == PositionEncodingKind.Utf8
                || offered == PositionEncodingKind.Utf16
                || offered == PositionEncodingKind.Utf32
            )
            {
                return offered;
            }
        }

        return PositionEncodingKind.Utf16;
    }
}
