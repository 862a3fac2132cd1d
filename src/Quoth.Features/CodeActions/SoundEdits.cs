using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Features.CodeActions;

/// <summary>Tries edits out: the parser knows best what a bracket more or less brings about.</summary>
internal static class SoundEdits
{
    /// <summary>Whether edits of a document leave its words as they are and bring no mistake into its markup.</summary>
    public static bool Are(DocumentModel document, IEnumerable<FixEdit> edits)
    {
        var changes = edits.Select(static edit => edit.Change).OrderBy(static change => change.Span);
        var tree = SyntaxTree.Parse(FixApplier.Rewrite(document.Tree.Text, changes));
        return CleanText.Of(tree).Text == document.Clean.Text
            && tree.GetErrors().Length <= document.SyntaxErrors.Length;
    }
}
