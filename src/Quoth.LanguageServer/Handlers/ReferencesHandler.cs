using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Corpora;

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
        // The places of a document come one after the other, and its address is made once.
        var (last, uri) = (document, state.Workspace.UriOf(slot, document.Path));
        var locations = found.Select(ToLocation);
        var progress = ClientProgress.Begin(context.Client, parameters.WorkDoneToken, "Finding references");
        try
        {
            return Parts.Send(context.Client, parameters.PartialResultToken, locations, progress);
        }
        finally
        {
            progress.End();
        }

        Location ToLocation(SymbolPlace place)
        {
            if (place.Document != last)
            {
                (last, uri) = (place.Document, state.Workspace.UriOf(slot, place.Document.Path));
            }

            return new Location { Uri = uri, Range = Places.ToRange(state, place.Document, place.Reference.Span) };
        }
    }
}
