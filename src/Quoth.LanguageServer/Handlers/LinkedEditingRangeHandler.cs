using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class LinkedEditingRangeHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentLinkedEditingRange,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.LinkedEditingRange?.DynamicRegistration,
            static capabilities => capabilities with { LinkedEditingRangeProvider = true }
        );

    public static LinkedEditingRanges? Handle(HandlerContext<ServerState> context, LinkedEditingRangeParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var document = requested.Document;
        var offset = Places.ToOffset(state, document, parameters.Position);
        var places = Features.LinkedEditing.At(requested.Corpus, document, offset);
        return places.IsEmpty
            ? null
            : new LinkedEditingRanges
            {
                Ranges = [.. places.Select(place => Places.ToRange(state, document, place))],
                WordPattern = Features.LinkedEditing.WordPattern,
            };
    }
}
