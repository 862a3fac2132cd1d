using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using TagSide = Quoth.LanguageServer.Protocol.TagSide;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/resize`: moves one bracket of a tag by a word.</summary>
internal static class ResizeHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothResize, Scheduling.LatencySensitive, Handle);

    private static WorkspaceEdit? Handle(HandlerContext<ServerState> context, ResizeParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var offset = Places.ToOffset(state, document, parameters.Position);
        var side = parameters.Side == TagSide.Start ? Features.TagSide.Start : Features.TagSide.End;
        var edits =
            parameters.Direction == ResizeDirection.Grow
                ? Resize.Grow(document, offset, side)
                : Resize.Shrink(document, offset, side);
        return edits is { } found ? WorkspaceEditOf.From(state, slot, found, "Resize the tag") : null;
    }
}
