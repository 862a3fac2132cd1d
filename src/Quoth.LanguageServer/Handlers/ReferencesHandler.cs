using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class ReferencesHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentReferences,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.References?.DynamicRegistration,
            static capabilities => capabilities with { ReferencesProvider = true }
        );

    public static Location[]? Handle(HandlerContext<ServerState> context, ReferenceParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var places = Features.References.At(
            slot.Corpus,
            document,
            Places.ToOffset(state, document, parameters.Position),
            parameters.Context.IncludeDeclaration,
            context.Cancellation
        );
        return [.. places.Select(place => Places.ToLocation(state, slot, place.Document, place.Reference.Span))];
    }
}
