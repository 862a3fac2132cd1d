using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class HoverHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentHover,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Hover?.DynamicRegistration,
            static capabilities => capabilities with { HoverProvider = true }
        );

    public static Hover? Handle(HandlerContext<ServerState> context, HoverParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var offset = Places.ToOffset(state, document, parameters.Position);
        if (Features.Hover.At(slot.Corpus, document, offset, slot.IsLoading) is not { } card)
        {
            return null;
        }

        var link = card.Definition is { } place ? Link(state, slot, place) : "";
        return new Hover
        {
            Contents = MarkupOf.Card(card.Markdown + link, state.Client.TextDocument?.Hover?.ContentFormat),
            Range = Places.ToRange(state, document, card.Span),
        };
    }

    private static string Link(ServerState state, LoadedCorpus slot, Semantics.Corpora.SymbolPlace place)
    {
        var location = Places.ToLocation(state, slot, place.Document, place.Reference.Span);
        var name = Features.Markdown.Escape(place.Document.Path);
        return $"\n\n[{name}]({location.Uri}#L{location.Range.Start.Line + 1})";
    }
}
