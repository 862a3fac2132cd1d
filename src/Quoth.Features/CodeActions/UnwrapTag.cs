using Quoth.Analysis;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>Removes a tag and keeps its words; of a note, which has none of the article's, all goes.</summary>
internal static class UnwrapTag
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.Tag is not { } tag)
            yield break;
        if (tag.Kind == TagKind.Note)
        {
            FixEdit[] gone = [site.Edit(tag.Span, "")];
            if (HeadEdits.CanVanish(site.Document, tag) && SoundEdits.Are(site.Document, gone))
                yield return ActionOffer.Of("Remove this note", ActionKinds.Unwrap, [.. gone]);
            yield break;
        }
        var edits = HeadEdits.Unwrap(site.Document, tag);
        if (SoundEdits.Are(site.Document, edits))
            yield return ActionOffer.Of(
                $"Remove the {tag.Kind.GetWord()} tag and keep its words",
                ActionKinds.Unwrap,
                edits
            );
    }
}
