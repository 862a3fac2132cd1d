using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using SymbolKind = Quoth.LanguageServer.Protocol.SymbolKind;

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
            ? symbols.Select(symbol => ToTree(state, document, symbol)).ToArray()
            : symbols.SelectMany(symbol => ToList(state, slot, document, symbol, container: null)).ToArray();
    }

    private static DocumentSymbol ToTree(ServerState state, DocumentModel document, Features.DocumentSymbol symbol) =>
        new()
        {
            Name = symbol.Name,
            Detail = symbol.Detail,
            Kind = KindOf(symbol),
            Range = Places.ToRange(state, document, symbol.Span),
            SelectionRange = Places.ToRange(state, document, symbol.NameSpan),
            Children = [.. symbol.Children.Select(child => ToTree(state, document, child))],
        };

    // For clients that show no trees.
    private static IEnumerable<SymbolInformation> ToList(
        ServerState state,
        LoadedCorpus slot,
        DocumentModel document,
        Features.DocumentSymbol symbol,
        string? container
    ) =>
        symbol
            .Children.SelectMany(child => ToList(state, slot, document, child, symbol.Name))
            .Prepend(
                new SymbolInformation
                {
                    Name = symbol.Name,
                    Kind = KindOf(symbol),
                    ContainerName = container,
                    Location = Places.ToLocation(state, slot, document, symbol.Span),
                }
            );

    // The protocol has no word for people and claims; these are the icons that tell them apart best.
    private static SymbolKind KindOf(Features.DocumentSymbol symbol) =>
        symbol.Kind is Semantics.Model.SymbolKind.Entity ? SymbolKind.Object : SymbolKind.String;
}
