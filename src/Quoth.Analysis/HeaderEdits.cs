using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>Edits of headers, for fixes. None of them changes the clean text.</summary>
public static class HeaderEdits
{
    /// <summary>Adds a line at the end of the header, or a header with that line where there is none.</summary>
    public static FixEdit AddLine(DocumentModel document, string line)
    {
        var text = document.Tree.Text;
        var lineEnd = LineEndOf(text);
        if (document.Tree.Header is not { } header)
            return new FixEdit(
                document.Path,
                new TextChange(new TextSpan(0, 0), $"---{lineEnd}{line}{lineEnd}---{lineEnd}")
            );
        var fence = text.Lines.GetLine(Math.Max(0, header.Span.End - 1));
        // A closing line without a line end is the text's last; a text cannot end inside the line before it.
        var start = text.Lines.GetStart(fence);
        return new FixEdit(document.Path, new TextChange(new TextSpan(start, 0), line + lineEnd));
    }

    /// <summary>The whole lines, line ends included, that a span of the header touches.</summary>
    public static TextSpan LinesOf(DocumentModel document, TextSpan span)
    {
        var lines = document.Tree.Text.Lines;
        var last = lines.GetLine(Math.Max(span.Start, span.End - 1));
        var end = last + 1 < lines.Count ? lines.GetStart(last + 1) : document.Tree.Text.Length;
        return TextSpan.FromBounds(lines.GetStart(lines.GetLine(span.Start)), end);
    }

    /// <summary>Removes a definition with its attributes; comments between them stay.</summary>
    public static ImmutableArray<FixEdit> Remove(DocumentModel document, Definition definition)
    {
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        var all = document.Tree.Header?.Lines ?? [];
        for (var i = FirstAt(all, definition.Span.Start); i < all.Length; i++)
        {
            var line = all[i];
            if (!definition.Span.Contains(line.Span))
                break;
            if (line.Kind is HeaderLineKind.Comment or HeaderLineKind.Malformed)
                continue;
            var lines = LinesOf(document, line.Span);
            if (edits.Count > 0 && edits[^1].Change.Span.End == lines.Start)
            {
                lines = TextSpan.FromBounds(edits[^1].Change.Span.Start, lines.End);
                edits.RemoveAt(edits.Count - 1);
            }
            edits.Add(new FixEdit(document.Path, new TextChange(lines, "")));
        }
        return edits.DrainToImmutable();
    }

    /// <summary>The first line at or behind an offset. Headers may be long, and every line may have to go.</summary>
    private static int FirstAt(ImmutableArray<HeaderLine> lines, int offset)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // Asked once a fix, so it must not look for the end of a first line that is a million characters long.
    private static string LineEndOf(SourceText text)
    {
        if (text.Lines.Count < 2)
            return "\n";
        var next = text.Lines.GetStart(1);
        if (text.Span[next - 1] == '\r')
            return "\r";
        return next > 1 && text.Span[next - 2] == '\r' ? "\r\n" : "\n";
    }
}
