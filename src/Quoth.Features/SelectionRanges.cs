using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>
/// Grows a selection step by step: in the text a word, a tag's text, the tag, whatever tags lie around, the sentence, the
/// paragraph; in a head an id, value or attribute; in the header a word, a value, the line, the definition, the header; at
/// last the document.
/// </summary>
public static class SelectionRanges
{
    /// <summary>The steps at a UTF-16 offset, in offsets of the file: each holds the one before and more.</summary>
    public static ImmutableArray<TextSpan> At(DocumentModel document, int offset)
    {
        var tree = document.Tree;
        var steps = new List<TextSpan> { WordFinder.At(tree.Text.Span, offset) };
        if (offset < tree.BodyStart)
            AddHeader(steps, document, offset);
        else
            AddBody(steps, document, offset);
        steps.Add(new TextSpan(0, tree.Text.Length));

        var grown = ImmutableArray.CreateBuilder<TextSpan>(steps.Count);
        foreach (var step in steps.Where(step => step.Touches(offset)).OrderBy(step => step.Length))
        {
            var isFirst = grown.Count == 0 && (!step.IsEmpty || tree.Text.Length == 0);
            if (isFirst || (grown.Count > 0 && step.Length > grown[^1].Length && step.Contains(grown[^1])))
                grown.Add(step);
        }
        return grown.DrainToImmutable();
    }

    private static void AddHeader(List<TextSpan> steps, DocumentModel document, int offset)
    {
        var header = document.Tree.Header;
        foreach (var line in header?.Lines ?? [])
        {
            if (!line.Span.Touches(offset))
                continue;
            steps.Add(line.Key);
            if (line.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition)
                steps.Add(TextSpan.FromBounds(line.Key.Start - 1, line.Key.End));
            else if (line.Kind is HeaderLineKind.Field or HeaderLineKind.Attribute)
                steps.AddRange(Header.SplitList(document.Tree.Text.Span, line.Value).Select(item => item.Span));
            steps.Add(line.Value);
            steps.Add(line.Span);
        }
        steps.AddRange(document.Entities.Concat(document.ClaimDefinitions).Select(definition => definition.Span));
        if (header is not null)
            steps.Add(header.Span);
    }

    private static void AddBody(List<TextSpan> steps, DocumentModel document, int offset)
    {
        var tree = document.Tree;
        var innermost = TagFinder.At(document, offset);
        if (innermost is not null && offset < innermost.Tag.OpenerSpan.End)
            AddHead(steps, document, innermost);
        for (var tag = innermost; tag is not null; tag = tag.Parent)
        {
            steps.Add(tag.TextSpan);
            steps.Add(tag.Span);
        }
        if (document.ParagraphAt(offset) is { } number)
        {
            var paragraph = document.Paragraphs[number];
            steps.Add(SentenceAt(document, paragraph, offset));
            steps.Add(Trim(tree.Text.Span, paragraph.Span));
        }
        steps.Add(TextSpan.FromBounds(tree.BodyStart, tree.Text.Length));
    }

    private static void AddHead(List<TextSpan> steps, DocumentModel document, TagInfo tag)
    {
        var key = default(TextSpan?);
        foreach (var item in new HeadScanner(document.Tree.Text.Span, tag.Tag.HeadSpan, tag.Kind))
        {
            steps.Add(item.Span);
            key = item.Kind == HeadItemKind.Key ? item.Span : key;
            // An attribute with one more value each time: the last is the whole.
            if (item.Kind == HeadItemKind.Value && key is { } start)
                steps.Add(TextSpan.FromBounds(start.Start, item.Span.End));
        }
        steps.Add(tag.Tag.HeadSpan);
        steps.Add(tag.Tag.OpenerSpan);
    }

    /// <summary>The sentence, with the tags that begin or end in it whole.</summary>
    private static TextSpan SentenceAt(DocumentModel document, Paragraph paragraph, int offset)
    {
        var clean = Math.Clamp(document.Clean.ToClean(offset), paragraph.Clean.Start, paragraph.Clean.End);
        var start = paragraph.SentenceStartAt(clean);
        var next = paragraph.SentenceStarts.AsSpan().BinarySearch(start);
        next = next < 0 ? ~next : next + 1;
        var end = next < paragraph.SentenceStarts.Length ? paragraph.SentenceStarts[next] : paragraph.Clean.End;
        var span = document.Clean.ToSource(Trim(document.Clean.Text, TextSpan.FromBounds(start, end)));
        for (var tag = TagFinder.At(document, span.Start); tag is not null; tag = tag.Parent)
        {
            if (tag.Span.Start < span.Start && tag.Span.End <= span.End && tag.Span.End > span.Start)
                span = TextSpan.FromBounds(tag.Span.Start, span.End);
        }
        for (var tag = TagFinder.At(document, span.End); tag is not null; tag = tag.Parent)
        {
            if (tag.Span.End > span.End && tag.Span.Start >= span.Start && tag.Span.Start < span.End)
                span = TextSpan.FromBounds(span.Start, tag.Span.End);
        }
        return span;
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, TextSpan span)
    {
        var inner = text.Slice(span.Start, span.Length);
        var start = span.Start + (span.Length - inner.TrimStart().Length);
        return TextSpan.FromBounds(start, Math.Max(start, span.Start + inner.TrimEnd().Length));
    }
}
