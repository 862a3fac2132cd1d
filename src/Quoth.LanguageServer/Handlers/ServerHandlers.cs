using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// Every method that the server handles, how it is scheduled, and its handler. A new feature is a line here and
/// a file beside this one; the capabilities that the client is told follow from the table.
/// </summary>
internal static class ServerHandlers
{
    public static HandlerTable<ServerState> Table(LanguageServerOptions options) =>
        new HandlerTable<ServerState>()
            .Notification(
                Methods.SetTrace,
                static (context, parameters) => context.State with { Trace = parameters.Value }
            )
            .Notification(Methods.WindowWorkDoneProgressCancel, static (context, _) => context.State);
}
