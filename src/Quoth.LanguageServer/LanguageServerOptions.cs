using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer;

/// <summary>How a server is run.</summary>
public sealed record LanguageServerOptions
{
    /// <summary>Where log lines go besides the client; standard error, as standard output may be the wire.</summary>
    public TextWriter Log { get; init; } = Console.Error;

    /// <summary>The least severe level that is logged until the client asks for more by `$/setTrace`.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>The version that the server gives as its own.</summary>
    public string Version { get; init; } =
        typeof(LanguageServerOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
