using Quoth.Syntax.Tree;

namespace Quoth.Features.CodeActions;

/// <summary>Writes the hash of the clean text into the header, so that a change to the text shows.</summary>
internal static class SealText
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var tree = site.Document.Tree;
        if (tree.IsRegistry || tree.HasUnclosedHeader)
            yield break;
        if (SealEdit.Write(tree, Seal.Of(site.Document.Clean.Text)) is not { } edit)
            yield break;
        var title = string.IsNullOrEmpty(SealEdit.Read(tree)) ? "Seal the text" : "Seal the text anew, as it is now";
        yield return ActionOffer.Of(title, ActionKinds.Seal, [site.Edit(edit.Span, edit.NewText)]);
    }
}
