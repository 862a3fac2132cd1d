using Quoth.Analysis;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Findings as a good compiler shows them: the place, the reason, the line with its underline, the hint.</summary>
internal static class FullFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var width = Math.Clamp(context.ReadTerminalWidth(), 40, 200);
        var colours = context.OutputColours;
        var places = new Places();
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                if (limit-- <= 0)
                    return;
                WriteOne(context.Output, colours, file, diagnostic, places, width);
            }
        }
    }

    private static void WriteOne(
        TextWriter output,
        Colours colours,
        ReportedFile file,
        Diagnostic diagnostic,
        Places places,
        int width
    )
    {
        var place = places.Find(file.Text, diagnostic.Span.Start);
        output.WriteLine(ConciseFormat.Describe(colours, file.Name, diagnostic, place));
        var number = place.Line.ToString();
        var gutter = new string(' ', number.Length);
        var excerpt = Excerpt.Of(file.Text, diagnostic.Span, width - number.Length - 3);
        var bar = colours.Faint("|");
        output.WriteLine($"{colours.Faint(number)} {bar} {excerpt.Line}");
        var underline = colours.Colour(diagnostic.Severity, new string('^', excerpt.Width));
        output.WriteLine($"{gutter} {bar} {new string(' ', excerpt.Indent)}{underline}");
        var lastLine = file.Text.Lines.GetLine(Math.Max(diagnostic.Span.Start, diagnostic.Span.End - 1)) + 1;
        if (lastLine > place.Line)
            WriteNote(output, colours, gutter, "note", $"goes on to line {lastLine}");
        foreach (var related in diagnostic.Finding.Related)
            WriteNote(output, colours, gutter, "note", DescribeRelated(file, related, places));
        if (diagnostic.Finding.Hint is { } hint)
            WriteNote(output, colours, gutter, "hint", hint);
        foreach (var fix in diagnostic.Finding.Fixes.Take(1))
        {
            var option = fix.Safety == FixSafety.Safe ? "--fix" : "--unsafe-fixes";
            WriteNote(output, colours, gutter, "fix", $"{fix.Title} ({option})");
        }
        output.WriteLine();
    }

    private static void WriteNote(TextWriter output, Colours colours, string gutter, string label, string text) =>
        output.WriteLine($"{gutter} {colours.Faint("=")} {colours.Hint($"{label}:")} {Printable.Text(text)}");

    private static string DescribeRelated(ReportedFile file, RelatedPlace related, Places places)
    {
        if (file.Find(related.Path) is not { } found)
            return $"{related.Path}: {related.Message}";
        var (line, column) = places.Find(found.Text, related.Span.Start);
        return $"{found.Name}:{line}:{column}: {related.Message}";
    }
}
