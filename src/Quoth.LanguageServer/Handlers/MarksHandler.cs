using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/marks`: what semantic tokens cannot show of the lines on the screen.</summary>
internal static class MarksHandler
{
    public static ServerFeature Feature { get; } = ServerFeature.Own(Methods.QuothMarks, Scheduling.Background, Handle);

    private static Marks? Handle(HandlerContext<ServerState> context, RangeParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        var start = Places.ToOffset(state, document, parameters.Range.Start);
        var end = Places.ToOffset(state, document, parameters.Range.End);
        var range = TextSpan.FromBounds(start, Math.Max(start, end));
        var marks = Features.Marks.Of(slot.Corpus, document, range, context.Cancellation);
        var positions = new DocumentPositions(document.Tree.Text, state.Encoding);
        return new Marks
        {
            Markup = Flat(marks.Markup, positions),
            Notes = Flat(marks.Notes, positions),
            Mentions = Flat(marks.Of(TagKind.Mention), positions),
            Sources = Flat(marks.Of(TagKind.Source), positions),
            Cues = Flat(marks.Of(TagKind.Cue), positions),
            Claims = Flat(marks.Of(TagKind.Claim), positions),
            Holes = Flat(marks.Of(TagKind.Hole), positions),
            Doubtful = Flat(marks.Doubtful, positions),
            Unresolved = Flat(marks.Unresolved, positions),
        };
    }

    /// <summary>Four numbers each: start line, start character, end line, end character.</summary>
    private static int[] Flat(IReadOnlyList<TextSpan> spans, DocumentPositions positions)
    {
        var flat = new int[4 * spans.Count];
        for (var number = 0; number < spans.Count; number++)
        {
            var range = positions.Of(spans[number]);
            flat[4 * number] = range.Start.Line;
            flat[4 * number + 1] = range.Start.Character;
            flat[4 * number + 2] = range.End.Line;
            flat[4 * number + 3] = range.End.Character;
        }

        return flat;
    }
}
