using Quoth.LanguageServer.Client;
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
            static _ => new ReferenceOptions { WorkDoneProgress = true },
            static (capabilities, options) => capabilities with { ReferencesProvider = options }
        );

    public static Location[]? Handle(HandlerContext<ServerState> context, ReferenceParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var found = Features.References.Find(
            slot.Corpus,
            document,
            Places.ToOffset(state, document, parameters.Position),
            parameters.Context.IncludeDeclaration,
            context.Cancellation
        );
        var locations = found.Select(place => Places.ToLocation(state, slot, place.Document, place.Reference.Span));
        var progress = ClientProgress.Begin(context.Client, parameters.WorkDoneToken, "Finding references");
        try
        {
            return Parts.Send(context.Client, parameters.PartialResultToken, locations, progress);
        }
        finally
        {
            progress.End();
        }
    }
}
