using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>
/// What can be said of a document at once after an edit, from what was said before: the rules that reach no further than a
/// paragraph look at the edited ones again, and what the others said moves with the text until they are asked.
/// </summary>
public static class EditedDocument
{
    // A stretch beyond which the whole document is not much more.
    private const int LongestWindow = 64 * 1024;

    /// <summary>
    /// The diagnostics after an edit, in text order: those of rules of <see cref="RuleReach.Paragraph"/> as of now, the
    /// others as they were. Null where the edit reaches so far that nothing but a whole analysis will do. What is kept has no
    /// fixes any more, since these speak of the text before.
    /// </summary>
    /// <param name="path">The document's path.</param>
    /// <param name="before">The tree before the edit.</param>
    /// <param name="found">All diagnostics of that tree, in text order.</param>
    /// <param name="after">The tree after the edit, which shares the blocks that the edit left alone.</param>
    /// <param name="corpus">A snapshot in which all other documents are as they are now.</param>
    public static ImmutableArray<Diagnostic>? Analyze(
        string path,
        SyntaxTree before,
        ImmutableArray<Diagnostic> found,
        SyntaxTree after,
        Corpus corpus
    )
    {
        if (before.HasUnclosedHeader || after.HasUnclosedHeader || before.IsRegistry || after.IsRegistry)
            return null;
        if ((before.Header is null) != (after.Header is null))
            return null;
        var edit = TreeEdit.Between(before, after);
        if (EditedParagraphs.Find(edit) is not { } zone)
            return null;
        var window = zone.WithNeighbours();
        if (LengthOf(after, window) > LongestWindow)
            return null;
        var excerpt = TreeExcerpt.Of(after, window);
        var document = DocumentBuilder.Build(path, excerpt.Tree, corpus.Settings);
        if (HasSeveralAssertions(document))
            return null;
        var fresh = Analyzer.Analyze(document, corpus.ForExcerpt(document), widest: RuleReach.Paragraph);
        var merged = new List<Diagnostic>(found.Length + fresh.Length);
        foreach (var diagnostic in found)
        {
            if (diagnostic.Rule.Reach != RuleReach.Paragraph || !zone.HoldsBefore(diagnostic.Span.Start))
                merged.Add(Move(diagnostic, path, edit.Map));
        }
        foreach (var diagnostic in fresh)
        {
            var place = excerpt.ToWhole(diagnostic.Span.Start);
            if (zone.HoldsAfter(place))
                merged.Add(Move(diagnostic, path, excerpt.ToWhole));
        }
        return Analyzer.InTextOrder(merged);
    }

    private static int LengthOf(SyntaxTree tree, List<(int First, int End)> runs)
    {
        var length = 0;
        foreach (var (first, end) in runs)
            length += EditedParagraphs.StartOf(tree, end) - EditedParagraphs.StartOf(tree, first);
        return length;
    }

    /// <summary>
    /// Whether several tags assert one claim. A tie then means the nearest, and how far they are from one another only the
    /// whole text tells.
    /// </summary>
    private static bool HasSeveralAssertions(DocumentModel document)
    {
        foreach (var claim in document.Claims)
        {
            if (claim.Id is { } id && document.FindClaims(id).Skip(1).Any())
                return true;
        }
        return false;
    }

    private static Diagnostic Move(Diagnostic diagnostic, string path, Func<int, int> map)
    {
        var finding = diagnostic.Finding;
        var span = Move(finding.Span, map);
        var related = finding.Related;
        if (related.Any(place => place.Path == path && Move(place.Span, map) != place.Span))
            related =
            [
                .. related.Select(place => place.Path == path ? place with { Span = Move(place.Span, map) } : place),
            ];
        return span == finding.Span && related == finding.Related && finding.Fixes.IsEmpty
            ? diagnostic
            : diagnostic with
            {
                Finding = finding with { Span = span, Related = related, Fixes = [] },
            };
    }

    private static TextSpan Move(TextSpan span, Func<int, int> map)
    {
        var (start, end) = (map(span.Start), map(span.End));
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
