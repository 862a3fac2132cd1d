using System.Collections.Immutable;
using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Corpora;

namespace Quoth.LanguageServer.Handlers;

internal static class TypeHierarchyHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentPrepareTypeHierarchy,
                Scheduling.LatencySensitive,
                Prepare,
                static client => client.TextDocument?.TypeHierarchy?.DynamicRegistration,
                static capabilities => capabilities with { TypeHierarchyProvider = true }
            )
            .And(static table =>
                table
                    .Request(Methods.TypeHierarchySupertypes, Scheduling.LatencySensitive, Supertypes)
                    .Request(Methods.TypeHierarchySubtypes, Scheduling.LatencySensitive, Subtypes)
            );

    public static TypeHierarchyItem[]? Prepare(
        HandlerContext<ServerState> context,
        TypeHierarchyPrepareParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var items = TypeHierarchy.Prepare(requested.Corpus, requested.Document, offset);
        return items.IsEmpty ? null : ToProtocol(state, requested.Slot, items);
    }

    public static TypeHierarchyItem[]? Supertypes(
        HandlerContext<ServerState> context,
        TypeHierarchySupertypesParams parameters
    ) =>
        Find(context.State, parameters.Item) is var (slot, entity)
            ? ToProtocol(context.State, slot, TypeHierarchy.Supertypes(slot.Corpus, entity))
            : null;

    public static TypeHierarchyItem[]? Subtypes(
        HandlerContext<ServerState> context,
        TypeHierarchySubtypesParams parameters
    ) =>
        Find(context.State, parameters.Item) is var (slot, entity)
            ? ToProtocol(context.State, slot, TypeHierarchy.Subtypes(slot.Corpus, entity, context.Cancellation))
            : null;

    private static (LoadedCorpus Slot, Symbol Entity)? Find(ServerState state, TypeHierarchyItem item) =>
        SymbolData.From(item.Data) is { Symbol: { } entity } data && data.FindCorpus(state) is { } slot
            ? (slot, entity)
            : null;

    private static TypeHierarchyItem[] ToProtocol(
        ServerState state,
        LoadedCorpus slot,
        ImmutableArray<TypeItem> items
    ) => [.. items.Select(item => ToProtocol(state, slot, item)).OfType<TypeHierarchyItem>()];

    private static TypeHierarchyItem? ToProtocol(ServerState state, LoadedCorpus slot, TypeItem item) =>
        slot.Corpus.Find(item.Path) is { } document
            ? new TypeHierarchyItem
            {
                Name = item.Name,
                Detail = item.Detail,
                Kind = SymbolKinds.Of(slot.Corpus, item.Kind, null),
                Uri = state.Workspace.UriOf(slot, item.Path),
                Range = Places.ToRange(state, document, item.Span),
                SelectionRange = Places.ToRange(state, document, item.NameSpan),
                Data = Json.ToElement(new SymbolData(slot.Folder, item.Path, item.Symbol)),
            }
            : null;
}
