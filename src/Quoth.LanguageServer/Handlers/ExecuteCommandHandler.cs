using System.Text.Json;
using Quoth.LanguageServer.Handlers.Commands;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`workspace/executeCommand`: the verbs of the command line that make sense in an editor.</summary>
internal static class ExecuteCommandHandler
{
    private static readonly Dictionary<string, Func<CommandCall, Task<JsonElement?>>> commands = new()
    {
        [SealCommand.Name] = SealCommand.RunAsync,
        [ExportCommand.Name] = static call => Task.FromResult<JsonElement?>(ExportCommand.Run(call)),
        [StatisticsCommand.Name] = static call => Task.FromResult<JsonElement?>(StatisticsCommand.Run(call)),
        [GuidelinesCommand.Name] = static call => Task.FromResult<JsonElement?>(GuidelinesCommand.Run(call)),
        [ExplainCommand.Name] = static call => Task.FromResult<JsonElement?>(ExplainCommand.Run(call)),
        [LintWorkspaceCommand.Name] = static call => Task.FromResult<JsonElement?>(LintWorkspaceCommand.Run(call)),
    };

    public static ServerFeature Feature { get; } =
        ServerFeature.AsyncRequest(
            Methods.WorkspaceExecuteCommand,
            // One of them waits for the client, which must not keep colours and hints waiting.
            Scheduling.LatencySensitive,
            HandleAsync,
            static client => client.Workspace?.ExecuteCommand?.DynamicRegistration,
            static _ => new ExecuteCommandOptions { Commands = [.. commands.Keys], WorkDoneProgress = true },
            static (capabilities, options) => capabilities with { ExecuteCommandProvider = options }
        );

    public static Task<JsonElement?> HandleAsync(
        HandlerContext<ServerState> context,
        ExecuteCommandParams parameters
    ) =>
        commands.TryGetValue(parameters.Command, out var run)
            ? run(new CommandCall(context, parameters))
            : throw new RpcException(
                RpcErrorCode.InvalidParams,
                $"There is no command `{parameters.Command}`. There are: {string.Join(", ", commands.Keys)}."
            );
}
