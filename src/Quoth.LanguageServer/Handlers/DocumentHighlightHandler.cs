using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class DocumentHighlightHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentDocumentHighlight,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.DocumentHighlight?.DynamicRegistration,
            static capabilities => capabilities with { DocumentHighlightProvider = true }
        );

    public static DocumentHighlight[]? Handle(HandlerContext<ServerState> context, DocumentHighlightParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var document = requested.Document;
        var offset = Places.ToOffset(state, document, parameters.Position);
        return
        [
            .. Features
                .DocumentHighlights.At(requested.Corpus, document, offset)
                .Select(place => new DocumentHighlight
                {
                    Range = Places.ToRange(state, document, place.Span),
                    Kind = place.IsWrite ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                }),
        ];
    }
}
