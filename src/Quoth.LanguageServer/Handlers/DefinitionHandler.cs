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

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var targets = Features.Definition.At(requested.Corpus, requested.Document, offset);
        return TargetsOf.Definitions(state, requested, targets, state.Client.TextDocument?.Definition?.LinkSupport);
    }
}
