using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>The findings of each file below its name, in columns.</summary>
internal static class GroupedFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var places = new Places();
        foreach (var file in report.Files)
        {
            if (limit <= 0)
                return;
            var shown = file.Diagnostics.AsSpan()[..Math.Min(limit, file.Diagnostics.Length)];
            limit -= shown.Length;
            WriteFile(context, file, shown, places);
        }
    }

    private static void WriteFile(
        CommandContext context,
        ReportedFile file,
        ReadOnlySpan<Diagnostic> diagnostics,
        Places places
    )
    {
        var (output, colours) = (context.Output, context.OutputColours);
        var (place, severity, rule) = (0, 0, 0);
        foreach (var diagnostic in diagnostics)
        {
            place = Math.Max(place, Place(file, diagnostic, places).Length);
            severity = Math.Max(severity, SeverityWords.Of(diagnostic.Severity).Length);
            rule = Math.Max(rule, Rule(diagnostic).Length);
        }
        output.WriteLine(colours.Strong($"{Printable.Text(file.Name)}:"));
        foreach (var diagnostic in diagnostics)
        {
            var where = Place(file, diagnostic, places).PadLeft(place);
            var word = SeverityWords.Of(diagnostic.Severity);
            var weight = colours.Colour(diagnostic.Severity, word) + new string(' ', severity - word.Length);
            var name = Rule(diagnostic);
            var linked = colours.Link(colours.Faint(name), RulePages.UriOf(diagnostic.Rule));
            var gap = new string(' ', rule - name.Length);
            output.WriteLine($"  {where}  {weight}  {linked}{gap}  {Printable.Text(diagnostic.Message)}");
        }
        output.WriteLine();
    }

    private static string Place(ReportedFile file, Diagnostic diagnostic, Places places)
    {
        var (line, column) = places.Find(file.Text, diagnostic.Span.Start);
        return $"{line}:{column}";
    }

    private static string Rule(Diagnostic diagnostic) => $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}";
}
