using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;

namespace Quoth.LanguageServer.Handlers;

internal static class CompletionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentCompletion,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Completion?.DynamicRegistration,
            static _ => new CompletionOptions { TriggerCharacters = ["[", "@", "^", "!", ",", "="] },
            static (capabilities, options) => capabilities with { CompletionProvider = options }
        );

    // More than anybody reads; a client asks again as more letters are typed.
    private const int MostOffers = 1000;

    public static CompletionItemArrayOrCompletionList? Handle(
        HandlerContext<ServerState> context,
        CompletionParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var document = requested.Document;
        var offset = Places.ToOffset(state, document, parameters.Position);
        var offers = Features.Completion.At(requested.Corpus, document, offset);
        return new CompletionList
        {
            IsIncomplete = offers.Length > MostOffers,
            Items = [.. offers.Take(MostOffers).Select((offer, rank) => ToItem(state, document, offer, rank))],
        };
    }

    private static CompletionItem ToItem(
        ServerState state,
        DocumentModel document,
        Features.CompletionOffer offer,
        int rank
    ) =>
        new()
        {
            Label = offer.Label,
            Detail = offer.Detail,
            Kind = KindOf(offer.Kind),
            FilterText = offer.Filter,
            // The order of the offers is the order that we mean; clients sort by this text.
            SortText = $"{rank:D5}",
            Documentation = new MarkupContent { Kind = KindFor(state), Value = offer.Documentation },
            TextEdit = new TextEdit
            {
                Range = Places.ToRange(state, document, offer.Replaced),
                NewText = offer.NewText,
            },
        };

    // Icons: the protocol has no word for people and claims.
    private static CompletionItemKind KindOf(Features.CompletionKind kind) =>
        kind switch
        {
            Features.CompletionKind.Entity => CompletionItemKind.Reference,
            Features.CompletionKind.Claim => CompletionItemKind.Value,
            Features.CompletionKind.Key => CompletionItemKind.Property,
            Features.CompletionKind.Word => CompletionItemKind.EnumMember,
            _ => CompletionItemKind.Snippet,
        };

    private static MarkupKind KindFor(ServerState state)
    {
        var formats = state.Client.TextDocument?.Completion?.CompletionItem?.DocumentationFormat;
        return formats is null || formats.Contains(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    }
}
