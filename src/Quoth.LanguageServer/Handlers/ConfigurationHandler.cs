using System.Text.Json;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// The client's own settings. What holds for a corpus stands in its <c>quoth.json</c>, where everybody who works on it has
/// the same; a client may say no more than how much it wants to hear.
/// </summary>
internal static class ConfigurationHandler
{
    private const string Section = "quoth";
    private const string Level = "logLevel";

    // There is no capability for it: every client may send it, and some want to be asked to.
    public static ServerFeature Feature { get; } =
        ServerFeature.Notification(
            Methods.WorkspaceDidChangeConfiguration,
            Change,
            static client => client.Workspace?.DidChangeConfiguration?.DynamicRegistration,
            static _ => new DidChangeConfigurationRegistrationOptions { Section = Section },
            static capabilities => capabilities
        );

    /// <summary>Asks a client for its settings that lets itself be asked.</summary>
    public static async Task PullAsync(HandlerContext<ServerState> context)
    {
        if (context.State.Client.Workspace?.Configuration is not true)
        {
            return;
        }

        try
        {
            var values = await ClientRequests
                .PullConfigurationAsync(context.Client, Section, [null], context.Cancellation)
                .ConfigureAwait(false);
            var settings = values is [var first, ..] ? first : default;
            context.Dispatcher.Post("take over settings", state => Take(state, settings, context.Logger));
        }
        catch (RpcException exception)
        {
            context.Logger.LogInformation("The client told no settings: {Reason}", exception.Message);
        }
    }

    private static ServerState Change(HandlerContext<ServerState> context, DidChangeConfigurationParams parameters)
    {
        // A client that can be asked sends that something changed, and often not what.
        if (context.State.Client.Workspace?.Configuration is true)
        {
            _ = PullAsync(context);
            return context.State;
        }

        var settings = parameters.Settings;
        return settings.ValueKind is JsonValueKind.Object && settings.TryGetProperty(Section, out var own)
            ? Take(context.State, own, context.Logger)
            : context.State;
    }

    private static ServerState Take(ServerState state, JsonElement settings, ILogger logger)
    {
        if (settings.ValueKind is not JsonValueKind.Object || !settings.TryGetProperty(Level, out var given))
        {
            return state with { LogLevel = null };
        }

        var level = given.ValueKind is JsonValueKind.String ? LevelOf(given.GetString()) : null;
        if (level is null)
        {
            logger.LogWarning(
                "`quoth.logLevel` is {Value}: say `off`, `error`, `warning`, `info` or `debug`",
                given.GetRawText()
            );
        }

        return state with
        {
            LogLevel = level,
        };
    }

    private static LogLevel? LevelOf(string? word) =>
        word switch
        {
            "off" => LogLevel.None,
            "error" => LogLevel.Error,
            "warning" => LogLevel.Warning,
            "info" => LogLevel.Information,
            "debug" => LogLevel.Debug,
            _ => null,
        };
}
