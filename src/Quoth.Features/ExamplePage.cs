using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>An example on a rule's page: the text with what is wrong underlined, and below it the messages.</summary>
internal static class ExamplePage
{
    private const int LongestLine = 100;
    private const char Cut = '…';

    /// <summary>Appends the files of an example.</summary>
    public static void Append(StringBuilder page, ImmutableArray<ExampleFile> files)
    {
        foreach (var file in files)
        {
            var isJson = file.Name?.EndsWith(".json", StringComparison.Ordinal) == true;
            // Underlines are no JSON, and would be coloured as mistakes of their own.
            var language =
                !isJson ? "quoth"
                : file.Diagnostics.IsEmpty ? "json"
                : "text";
            if (file.Name is { } name)
                page.Append($"`{name}`\n\n");
            page.Append($"```{language}\n");
            AppendLines(page, file);
            page.Append("```\n\n");
            foreach (var diagnostic in file.Diagnostics)
                AppendMessage(page, file, diagnostic);
            if (!file.Diagnostics.IsEmpty)
                page.Append('\n');
        }
    }

    private static void AppendMessage(StringBuilder page, ExampleFile file, Diagnostic diagnostic)
    {
        var rule = diagnostic.Rule;
        var line = file.Text.Lines.GetLine(diagnostic.Span.Start) + 1;
        page.Append($"- Line {line}: {RulePage.WordOf(diagnostic.Severity)} ");
        page.Append($"[{rule.Code}]({RulePage.FileNameOf(rule)}): {diagnostic.Message}");
        if (diagnostic.Finding.Hint is { } hint)
            page.Append($". Hint: {hint}");
        page.Append('\n');
    }

    private static void AppendLines(StringBuilder page, ExampleFile file)
    {
        var lines = file.Text.Lines.Count;
        // An empty line behind the last line end is none to a reader.
        if (lines > 1 && file.Text.GetLineSpan(lines - 1).IsEmpty)
            lines--;
        var next = 0;
        for (var line = 0; line < lines; line++)
        {
            var span = file.Text.GetLineSpan(line);
            var marks = new List<TextSpan>();
            for (; next < file.Diagnostics.Length && file.Diagnostics[next].Span.Start <= span.End; next++)
            {
                var mark = file.Diagnostics[next].Span;
                marks.Add(TextSpan.FromBounds(mark.Start, Math.Clamp(mark.End, mark.Start, span.End)));
            }
            AppendLine(page, file.Text, Window(span, marks), marks);
        }
    }

    /// <summary>The part of a long line that shows its first mark.</summary>
    private static TextSpan Window(TextSpan line, List<TextSpan> marks)
    {
        if (line.Length <= LongestLine)
            return line;
        var wanted = marks.Count == 0 ? line.Start : marks[0].Start - LongestLine / 2;
        var start = Math.Clamp(wanted, line.Start, line.End - LongestLine);
        return new TextSpan(start, LongestLine);
    }

    private static void AppendLine(StringBuilder page, SourceText text, TextSpan shown, List<TextSpan> marks)
    {
        var line = text.GetLineSpan(text.Lines.GetLine(shown.Start));
        var content = new StringBuilder(shown.Start > line.Start ? "…" : "");
        var underline = new StringBuilder(new string(' ', content.Length));
        for (var at = shown.Start; at < shown.End; )
        {
            var length = StringInfo.GetNextTextElementLength(text.Content.AsSpan(at, shown.End - at));
            foreach (var c in text.Content.AsSpan(at, length))
                content.Append(Picture(c));
            underline.Append(IsMarked(marks, at, length) ? '^' : ' ');
            at += length;
        }
        // What lacks stands behind the last character.
        underline.Append(IsMarked(marks, shown.End, 1) ? '^' : ' ');
        content.Append(shown.End < line.End ? Cut.ToString() : "");
        page.Append(content).Append('\n');
        var marked = underline.ToString().TrimEnd();
        if (marked.Length > 0)
            page.Append(marked).Append('\n');
    }

    private static bool IsMarked(List<TextSpan> marks, int at, int length)
    {
        foreach (var mark in marks)
        {
            if (mark.Start < at + length && at < Math.Max(mark.End, mark.Start + 1))
                return true;
        }
        return false;
    }

    /// <summary>A control character as a picture of it, so that a page can show it.</summary>
    private static char Picture(char c) =>
        c switch
        {
            '\t' => ' ',
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            _ => c,
        };
}
