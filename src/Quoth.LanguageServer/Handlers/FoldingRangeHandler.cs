using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using FoldingRange = Quoth.LanguageServer.Protocol.FoldingRange;

namespace Quoth.LanguageServer.Handlers;

internal static class FoldingRangeHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentFoldingRange,
            Scheduling.Background,
            Handle,
            static client => client.TextDocument?.FoldingRange?.DynamicRegistration,
            static capabilities => capabilities with { FoldingRangeProvider = true }
        );

    private static FoldingRange[]? Handle(HandlerContext<ServerState> context, FoldingRangeParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var client = state.Client.TextDocument?.FoldingRange;
        var isByLine = client?.LineFoldingOnly is true;
        var ranges = FoldingRanges.Of(requested.Document).Where(range => !isByLine || range.EndLine > range.StartLine);
        if (isByLine)
        {
            // An editor shows one sign a line; the outer stretch is the one that is meant.
            ranges = ranges.DistinctBy(range => range.StartLine);
        }

        if (client?.RangeLimit is { } limit)
        {
            ranges = ranges.OrderBy(range => range.Level).Take(Math.Max(limit, 0)).OrderBy(range => range.Span.Start);
        }

        return [.. ranges.Select(range => ToProtocol(state, requested.Document, range, isByLine))];
    }

    private static FoldingRange ToProtocol(
        ServerState state,
        DocumentModel document,
        Features.FoldingRange range,
        bool isByLine
    )
    {
        var client = state.Client.TextDocument?.FoldingRange;
        Protocol.Range? place = isByLine ? null : Places.ToRange(state, document, range.Span);
        var kind = KindOf(range.Kind);
        var known = client?.FoldingRangeKind?.ValueSet;
        return new FoldingRange
        {
            StartLine = range.StartLine,
            StartCharacter = place?.Start.Character,
            EndLine = place?.End.Line ?? range.EndLine,
            EndCharacter = place?.End.Character,
            Kind = kind is { } given && known?.Contains(given) is not false ? given : null,
            CollapsedText =
                client?.FoldingRange?.CollapsedText is true && range.Collapsed.Length > 0 ? range.Collapsed : null,
        };
    }

    private static FoldingRangeKind? KindOf(FoldingKind kind) =>
        kind switch
        {
            FoldingKind.Header => FoldingRangeKind.Region,
            FoldingKind.Comment => FoldingRangeKind.Comment,
            _ => null,
        };
}
