using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// Every method that the server handles, how it is scheduled, and its handler. A new feature is a line here and
/// a file beside this one; the capabilities that the client is told follow from the table.
/// </summary>
internal static class ServerHandlers
{
    public static HandlerTable<ServerState> Table() =>
        new HandlerTable<ServerState>()
            .Notification(Methods.Initialized, WorkspaceHandler.Initialized)
            .Notification(Methods.SetTrace, static (context, trace) => context.State with { Trace = trace.Value })
            .Notification(Methods.WindowWorkDoneProgressCancel, static (context, _) => context.State)
            .Notification(Methods.TextDocumentDidOpen, DocumentSyncHandler.Open)
            .Notification(Methods.TextDocumentDidChange, DocumentSyncHandler.Change, OlderRequests.End)
            .Notification(Methods.TextDocumentDidSave, DocumentSyncHandler.Save)
            .Notification(Methods.TextDocumentDidClose, DocumentSyncHandler.Close)
            .Notification(Methods.WorkspaceDidChangeWorkspaceFolders, WorkspaceHandler.ChangeFolders)
            .Notification(Methods.WorkspaceDidChangeWatchedFiles, WorkspaceHandler.ChangeFiles)
            .Notification(Methods.WorkspaceDidChangeConfiguration, static (context, _) => context.State)
            .Request(Methods.TextDocumentHover, Scheduling.LatencySensitive, HoverHandler.Handle)
            .Request(Methods.TextDocumentDefinition, Scheduling.LatencySensitive, DefinitionHandler.Handle)
            .Request(Methods.TextDocumentReferences, Scheduling.LatencySensitive, ReferencesHandler.Handle)
            .Request(
                Methods.TextDocumentDocumentHighlight,
                Scheduling.LatencySensitive,
                DocumentHighlightHandler.Handle
            )
            .Request(Methods.TextDocumentDocumentSymbol, Scheduling.Background, DocumentSymbolHandler.Handle)
            .Request(Methods.TextDocumentCompletion, Scheduling.LatencySensitive, CompletionHandler.Handle);
}
