using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Tokens;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer;

/// <summary>All that the server knows, immutable: a request works on the one that it began with.</summary>
public sealed record ServerState
{
    /// <summary>Before `initialize`: nothing is known.</summary>
    public static ServerState Empty { get; } = new();

    /// <summary>What the client said of itself.</summary>
    public ClientCapabilities Client { get; init; } = new();

    /// <summary>The unit in which the client counts characters. UTF-16 unless it offered another first.</summary>
    public PositionEncoding Encoding { get; init; } = PositionEncoding.Utf16;

    /// <summary>The folders and files that the client has open.</summary>
    public Workspace Workspace { get; init; } = Workspace.Empty;

    /// <summary>The least severe level that the client wants logged; null where it has not said.</summary>
    public LogLevel? LogLevel { get; init; }

    /// <summary>How much the client wants to hear of what the server does.</summary>
    public TraceValue Trace { get; init; } = TraceValue.Off;

    /// <summary>The addresses of the texts that the client shows and the server makes, the latest last.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>The tokens that the client was sent last, a result for each open document.</summary>
    public TokenResults Tokens { get; init; } = TokenResults.Empty;

    /// <summary>The diagnostics that the client was answered last, of its long documents.</summary>
    public PulledDiagnostics Pulled { get; init; } = PulledDiagnostics.Empty;
}
