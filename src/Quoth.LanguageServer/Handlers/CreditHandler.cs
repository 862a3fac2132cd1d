using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/credit`: credits a claim to somebody.</summary>
internal static class CreditHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothCredit, Scheduling.LatencySensitive, Handle);

    private static WorkspaceEdit Handle(HandlerContext<ServerState> context, CreditParams parameters)
    {
        var state = context.State;
        var (slot, document) = AnnotatingEdits.Find(state, parameters.TextDocument);
        var offset = Places.ToOffset(state, document, parameters.Position);
        var edits = Credit.To(slot.Corpus, document, offset, parameters.Id, out var refusal);
        return AnnotatingEdits.Answer(state, slot, edits, refusal, $"Credit to @{parameters.Id}");
    }
}
