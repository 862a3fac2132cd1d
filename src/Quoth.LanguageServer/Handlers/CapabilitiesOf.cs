using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What the client is told that the server can do: just what the table of handlers handles.</summary>
internal static class CapabilitiesOf
{
    public static ServerCapabilities Table(HandlerTable<ServerState> table, ServerState state) =>
        new()
        {
            PositionEncoding = KindOf(state.Encoding),
            TextDocumentSync = new TextDocumentSyncOptions
            {
                OpenClose = true,
                Change = TextDocumentSyncKind.Incremental,
                Save = new SaveOptions { IncludeText = true },
            },
            HoverProvider = Offer(table, Methods.TextDocumentHover.Name),
            DefinitionProvider = Offer(table, Methods.TextDocumentDefinition.Name),
            ReferencesProvider = Offer(table, Methods.TextDocumentReferences.Name),
            DocumentHighlightProvider = Offer(table, Methods.TextDocumentDocumentHighlight.Name),
            DocumentSymbolProvider = Offer(table, Methods.TextDocumentDocumentSymbol.Name),
            CompletionProvider = table.Handles(Methods.TextDocumentCompletion.Name)
                ? new CompletionOptions { TriggerCharacters = ["[", "@", "^", "!", ",", "="] }
                : null,
            Workspace = new WorkspaceOptions
            {
                WorkspaceFolders = new WorkspaceFoldersServerCapabilities
                {
                    Supported = true,
                    ChangeNotifications = true,
                },
            },
        };

    // What is not offered is left out, as older clients read any value but null as a yes.
    private static bool? Offer(HandlerTable<ServerState> table, string method) => table.Handles(method) ? true : null;

    private static PositionEncodingKind KindOf(PositionEncoding encoding) =>
        encoding switch
        {
            PositionEncoding.Utf8 => PositionEncodingKind.Utf8,
            PositionEncoding.Utf32 => PositionEncodingKind.Utf32,
            _ => PositionEncodingKind.Utf16,
        };
}
