using System.Collections.Immutable;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// What the server does for an editor. A new feature is a line here and a file beside this one, which says its method,
/// handler, scheduling and options together; what the client is told follows from them.
/// </summary>
internal static class ServerFeatures
{
    /// <summary>The features that a client is told of, by the capabilities or by a registration.</summary>
    public static ImmutableArray<ServerFeature> All { get; } =
    [
        .. DocumentSyncHandler.Features,
        WorkspaceHandler.FoldersFeature,
        WorkspaceHandler.WatchedFilesFeature,
        ConfigurationHandler.Feature,
        .. FileOperationHandler.Features,
        DiagnosticHandler.Feature,
        HoverHandler.Feature,
        DefinitionHandler.Feature,
        DeclarationHandler.Feature,
        TypeDefinitionHandler.Feature,
        ImplementationHandler.Feature,
        ReferencesHandler.Feature,
        DocumentHighlightHandler.Feature,
        DocumentSymbolHandler.Feature,
        WorkspaceSymbolHandler.Feature,
        CallHierarchyHandler.Feature,
        TypeHierarchyHandler.Feature,
        CodeLensHandler.Feature,
        MonikerHandler.Feature,
        TextDocumentContentHandler.Feature,
        SemanticTokensHandler.Feature,
        InlayHintHandler.Feature,
        FoldingRangeHandler.Feature,
        SelectionRangeHandler.Feature,
        DocumentLinkHandler.Feature,
        CompletionHandler.Feature,
        RenameHandler.Feature,
        LinkedEditingRangeHandler.Feature,
        CodeActionHandler.Feature,
        SignatureHelpHandler.Feature,
        InlineCompletionHandler.Feature,
        .. FormattingHandler.Features,
        ExecuteCommandHandler.Feature,
        AttributionsHandler.Feature,
        MarksHandler.Feature,
        PreviewHandler.Feature,
        PeopleHandler.Feature,
        TagAsHandler.Feature,
        CreditHandler.Feature,
        ResizeHandler.Feature,
        NextHandler.Feature,
        CounterpartsHandler.Feature,
    ];

    /// <summary>The handlers of the features, and of what the protocol has every server handle.</summary>
    public static HandlerTable<ServerState> Table()
    {
        var table = new HandlerTable<ServerState>()
            .Notification(Methods.Initialized, WorkspaceHandler.Initialized)
            .Notification(Methods.SetTrace, static (context, trace) => context.State with { Trace = trace.Value })
            .Notification(Methods.WindowWorkDoneProgressCancel, static (context, _) => context.State);
        foreach (var feature in All)
        {
            feature.AddTo(table);
        }

        return table;
    }
}
