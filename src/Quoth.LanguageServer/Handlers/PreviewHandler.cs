using System.Runtime.InteropServices;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Grammar;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/preview`: the article as a reader sees it.</summary>
internal static class PreviewHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothPreview, Scheduling.Background, Handle);

    public static Preview? Handle(HandlerContext<ServerState> context, DocumentPartsParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var preview = Features.Preview.Of(slot.Corpus, document, context.Cancellation);
        var positions = new DocumentPositions(document.Tree.Text, state.Encoding);
        // While files are still being read, nobody can say yet what is not defined.
        var shown = slot.IsLoading
            ? ~Features.SemanticTokenModifiers.Unresolved
            : ~Features.SemanticTokenModifiers.None;
        var lines = document.Tree.Text.Lines;
        var whole = new Preview
        {
            Title = preview.Title,
            Byline = [.. preview.Byline],
            Language = preview.Language,
            Text = document.Clean.Text,
            Paragraphs =
            [
                .. document.Paragraphs.Select(paragraph => new PreviewParagraph
                {
                    Start = paragraph.Clean.Start,
                    End = paragraph.Clean.End,
                    Line = lines.GetLine(paragraph.Span.Start),
                }),
            ],
            Spans = [.. preview.Spans.Select(span => ToProtocol(span, positions, shown))],
            Attributions = AttributionsHandler.ToProtocol(state, requested, preview.Attributions, positions),
        };
        return parameters.PartialResultToken is { } token ? SendParts(context.Client, token, whole) : whole;
    }

    /// <summary>What is left of a preview when its tags and claims have been sent ahead; all of a small one.</summary>
    private static Preview SendParts(IRpcConnection client, ProgressToken token, Preview whole)
    {
        var (spans, claims) = (whole.Spans, whole.Attributions.Claims);
        if (spans.Length < Parts.Mouthful)
        {
            return whole;
        }

        foreach (var part in spans.Chunk(Parts.Mouthful))
        {
            ClientProgress.SendPart(client, token, new PreviewPart { Spans = part, Claims = [] });
        }

        foreach (var part in claims.Chunk(Parts.Mouthful))
        {
            ClientProgress.SendPart(client, token, new PreviewPart { Spans = [], Claims = part });
        }

        return whole with
        {
            Spans = [],
            Attributions = whole.Attributions with { Claims = [] },
        };
    }

    private static PreviewSpan ToProtocol(
        in Features.PreviewSpan span,
        DocumentPositions positions,
        Features.SemanticTokenModifiers shown
    )
    {
        var modifiers = span.Modifiers & shown;
        return new PreviewSpan
        {
            Kind = KindOf(span.Tag.Kind),
            Start = span.Clean.Start,
            End = span.Clean.End,
            At = positions.Of(span.Tag.Span.Start),
            // Ten thousand spans are no rarity; what is read only need not be copied.
            People = span.People.IsEmpty ? null : ImmutableCollectionsMarshal.AsArray(span.People),
            Claims = span.Claims.IsEmpty ? null : ImmutableCollectionsMarshal.AsArray(span.Claims),
            Note = span.Note,
            IsDoubtful = modifiers.HasFlag(Features.SemanticTokenModifiers.Doubt) ? true : null,
            IsUnresolved = modifiers.HasFlag(Features.SemanticTokenModifiers.Unresolved) ? true : null,
        };
    }

    private static SpanKind KindOf(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => SpanKind.Mention,
            TagKind.Source => SpanKind.Source,
            TagKind.Cue => SpanKind.Cue,
            TagKind.Claim => SpanKind.Claim,
            TagKind.Hole => SpanKind.Hole,
            _ => SpanKind.Note,
        };
}
