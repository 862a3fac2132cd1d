using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features.CodeActions;

/// <summary>Tries edits out: the parser knows best what a bracket more or less brings about.</summary>
internal static class SoundEdits
{
    /// <summary>Whether edits of a document leave its words as they are and bring no mistake into its markup.</summary>
    public static bool Are(DocumentModel document, IEnumerable<FixEdit> edits)
    {
        ImmutableArray<TextChange> changes =
        [
            .. edits.Select(static edit => edit.Change).OrderBy(static change => change.Span),
        ];
        if (changes.IsEmpty)
            return true;
        if (Paragraphs(document, changes) is not { } stretch)
        {
            var whole = SyntaxTree.Parse(FixApplier.Rewrite(document.Tree.Text, changes));
            return CleanText.Of(whole).Text == document.Clean.Text
                && whole.GetErrors().Length <= document.SyntaxErrors.Length;
        }
        // A paragraph means the same wherever it stands, so that only those that are edited need be read.
        var (before, after) = (Parse(document, stretch, []), Parse(document, stretch, changes));
        return CleanText.Of(after).Text == CleanText.Of(before).Text
            && after.GetErrors().Length <= before.GetErrors().Length;
    }

    /// <summary>The paragraphs that hold all changes; null where one lies elsewhere, as in the header.</summary>
    private static TextSpan? Paragraphs(DocumentModel document, ImmutableArray<TextChange> changes)
    {
        if (document.ParagraphAt(changes[0].Span.Start) is not { } first)
            return null;
        if (document.ParagraphAt(changes[^1].Span.End) is not { } last)
            return null;
        var start = document.Paragraphs[first].Span.Start;
        // What the text begins with may become a header.
        return start == 0 ? null : TextSpan.FromBounds(start, document.Paragraphs[last].Span.End);
    }

    private static SyntaxTree Parse(DocumentModel document, TextSpan stretch, ImmutableArray<TextChange> changes)
    {
        // Behind a blank line `---` begins no header.
        var text = SourceText.From("\n" + document.Tree.Text.ToString(stretch));
        var moved = changes.Select(change => change with { Span = change.Span.Shift(1 - stretch.Start) });
        return SyntaxTree.Parse(FixApplier.Rewrite(text, moved));
    }
}
