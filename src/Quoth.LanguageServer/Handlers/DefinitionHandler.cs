using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class DefinitionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentDefinition,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Definition?.DynamicRegistration,
            static capabilities => capabilities with { DefinitionProvider = true }
        );

    public static LocationOrLocationArrayOrLocationLinkArray? Handle(
        HandlerContext<ServerState> context,
        DefinitionParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var offset = Places.ToOffset(state, document, parameters.Position);
        var targets = Features.Definition.At(slot.Corpus, document, offset);
        if (targets.IsEmpty)
        {
            return null;
        }

        return state.Client.TextDocument?.Definition?.LinkSupport is true
            ? targets.Select(target => ToLink(state, requested, target)).OfType<LocationLink>().ToArray()
            : targets.Select(target => ToLocation(state, slot, target)).OfType<Location>().ToArray();
    }

    private static LocationLink? ToLink(
        ServerState state,
        RequestedDocument requested,
        Features.DefinitionTarget target
    ) =>
        requested.Corpus.Find(target.Path) is { } document
            ? new LocationLink
            {
                OriginSelectionRange = Places.ToRange(state, requested.Document, target.Origin),
                TargetUri = state.Workspace.UriOf(requested.Slot, target.Path),
                TargetRange = Places.ToRange(state, document, target.Span),
                TargetSelectionRange = Places.ToRange(state, document, target.NameSpan),
            }
            : null;

    private static Location? ToLocation(ServerState state, LoadedCorpus slot, Features.DefinitionTarget target) =>
        slot.Corpus.Find(target.Path) is { } document
            ? Places.ToLocation(state, slot, document, target.NameSpan)
            : null;
}
