using Quoth.LanguageServer.Protocol;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What the client is told that the server can do: the features, as far as they are not registered later.</summary>
internal static class CapabilitiesOf
{
    public static ServerCapabilities Features(ServerState state)
    {
        var capabilities = new ServerCapabilities { PositionEncoding = KindOf(state.Encoding) };
        foreach (var feature in ServerFeatures.All)
        {
            capabilities = feature.Announce(state.Client, capabilities);
        }

        return capabilities;
    }

    private static PositionEncodingKind KindOf(PositionEncoding encoding) =>
        encoding switch
        {
            PositionEncoding.Utf8 => PositionEncodingKind.Utf8,
            PositionEncoding.Utf32 => PositionEncodingKind.Utf32,
            _ => PositionEncodingKind.Utf16,
        };
}
