using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/tagAs`: tags words as those of somebody whom an annotator picked, or names anew.</summary>
internal static class TagAsHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothTagAs, Scheduling.LatencySensitive, Handle);

    private static WorkspaceEdit Handle(HandlerContext<ServerState> context, TagAsParams parameters)
    {
        var state = context.State;
        var (slot, document) = AnnotatingEdits.Find(state, parameters.TextDocument);
        var from = Places.ToOffset(state, document, parameters.Range.Start);
        var to = Places.ToOffset(state, document, parameters.Range.End);
        var selection = TextSpan.FromBounds(Math.Min(from, to), Math.Max(from, to));
        TagKind? kind =
            parameters.Kind is not { } wanted ? null
            : wanted == EntityTag.Source ? TagKind.Source
            : TagKind.Mention;
        if (parameters.Entity.KnownEntity is { } known)
        {
            var tagged = TagAs.Known(slot.Corpus, document, selection, kind, known.Id, out var why);
            return AnnotatingEdits.Answer(state, slot, tagged, why, $"Tag as @{known.Id}");
        }

        var name = parameters.Entity.NewEntity?.Name ?? "";
        var edits = TagAs.New(slot.Corpus, document, selection, kind, name, out var refusal);
        return AnnotatingEdits.Answer(state, slot, edits, refusal, $"Declare and tag {name}");
    }
}
