using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// The document, ranges of it, or what was just typed, formatted. There is one way to write a document, so what the client
/// says of tabs, their width and final line ends decides nothing.
/// </summary>
internal static partial class FormattingHandler
{
    public static ImmutableArray<ServerFeature> Features { get; } =
    [
        ServerFeature.Request(
            Methods.TextDocumentFormatting,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Formatting?.DynamicRegistration,
            static capabilities => capabilities with { DocumentFormattingProvider = true }
        ),
        ServerFeature
            .Request(
                Methods.TextDocumentRangeFormatting,
                Scheduling.LatencySensitive,
                HandleRange,
                static client => client.TextDocument?.RangeFormatting?.DynamicRegistration,
                static client => new DocumentRangeFormattingOptions
                {
                    RangesSupport = client.TextDocument?.RangeFormatting?.RangesSupport,
                },
                static (capabilities, options) => capabilities with { DocumentRangeFormattingProvider = options }
            )
            .And(static table =>
                table.Request(Methods.TextDocumentRangesFormatting, Scheduling.LatencySensitive, HandleRanges)
            ),
        ServerFeature.Request(
            Methods.TextDocumentOnTypeFormatting,
            Scheduling.LatencySensitive,
            HandleTyped,
            static client => client.TextDocument?.OnTypeFormatting?.DynamicRegistration,
            static _ => new DocumentOnTypeFormattingOptions
            {
                FirstTriggerCharacter = "\n",
                MoreTriggerCharacter = ["|"],
            },
            static (capabilities, options) => capabilities with { DocumentOnTypeFormattingProvider = options }
        ),
    ];

    public static TextEdit[]? Handle(HandlerContext<ServerState> context, DocumentFormattingParams parameters) =>
        Find(context, parameters.TextDocument) is { } requested
            ? ToEdits(context.State, requested, Quoth.Features.Formatting.Format(requested.Document, requested.Corpus))
            : null;

    public static TextEdit[]? HandleRange(
        HandlerContext<ServerState> context,
        DocumentRangeFormattingParams parameters
    ) => FormatRanges(context, parameters.TextDocument, [parameters.Range]);

    public static TextEdit[]? HandleRanges(
        HandlerContext<ServerState> context,
        DocumentRangesFormattingParams parameters
    ) => FormatRanges(context, parameters.TextDocument, parameters.Ranges);

    public static TextEdit[]? HandleTyped(
        HandlerContext<ServerState> context,
        DocumentOnTypeFormattingParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested || parameters.Ch is not [var typed])
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var changes = Quoth.Features.TypedFormatting.At(requested.Corpus, requested.Document, offset, typed);
        return changes.IsEmpty ? null : ToEdits(state, requested, changes);
    }

    private static TextEdit[]? FormatRanges(
        HandlerContext<ServerState> context,
        TextDocumentIdentifier identifier,
        Range[] ranges
    )
    {
        if (Find(context, identifier) is not { } requested)
        {
            return null;
        }

        var (state, document) = (context.State, requested.Document);
        var spans = ranges.Select(range =>
        {
            var start = Places.ToOffset(state, document, range.Start);
            return TextSpan.FromBounds(start, Math.Max(start, Places.ToOffset(state, document, range.End)));
        });
        return ToEdits(
            state,
            requested,
            Quoth.Features.Formatting.FormatRanges(document, requested.Corpus, [.. spans])
        );
    }

    // As `quoth fmt` does: a corpus whose quoth.json does not hold has perhaps another schema than the one in force.
    private static RequestedDocument? Find(HandlerContext<ServerState> context, TextDocumentIdentifier identifier)
    {
        if (Places.Find(context.State, identifier) is not { } requested)
        {
            return null;
        }

        if (!requested.Slot.Configuration.IsBroken)
        {
            return requested;
        }

        LogRefused(context.Logger, requested.Document.Path);
        return null;
    }

    private static TextEdit[] ToEdits(
        ServerState state,
        RequestedDocument requested,
        ImmutableArray<TextChange> changes
    ) =>
        [
            .. changes.Select(change => new TextEdit
            {
                Range = Places.ToRange(state, requested.Document, change.Span),
                NewText = change.NewText,
            }),
        ];

    [LoggerMessage(
        LogLevel.Warning,
        "{Document} was not formatted: the quoth.json of its folder has a mistake. Mend that first; the problems list shows it."
    )]
    private static partial void LogRefused(ILogger logger, string document);
}
