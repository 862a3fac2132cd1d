using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class CompletionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentCompletion,
                // Editors go on typing into a list that is still to come, and take an error for an empty one.
                Scheduling.AcrossChanges,
                Handle,
                static client => client.TextDocument?.Completion?.DynamicRegistration,
                static client => new CompletionOptions
                {
                    TriggerCharacters = ["[", "@", "^", "~", "!", "|", ",", "="],
                    ResolveProvider = CompletionItems.CanResolve(client) ? true : null,
                    CompletionItem = CompletionItems.ShowsLabelDetails(client)
                        ? new ServerCompletionItemOptions { LabelDetailsSupport = true }
                        : null,
                },
                static (capabilities, options) => capabilities with { CompletionProvider = options }
            )
            .And(static table =>
                table.Request(Methods.CompletionItemResolve, Scheduling.LatencySensitive, CompletionItems.Resolve)
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
        var chosen = Features.Completion.Choose(offers, document, offset, MostOffers);
        context.Cancellation.ThrowIfCancellationRequested();
        var items = new CompletionItems(state, document, parameters.TextDocument.Uri, offset);
        return new CompletionList
        {
            // Behind words of the text another letter may begin another name, and the next file read may define one.
            IsIncomplete =
                offers.Length > MostOffers || requested.Slot.IsLoading || chosen.Any(offer => offer.ReplacesRest),
            ItemDefaults = items.DefaultsOf(chosen),
            Items = items.Of(chosen),
        };
    }
}
