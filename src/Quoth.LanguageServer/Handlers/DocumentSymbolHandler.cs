using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class DocumentSymbolHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentDocumentSymbol,
            Scheduling.Background,
            Handle,
            static client => client.TextDocument?.DocumentSymbol?.DynamicRegistration,
            static capabilities => capabilities with { DocumentSymbolProvider = true }
        );

    public static SymbolInformationArrayOrDocumentSymbolArray? Handle(
        HandlerContext<ServerState> context,
        DocumentSymbolParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var symbols = Features.DocumentSymbols.Of(slot.Corpus, document);
        return state.Client.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport is true
            ? symbols.Select(symbol => ToTree(state, requested, symbol)).ToArray()
            : symbols.SelectMany(symbol => ToList(state, requested, symbol, container: null)).ToArray();
    }

    private static DocumentSymbol ToTree(
        ServerState state,
        RequestedDocument requested,
        Features.DocumentSymbol symbol
    ) =>
        new()
        {
            Name = symbol.Name,
            // An outline can have thousands of lines, and an editor asks for it after every pause.
            Detail = symbol.Detail.Length > 0 ? symbol.Detail : null,
            Kind = KindOf(state, requested, symbol),
            Range = Places.ToRange(state, requested.Document, symbol.Span),
            SelectionRange = Places.ToRange(state, requested.Document, symbol.NameSpan),
            Children = symbol.Children.IsEmpty
                ? null
                : [.. symbol.Children.Select(child => ToTree(state, requested, child))],
        };

    // For clients that show no trees.
    private static IEnumerable<SymbolInformation> ToList(
        ServerState state,
        RequestedDocument requested,
        Features.DocumentSymbol symbol,
        string? container
    ) =>
        symbol
            .Children.SelectMany(child => ToList(state, requested, child, symbol.Name))
            .Prepend(
                new SymbolInformation
                {
                    Name = symbol.Name,
                    Kind = KindOf(state, requested, symbol),
                    ContainerName = container,
                    Location = Places.ToLocation(state, requested.Slot, requested.Document, symbol.Span),
                }
            );

    private static SymbolKind KindOf(ServerState state, RequestedDocument requested, Features.DocumentSymbol symbol) =>
        SymbolKinds.Of(requested.Corpus, symbol.Kind, state.Client.TextDocument?.DocumentSymbol?.SymbolKind);
}
