using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>One finding a line: <c>path:line:column: severity code name: message</c>, which editors and grep know.</summary>
internal static class ConciseFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var colours = context.OutputColours;
        var places = new Places();
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                if (limit-- <= 0)
                    return;
                context.Output.WriteLine(
                    Describe(colours, file.Name, diagnostic, places.Find(file.Text, diagnostic.Span.Start))
                );
            }
        }
    }

    public static string Describe(Colours colours, string name, Diagnostic diagnostic, (int Line, int Column) place)
    {
        var where = colours.Strong($"{Printable.Text(name)}:{place.Line}:{place.Column}:");
        var severity = colours.Colour(diagnostic.Severity, SeverityWords.Of(diagnostic.Severity));
        var rule = colours.Link(
            colours.Faint($"{diagnostic.Rule.Code} {diagnostic.Rule.Name}"),
            RulePages.UriOf(diagnostic.Rule)
        );
        return $"{where} {severity} {rule}{colours.Faint(":")} {Printable.Text(diagnostic.Message)}";
    }
}
