using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Tokens;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;
using SemanticTokenModifiers = Quoth.Features.SemanticTokenModifiers;

namespace Quoth.LanguageServer.Handlers;

internal static class SemanticTokensHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentSemanticTokensFull,
                Scheduling.Background,
                Full,
                static client => client.TextDocument?.SemanticTokens?.DynamicRegistration,
                Options,
                static (capabilities, options) => capabilities with { SemanticTokensProvider = options }
            )
            .And(static table =>
                table
                    .Request(Methods.TextDocumentSemanticTokensFullDelta, Scheduling.Background, Delta)
                    .Request(Methods.TextDocumentSemanticTokensRange, Scheduling.Background, Range)
            );

    private static SemanticTokensOptions Options(ClientCapabilities client) =>
        new()
        {
            Legend = TokenLegend.For(client).ToProtocol(),
            Range = true,
            Full = new SemanticTokensFullDelta { Delta = true },
        };

    private static Protocol.SemanticTokens? Full(
        HandlerContext<ServerState> context,
        SemanticTokensParams parameters
    ) =>
        Places.Find(context.State, parameters.TextDocument) is { } requested
            ? Remember(context, parameters.TextDocument.Uri, Encode(context, requested, WholeOf(requested)))
            : null;

    private static SemanticTokensOrSemanticTokensDelta? Delta(
        HandlerContext<ServerState> context,
        SemanticTokensDeltaParams parameters
    )
    {
        var uri = parameters.TextDocument.Uri;
        if (Places.Find(context.State, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var full = Remember(context, uri, Encode(context, requested, WholeOf(requested)));
        return context.State.Tokens.Find(uri, parameters.PreviousResultId) is { } previous
            ? new SemanticTokensDelta { ResultId = full.ResultId, Edits = previous.EditsTo(full.Data) }
            : full;
    }

    public static Protocol.SemanticTokens? Range(
        HandlerContext<ServerState> context,
        SemanticTokensRangeParams parameters
    )
    {
        if (Places.Find(context.State, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var start = Places.ToOffset(context.State, requested.Document, parameters.Range.Start);
        var end = Places.ToOffset(context.State, requested.Document, parameters.Range.End);
        var range = TextSpan.FromBounds(start, Math.Max(start, end));
        return new Protocol.SemanticTokens { Data = Encode(context, requested, range) };
    }

    private static TextSpan WholeOf(RequestedDocument requested) => new(0, requested.Document.Tree.Text.Length);

    private static int[] Encode(HandlerContext<ServerState> context, RequestedDocument requested, TextSpan range)
    {
        var state = context.State;
        var client = state.Client.TextDocument?.SemanticTokens;
        var form =
            (client?.OverlappingTokenSupport is true ? SemanticTokenForm.Overlapping : SemanticTokenForm.Flat)
            | (client?.MultilineTokenSupport is true ? SemanticTokenForm.Multiline : SemanticTokenForm.Flat);
        // While files are still being read, nobody can say yet what is not defined.
        var shown = requested.Slot.IsLoading ? ~SemanticTokenModifiers.Unresolved : ~SemanticTokenModifiers.None;
        var tokens = Features.SemanticTokens.Of(
            requested.Corpus,
            requested.Document,
            range,
            form,
            context.Cancellation
        );
        return TokenEncoder.Encode(
            tokens,
            requested.Document.Tree.Text,
            state.Encoding,
            TokenLegend.For(state.Client),
            shown
        );
    }

    // The turn in which the result is kept comes before that of any message which the client sends after it has the result.
    private static Protocol.SemanticTokens Remember(HandlerContext<ServerState> context, string uri, int[] data)
    {
        var full = context.State.Client.TextDocument?.SemanticTokens?.Requests.Full;
        if (full?.ClientSemanticTokensRequestFullDelta?.Delta is not true)
        {
            return new Protocol.SemanticTokens { Data = data };
        }

        var result = new TokenResult(data);
        context.Dispatcher.Post(
            "keep the tokens",
            state => state with { Tokens = state.Tokens.With(uri, result, state.Workspace.Documents) }
        );
        return new Protocol.SemanticTokens { ResultId = result.Id, Data = data };
    }
}
