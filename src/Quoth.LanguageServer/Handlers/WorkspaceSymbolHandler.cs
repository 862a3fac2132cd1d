using Quoth.Features;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Corpora;
using ClaimOrEntity = Quoth.Semantics.Model.SymbolKind;
using WorkspaceSymbol = Quoth.LanguageServer.Protocol.WorkspaceSymbol;

namespace Quoth.LanguageServer.Handlers;

internal static class WorkspaceSymbolHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.WorkspaceSymbol,
                Scheduling.LatencySensitive,
                Handle,
                static client => client.Workspace?.Symbol?.DynamicRegistration,
                static client => new WorkspaceSymbolOptions { ResolveProvider = ResolvesRange(client) ? true : null },
                static (capabilities, options) => capabilities with { WorkspaceSymbolProvider = options }
            )
            .And(static table => table.Request(Methods.WorkspaceSymbolResolve, Scheduling.LatencySensitive, Resolve));

    public static WorkspaceSymbol[] Handle(HandlerContext<ServerState> context, WorkspaceSymbolParams parameters)
    {
        var state = context.State;
        var found = state
            .Workspace.Corpora.Values.SelectMany(slot =>
                WorkspaceSymbols
                    .Find(slot.Corpus, parameters.Query, context.Cancellation)
                    .Select(symbol => (Slot: slot, Symbol: symbol))
            )
            .OrderByDescending(each => each.Symbol.Score)
            .Take(WorkspaceSymbols.Most)
            .Select(each => ToProtocol(state, each.Slot, each.Symbol))
            .OfType<WorkspaceSymbol>();
        return Parts.Send(context.Client, parameters.PartialResultToken, found);
    }

    public static WorkspaceSymbol Resolve(HandlerContext<ServerState> context, WorkspaceSymbol symbol)
    {
        var state = context.State;
        if (
            SymbolData.From(symbol.Data) is not { } data
            || data.FindCorpus(state) is not { } slot
            || slot.Corpus.Find(data.Path) is not { } document
        )
        {
            return symbol;
        }

        var kind = data.Symbol switch
        {
            null => SymbolWords.Article,
            { Kind: ClaimOrEntity.Claim } => SymbolWords.Claim,
            _ => "",
        };
        var span = WorkspaceSymbols.Locate(document, kind, data.Symbol?.Id ?? "") ?? default;
        return symbol with { Location = Places.ToLocation(state, slot, document, span) };
    }

    private static bool ResolvesRange(ClientCapabilities client) =>
        client.Workspace?.Symbol?.ResolveSupport?.Properties.Contains("location.range") is true;

    private static WorkspaceSymbol? ToProtocol(ServerState state, LoadedCorpus slot, Features.WorkspaceSymbol symbol)
    {
        if (slot.Corpus.Find(symbol.Path) is not { } document)
        {
            return null;
        }

        var isLazy = ResolvesRange(state.Client);
        return new WorkspaceSymbol
        {
            Name = symbol.Name,
            ContainerName = symbol.Container,
            Kind = SymbolKinds.Of(slot.Corpus, symbol.Kind, state.Client.Workspace?.Symbol?.SymbolKind),
            Location = isLazy
                ? new LocationUriOnly { Uri = state.Workspace.UriOf(slot, symbol.Path) }
                : Places.ToLocation(state, slot, document, symbol.Span),
            Data = isLazy ? Json.ToElement(new SymbolData(slot.Folder, symbol.Path, SymbolOf(symbol))) : null,
        };
    }

    private static Symbol? SymbolOf(Features.WorkspaceSymbol symbol) =>
        symbol.Kind switch
        {
            SymbolWords.Article => null,
            SymbolWords.Claim => new Symbol(ClaimOrEntity.Claim, symbol.Id, symbol.Path),
            _ => new Symbol(ClaimOrEntity.Entity, symbol.Id, symbol.Path),
        };
}
