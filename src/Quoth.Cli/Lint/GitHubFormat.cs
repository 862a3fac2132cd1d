using System.Text;
using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>Workflow commands that GitHub shows as annotations at the lines of a change.</summary>
internal static class GitHubFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var places = new Places();
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                if (limit-- <= 0)
                    return;
                var (start, end) = (diagnostic.Span.Start, diagnostic.Span.End);
                Write(
                    context.Output,
                    file.Name,
                    diagnostic,
                    places.Find(file.Text, start),
                    places.Find(file.Text, end)
                );
            }
        }
    }

    private static void Write(
        TextWriter output,
        string name,
        Diagnostic diagnostic,
        (int Line, int Column) start,
        (int Line, int Column) end
    )
    {
        var command = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var hint = diagnostic.Finding.Hint is { } text ? $"\n{text}" : "";
        output.Write($"::{command} file={EscapeProperty(name)},line={start.Line},col={start.Column}");
        // GitHub takes an end column for a range within one line only.
        output.Write(
            end.Line == start.Line && end.Column > start.Column
                ? $",endLine={end.Line},endColumn={end.Column}"
                : $",endLine={end.Line}"
        );
        output.Write($",title={EscapeProperty($"{diagnostic.Rule.Code} {diagnostic.Rule.Name}")}");
        output.WriteLine($"::{EscapeData(diagnostic.Message + hint)}");
    }

    private static string EscapeData(string text) => Escape(text, isProperty: false);

    private static string EscapeProperty(string text) => Escape(text, isProperty: true);

    private static string Escape(string text, bool isProperty)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(
                (c, isProperty) switch
                {
                    ('%', _) => "%25",
                    ('\r', _) => "%0D",
                    ('\n', _) => "%0A",
                    (':', true) => "%3A",
                    (',', true) => "%2C",
                    _ => Printable.Character(c).ToString(),
                }
            );
        }
        return escaped.ToString();
    }
}
