using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class ImplementationHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentImplementation,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Implementation?.DynamicRegistration,
            static capabilities => capabilities with { ImplementationProvider = true }
        );

    public static LocationOrLocationArrayOrLocationLinkArray? Handle(
        HandlerContext<ServerState> context,
        ImplementationParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var targets = Features.Implementation.At(requested.Corpus, requested.Document, offset, context.Cancellation);
        return TargetsOf.Definitions(state, requested, targets, state.Client.TextDocument?.Implementation?.LinkSupport);
    }
}
