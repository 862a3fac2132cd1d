using System.Text;
using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>Logging commands that Azure Pipelines shows beside the run. It knows errors and warnings only.</summary>
internal static class AzureFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var places = new Places();
        foreach (var (file, diagnostic) in report.Take(limit))
        {
            var (line, column) = places.Find(file.Text, diagnostic.Span.Start);
            var type = diagnostic.Severity == Severity.Error ? "error" : "warning";
            var rule = $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}";
            var hint = diagnostic.Finding.Hint is { } text ? $"\n{text}" : "";
            context.Output.Write($"##vso[task.logissue type={type};sourcepath={Property(file.Name)};");
            context.Output.Write($"linenumber={line};columnnumber={column};code={diagnostic.Rule.Code};]");
            context.Output.WriteLine(Escape($"{rule}: {diagnostic.Message}{hint}", isProperty: false));
        }
    }

    private static string Property(string text) => Escape(text, isProperty: true);

    private static string Escape(string text, bool isProperty)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var code = (c, isProperty) switch
            {
                ('%', _) => "%AZP25",
                ('\r', _) => "%0D",
                ('\n', _) => "%0A",
                (';', true) => "%3B",
                (']', true) => "%5D",
                _ => null,
            };
            if (code is null)
                escaped.Append(Printable.Character(c));
            else
                escaped.Append(code);
        }
        return escaped.ToString();
    }
}
