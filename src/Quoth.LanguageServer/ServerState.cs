using Quoth.LanguageServer.Protocol;

namespace Quoth.LanguageServer;

/// <summary>All that the server knows, immutable: a request works on the one that it began with.</summary>
public sealed record ServerState
{
    /// <summary>Before `initialize`: nothing is known.</summary>
    public static ServerState Empty { get; } = new();

    /// <summary>What the client said of itself.</summary>
    public ClientCapabilities Client { get; init; } = new();

    /// <summary>The encoding in which the client counts characters. UTF-16 unless it offered another first.</summary>
    public PositionEncodingKind Encoding { get; init; } = PositionEncodingKind.Utf16;

    /// <summary>How much the client wants to hear of what the server does.</summary>
    public TraceValue Trace { get; init; } = TraceValue.Off;
}
