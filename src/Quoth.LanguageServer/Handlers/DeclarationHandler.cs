using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class DeclarationHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentDeclaration,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Declaration?.DynamicRegistration,
            static capabilities => capabilities with { DeclarationProvider = true }
        );

    public static LocationOrLocationArrayOrLocationLinkArray? Handle(
        HandlerContext<ServerState> context,
        DeclarationParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var targets = Features.Declaration.At(requested.Corpus, requested.Document, offset);
        return TargetsOf.Definitions(state, requested, targets, state.Client.TextDocument?.Declaration?.LinkSupport);
    }
}
