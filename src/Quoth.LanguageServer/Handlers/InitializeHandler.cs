using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`initialize`: what the client can do becomes part of the state, what the server can do is told.</summary>
internal static class InitializeHandler
{
    public static (ServerState Next, InitializeResult Result) Handle(
        ServerState state,
        InitializeParams parameters,
        LanguageServerOptions options
    )
    {
        var next = state with
        {
            Client = parameters.Capabilities,
            Encoding = EncodingOf(parameters.Capabilities),
            Trace = parameters.Trace ?? TraceValue.Off,
            Workspace = Workspace.Empty with { Roots = WorkspaceHandler.RootsOf(parameters) },
        };
        var result = new InitializeResult
        {
            Capabilities = CapabilitiesOf.Features(next),
            ServerInfo = new ServerInfo { Name = "quoth", Version = options.Version },
        };
        return (next, result);
    }

    // The client's list is in the order of its preference; one without a list counts in UTF-16.
    private static PositionEncoding EncodingOf(ClientCapabilities client)
    {
        foreach (var offered in client.General?.PositionEncodings ?? [])
        {
            if (offered == PositionEncodingKind.Utf8)
            {
                return PositionEncoding.Utf8;
            }

            if (offered == PositionEncodingKind.Utf16)
            {
                return PositionEncoding.Utf16;
            }

            if (offered == PositionEncodingKind.Utf32)
            {
                return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }
}
