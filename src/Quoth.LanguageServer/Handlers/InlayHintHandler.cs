using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using InlayHint = Quoth.LanguageServer.Protocol.InlayHint;
using InlayHintKind = Quoth.Features.InlayHintKind;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Hints between the words. Their cards and edits are made when the client asks for those of one.</summary>
internal static class InlayHintHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentInlayHint,
                Scheduling.Background,
                Handle,
                static client => client.TextDocument?.InlayHint?.DynamicRegistration,
                static client => new InlayHintOptions
                {
                    ResolveProvider = client.TextDocument?.InlayHint?.ResolveSupport is null ? null : true,
                },
                static (capabilities, options) => capabilities with { InlayHintProvider = options }
            )
            .And(static table => table.Request(Methods.InlayHintResolve, Scheduling.Background, Resolve));

    private static InlayHint[]? Handle(HandlerContext<ServerState> context, InlayHintParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var start = Places.ToOffset(state, requested.Document, parameters.Range.Start);
        var end = Places.ToOffset(state, requested.Document, parameters.Range.End);
        var range = TextSpan.FromBounds(start, Math.Max(start, end));
        var hints = InlayHints.In(requested.Corpus, requested.Document, range, context.Cancellation);
        return [.. hints.Select(hint => ToProtocol(state, parameters.TextDocument.Uri, requested, hint))];
    }

    private static InlayHint ToProtocol(
        ServerState state,
        string uri,
        RequestedDocument requested,
        Features.InlayHint hint
    )
    {
        var isLink = hint.Kind is InlayHintKind.Link;
        return new InlayHint
        {
            Position = Places.ToRange(state, requested.Document, new TextSpan(hint.Offset, 0)).Start,
            Label = hint.Parts.Select(part => ToPart(state, uri, requested.Document, part)).ToArray(),
            PaddingLeft = isLink ? null : true,
            PaddingRight = isLink ? true : null,
            Data = PlaceData.Of(state, uri, requested, hint.Tag.Tag.OpenerSpan),
        };
    }

    private static InlayHintLabelPart ToPart(
        ServerState state,
        string uri,
        DocumentModel document,
        InlayHintPart part
    ) =>
        new()
        {
            Value = part.Text,
            Location = part.Target is { } target
                ? new Location { Uri = uri, Range = Places.ToRange(state, document, target) }
                : null,
        };

    private static InlayHint Resolve(HandlerContext<ServerState> context, InlayHint hint)
    {
        var state = context.State;
        if (
            PlaceData.Find(state, hint.Data) is not var (requested, _, span)
            || TagFinder.At(requested.Document, span.Start) is not { } tag
            || tag.Tag.OpenerSpan != span
            || requested.Document.FindClaim(tag) is not { } claim
        )
        {
            return hint;
        }

        var can = state.Client.TextDocument?.InlayHint?.ResolveSupport?.Properties ?? [];
        var edits = can.Contains("textEdits") ? InlayHints.WriteDown(requested.Corpus, requested.Document, tag) : [];
        StringOrMarkupContent? tooltip = can.Contains("tooltip")
            ? MarkupOf.Card(
                ClaimCard.Write(claim, requested.Document, requested.Corpus),
                state.Client.TextDocument?.Hover?.ContentFormat
            )
            : default(StringOrMarkupContent?);
        return hint with
        {
            Tooltip = tooltip,
            TextEdits = edits.IsEmpty
                ? null
                :
                [
                    .. edits.Select(change => new TextEdit
                    {
                        Range = Places.ToRange(state, requested.Document, change.Span),
                        NewText = change.NewText,
                    }),
                ],
        };
    }
}
