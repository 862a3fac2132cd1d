using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>What a stretch is that can be folded away.</summary>
public enum FoldingKind
{
    /// <summary>The header.</summary>
    Header,

    /// <summary>A definition with its attributes.</summary>
    Definition,

    /// <summary>Comments of a header, or a note: what no reader of the article sees.</summary>
    Comment,

    /// <summary>A claim over several lines.</summary>
    Claim,
}

/// <summary>A stretch of several lines that can be folded away.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">What goes, in UTF-16 offsets of the file; what is left of its first line shows what it was.</param>
/// <param name="StartLine">The line that stays.</param>
/// <param name="EndLine">The last line that can go as a whole: text behind the stretch keeps its line.</param>
/// <param name="Level">How many such stretches may lie around it: where an editor takes few, outer ones come first.</param>
/// <param name="Collapsed">A short text in the place of what goes.</param>
public sealed record FoldingRange(
    FoldingKind Kind,
    TextSpan Span,
    int StartLine,
    int EndLine,
    int Level,
    string Collapsed
);

/// <summary>
/// Folds the header, the definitions in it, comments, and claims and notes over several lines. Paragraphs are not folded: an
/// article is read, and its sentences have no titles.
/// </summary>
public static class FoldingRanges
{
    private const int LongestCollapsed = 60;

    /// <summary>What can be folded, in the order of the starts.</summary>
    public static ImmutableArray<FoldingRange> Of(DocumentModel document)
    {
        var ranges = ImmutableArray.CreateBuilder<FoldingRange>();
        if (document.Tree.Header is { } header)
            AddHeader(document, header, ranges);
        foreach (var tag in document.Tags)
        {
            if (tag.Kind is not (TagKind.Claim or TagKind.Note) || tag.IsInNote || !tag.Tag.IsClosed)
                continue;
            var kind = tag.Kind == TagKind.Note ? FoldingKind.Comment : FoldingKind.Claim;
            Add(document, ranges, kind, tag.TextSpan, 1 + tag.Tag.Depth, Cut(document, tag.TextSpan));
        }
        ranges.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : a.Level - b.Level);
        return ranges.DrainToImmutable();
    }

    private static void AddHeader(DocumentModel document, Header header, ImmutableArray<FoldingRange>.Builder ranges)
    {
        var text = document.Tree.Text;
        var title = document.FindField("title")?.Value ?? "";
        var end = text.Span[..header.Span.End].TrimEnd().Length;
        var first = text.GetLineSpan(0).End;
        Add(
            document,
            ranges,
            FoldingKind.Header,
            TextSpan.FromBounds(first, end),
            0,
            Words.Shorten(title, LongestCollapsed)
        );
        var comments = 0;
        for (var i = 0; i < header.Lines.Length; i++)
        {
            var line = header.Lines[i];
            comments = line.Kind == HeaderLineKind.Comment ? comments + 1 : 0;
            var isLastComment = i + 1 == header.Lines.Length || header.Lines[i + 1].Kind != HeaderLineKind.Comment;
            if (comments > 1 && isLastComment)
            {
                var start = header.Lines[i - comments + 1].Span.End;
                Add(document, ranges, FoldingKind.Comment, TextSpan.FromBounds(start, line.Span.End), 1, "");
            }
        }
        foreach (var definition in document.Entities.Concat(document.ClaimDefinitions))
        {
            var keys = string.Join(", ", definition.Attributes.Select(attribute => attribute.Key));
            var start = Math.Max(definition.IdSpan.End, definition.NameSpan.End);
            var span = TextSpan.FromBounds(start, definition.Span.End);
            Add(document, ranges, FoldingKind.Definition, span, 1, Words.Shorten(keys, LongestCollapsed));
        }
    }

    private static void Add(
        DocumentModel document,
        ImmutableArray<FoldingRange>.Builder ranges,
        FoldingKind kind,
        TextSpan span,
        int level,
        string collapsed
    )
    {
        var text = document.Tree.Text;
        var (first, last) = (text.Lines.GetLine(span.Start), text.Lines.GetLine(span.End));
        if (last == first)
            return;
        var behind = span.End + (text.Span[span.End..].StartsWith("]") ? 1 : 0);
        var lineEnd = text.GetLineSpan(last).End;
        var hasMore = behind < lineEnd && !text.Span[behind..lineEnd].IsWhiteSpace();
        ranges.Add(new FoldingRange(kind, span, first, hasMore ? last - 1 : last, level, collapsed));
    }

    private static string Cut(DocumentModel document, TextSpan span) =>
        Words.Shorten(
            document.Tree.Text.ToString(span with { Length = Math.Min(span.Length, 2 * LongestCollapsed) }),
            LongestCollapsed
        );
}
