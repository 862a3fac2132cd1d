using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

internal static class SelectionRangeHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentSelectionRange,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.SelectionRange?.DynamicRegistration,
            static capabilities => capabilities with { SelectionRangeProvider = true }
        );

    private static SelectionRange[]? Handle(HandlerContext<ServerState> context, SelectionRangeParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var found = new SelectionRange[parameters.Positions.Length];
        for (var index = 0; index < found.Length; index++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var offset = Places.ToOffset(state, requested.Document, parameters.Positions[index]);
            SelectionRange? outer = null;
            foreach (var step in SelectionRanges.At(requested.Document, offset).Reverse())
            {
                outer = new SelectionRange { Range = Places.ToRange(state, requested.Document, step), Parent = outer };
            }

            var here = parameters.Positions[index];
            found[index] =
                outer
                ?? new SelectionRange
                {
                    Range = new Protocol.Range { Start = here, End = here },
                };
        }

        return found;
    }
}
