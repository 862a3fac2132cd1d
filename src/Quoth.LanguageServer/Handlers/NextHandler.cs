using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Landmark = Quoth.LanguageServer.Protocol.Landmark;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/next`: the next place of those that an annotator goes through.</summary>
internal static class NextHandler
{
    private static readonly Dictionary<Landmark, Features.Landmark> landmarks = new()
    {
        [Landmark.Doubt] = Features.Landmark.Doubt,
        [Landmark.Orphan] = Features.Landmark.Orphan,
        [Landmark.Untagged] = Features.Landmark.Untagged,
        [Landmark.Unattributed] = Features.Landmark.Unattributed,
    };

    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothNext, Scheduling.LatencySensitive, Handle);

    private static Protocol.Range? Handle(HandlerContext<ServerState> context, NextParams parameters)
    {
        var state = context.State;
        if (!landmarks.TryGetValue(parameters.Landmark, out var landmark))
        {
            throw new RpcException(
                RpcErrorCode.InvalidParams,
                $"There is no landmark `{parameters.Landmark.Value}`. There are: {string.Join(", ", landmarks.Keys.Select(known => known.Value))}."
            );
        }

        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var isBackwards = parameters.Direction == NextDirection.Previous;
        return Landmarks.Next(requested.Corpus, requested.Document, landmark, offset, isBackwards) is { } span
            ? Places.ToRange(state, requested.Document, span)
            : null;
    }
}
