using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Client;

/// <summary>Logs to the client's log view and to a text (standard error), never to standard output, which is the wire.</summary>
internal sealed class ClientLog(TextWriter text, LogLevel level) : ILoggerProvider
{
    private readonly Lock gate = new();
    private volatile IRpcConnection? client;

    /// <summary>The least severe level that is logged.</summary>
    public LogLevel Level { get; set; } = level;

    /// <summary>Sends to the client from now on. Only after it asked to initialize may anything be sent to it.</summary>
    public void Attach(IRpcConnection connection) => client = connection;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose() => client = null;

    private void Write(LogLevel severity, string message)
    {
        try
        {
            lock (gate)
            {
                text.WriteLine($"{severity.ToString().ToLowerInvariant()}: {message}");
                text.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Nobody reads standard error any more; the client still may.
        }

        client?.Notify(Methods.WindowLogMessage, new LogMessageParams { Type = TypeOf(severity), Message = message });
    }

    private static MessageType TypeOf(LogLevel severity) =>
        severity switch
        {
            LogLevel.Critical or LogLevel.Error => MessageType.Error,
            LogLevel.Warning => MessageType.Warning,
            LogLevel.Information => MessageType.Info,
            _ => MessageType.Log,
        };

    private sealed class Logger(ClientLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= log.Level && logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                var message = formatter(state, exception);
                log.Write(logLevel, exception is null ? message : $"{message}\n{exception}");
            }
        }
    }
}
