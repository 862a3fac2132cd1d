using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class InlineCompletionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentInlineCompletion,
            Scheduling.Background,
            Handle,
            static client => client.TextDocument?.InlineCompletion?.DynamicRegistration,
            static capabilities => capabilities with { InlineCompletionProvider = true }
        );

    public static InlineCompletionListOrInlineCompletionItemArray? Handle(
        HandlerContext<ServerState> context,
        InlineCompletionParams parameters
    )
    {
        var state = context.State;
        // What is chosen in the list of completions goes before a guess.
        if (
            parameters.Context.SelectedCompletionInfo is not null
            || Places.Find(state, parameters.TextDocument) is not { } requested
        )
        {
            return null;
        }

        var document = requested.Document;
        var offset = Places.ToOffset(state, document, parameters.Position);
        if (Features.InlineCompletion.At(requested.Corpus, document, offset) is not { } change)
        {
            return null;
        }

        return new InlineCompletionItem[]
        {
            new()
            {
                InsertText = change.NewText,
                // What stands in the range already is what a client compares.
                FilterText = document.Tree.Text.ToString(change.Span),
                Range = Places.ToRange(state, document, change.Span),
            },
        };
    }
}
