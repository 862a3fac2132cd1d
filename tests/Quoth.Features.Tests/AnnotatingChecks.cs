using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Features.Tests;

/// <summary>What must hold of the annotator's tools at every offset.</summary>
internal static class AnnotatingChecks
{
    private static readonly Landmark[] Cheap = [Landmark.Doubt, Landmark.Orphan, Landmark.Unattributed];

    public static void CheckOffset(Corpus corpus, DocumentModel document, int offset)
    {
        var text = document.Tree.Text;
        foreach (var span in Counterparts.At(document, offset))
            Require(span.End <= text.Length, "counterpart", offset);
        foreach (var landmark in Cheap)
        {
            if (Landmarks.Next(corpus, document, landmark, offset) is not { } next)
                continue;
            Require(next.End <= text.Length, "landmark", offset);
            Require(
                Landmarks.Next(corpus, document, landmark, offset, isBackwards: true) is not null,
                "one way alone",
                offset
            );
        }
        CheckResize(document, offset);
        if (corpus.GetEntities(document).FirstOrDefault() is not { } somebody)
            return;
        var edits = Credit.To(corpus, document, offset, somebody.Id, out var refusal);
        Require(edits is null != string.IsNullOrEmpty(refusal), "credited or refused", offset);
        // What a claim's edits are does not depend on where in it they are asked for.
        if (edits is not { } found || TagFinder.At(document, offset)?.Span.Start != offset)
            return;
        var after = SyntaxTree.Parse(FixApplier.Rewrite(text, found.Select(edit => edit.Change)));
        Require(CleanText.Of(after).Text == document.Clean.Text, "credit changes the article", offset);
        Require(after.GetErrors().Length <= document.SyntaxErrors.Length, "credit brings a mistake", offset);
    }

    private static void CheckResize(DocumentModel document, int offset)
    {
        if (TagFinder.At(document, offset)?.Span.Start != offset)
            return;
        foreach (var side in Enum.GetValues<TagSide>())
        {
            foreach (var edits in new[] { Resize.Grow(document, offset, side), Resize.Shrink(document, offset, side) })
            {
                if (edits is not { } moved)
                    continue;
                var changes = moved.Select(edit => edit.Change).OrderBy(change => change.Span);
                var after = SyntaxTree.Parse(FixApplier.Rewrite(document.Tree.Text, changes));
                Require(CleanText.Of(after).Text == document.Clean.Text, "resizing changes the article", offset);
                Require(after.GetTags().Count() == document.Tags.Length, "resizing loses a tag", offset);
            }
        }
    }

    private static void Require(bool holds, string what, int offset)
    {
        if (!holds)
            Assert.Fail($"{what} at {offset}");
    }
}
