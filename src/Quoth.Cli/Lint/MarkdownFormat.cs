using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>A table for a comment on a change: place, weight, rule with its page, and what is wrong.</summary>
internal static class MarkdownFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        var output = context.Output;
        var all = report.Files.Sum(file => file.Diagnostics.Length);
        if (all == 0)
        {
            output.WriteLine(report.IsIncomplete ? "Not everything could be checked." : "Quoth found nothing.");
            return;
        }
        var found = Linter.Count(all, "finding", "findings");
        output.WriteLine($"Quoth has {found} in {Linter.Count(report.Files.Length, "file", "files")}.");
        output.WriteLine();
        output.WriteLine("| Place | | Rule | |");
        output.WriteLine("| --- | --- | --- | --- |");
        var places = new Places();
        foreach (var (file, diagnostic) in report.Take(limit))
        {
            var (line, column) = places.Find(file.Text, diagnostic.Span.Start);
            var place = MarkdownText.Code($"{Printable.Text(file.Name)}:{line}:{column}");
            var rule = $"[{diagnostic.Rule.Code} {diagnostic.Rule.Name}]({RulePages.UriOf(diagnostic.Rule)})";
            var hint = diagnostic.Finding.Hint is { } text ? $"; {text}" : "";
            var message = MarkdownText.Prose(Printable.Text(diagnostic.Message + hint));
            output.WriteLine($"| {place} | {SeverityWords.Of(diagnostic.Severity)} | {rule} | {message} |");
        }
        if (all <= limit)
            return;
        output.WriteLine();
        output.WriteLine($"… and {all - limit:N0} more.");
    }
}
