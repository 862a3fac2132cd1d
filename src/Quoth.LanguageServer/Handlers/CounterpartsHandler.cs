using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/counterparts`: from a claim to its sources, from a source or cue to its claims.</summary>
internal static class CounterpartsHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothCounterparts, Scheduling.LatencySensitive, Handle);

    private static Protocol.Range[] Handle(HandlerContext<ServerState> context, PlaceParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return [];
        }

        var document = requested.Document;
        var places = Counterparts.At(document, Places.ToOffset(state, document, parameters.Position));
        return [.. places.Select(span => Places.ToRange(state, document, span))];
    }
}
