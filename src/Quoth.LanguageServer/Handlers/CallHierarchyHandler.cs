using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class CallHierarchyHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentPrepareCallHierarchy,
                Scheduling.LatencySensitive,
                Prepare,
                static client => client.TextDocument?.CallHierarchy?.DynamicRegistration,
                static capabilities => capabilities with { CallHierarchyProvider = true }
            )
            .And(static table =>
                table
                    .Request(Methods.CallHierarchyIncomingCalls, Scheduling.LatencySensitive, Incoming)
                    .Request(Methods.CallHierarchyOutgoingCalls, Scheduling.LatencySensitive, Outgoing)
            );

    public static CallHierarchyItem[]? Prepare(
        HandlerContext<ServerState> context,
        CallHierarchyPrepareParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var items = CallHierarchy.Prepare(requested.Corpus, requested.Document, offset);
        return items.IsEmpty
            ? null
            : [.. items.Select(item => ToProtocol(state, requested.Slot, item)).OfType<CallHierarchyItem>()];
    }

    public static CallHierarchyIncomingCall[]? Incoming(
        HandlerContext<ServerState> context,
        CallHierarchyIncomingCallsParams parameters
    )
    {
        var state = context.State;
        if (Find(state, parameters.Item) is not var (slot, key))
        {
            return null;
        }

        return
        [
            .. CallHierarchy
                .Incoming(slot.Corpus, key, context.Cancellation)
                .Select(call =>
                    ToProtocol(state, slot, call.Other) is { } from
                        ? new CallHierarchyIncomingCall { From = from, FromRanges = RangesOf(state, slot, call) }
                        : null
                )
                .OfType<CallHierarchyIncomingCall>(),
        ];
    }

    public static CallHierarchyOutgoingCall[]? Outgoing(
        HandlerContext<ServerState> context,
        CallHierarchyOutgoingCallsParams parameters
    )
    {
        var state = context.State;
        if (Find(state, parameters.Item) is not var (slot, key))
        {
            return null;
        }

        // The ranges are read in the caller's document, and somebody is quoted in others too.
        return
        [
            .. CallHierarchy
                .Outgoing(slot.Corpus, key, context.Cancellation)
                .Select(call =>
                    ToProtocol(state, slot, call.Other) is { } to
                        ? new CallHierarchyOutgoingCall
                        {
                            To = to,
                            FromRanges =
                                call.Path == key.Path ? RangesOf(state, slot, call) : [parameters.Item.SelectionRange],
                        }
                        : null
                )
                .OfType<CallHierarchyOutgoingCall>(),
        ];
    }

    private static (LoadedCorpus Slot, CallKey Key)? Find(ServerState state, CallHierarchyItem item) =>
        SymbolData.From(item.Data) is { } data && data.FindCorpus(state) is { } slot
            ? (slot, new CallKey(data.Symbol, data.Path, data.Start))
            : null;

    private static Range[] RangesOf(ServerState state, LoadedCorpus slot, Call call) =>
        slot.Corpus.Find(call.Path) is { } document
            ? [.. call.Places.Select(place => Places.ToRange(state, document, place))]
            : [];

    private static CallHierarchyItem? ToProtocol(ServerState state, LoadedCorpus slot, CallItem item) =>
        slot.Corpus.Find(item.Path) is { } document
            ? new CallHierarchyItem
            {
                Name = item.Name,
                Detail = item.Detail,
                Kind = SymbolKinds.Of(slot.Corpus, item.Kind, null),
                Uri = state.Workspace.UriOf(slot, item.Path),
                Range = Places.ToRange(state, document, item.Span),
                SelectionRange = Places.ToRange(state, document, item.NameSpan),
                Data = item.Key is { } key
                    ? Json.ToElement(new SymbolData(slot.Folder, key.Path, key.Symbol, key.Start))
                    : null,
            }
            : null;
}
