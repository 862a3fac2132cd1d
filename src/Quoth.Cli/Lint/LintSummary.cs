using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>What was checked, as the caller named it.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="IsFile">Whether it is one file and not a folder or several.</param>
internal readonly record struct LintPlace(string Name, bool IsFile)
{
    /// <summary>Which of the files there, as the word before theirs: <c>"changed "</c>; empty for all.</summary>
    public string Kind { get; init; } = "";
}

/// <summary>What a run comes to, in a line or two for people.</summary>
internal static class LintSummary
{
    /// <summary>Writes it.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="place">What was checked, as the caller named it.</param>
    /// <param name="limit">How many findings were shown at most.</param>
    public static void Write(CommandContext context, LintReport report, LintPlace place, int limit)
    {
        WriteCounts(context, report, place, limit);
        foreach (var note in report.Notes)
            context.Output.WriteLine(Printable.Text(note));
    }

    private static void WriteCounts(CommandContext context, LintReport report, LintPlace place, int limit)
    {
        var colours = context.OutputColours;
        var all = report.Files.Sum(file => file.Diagnostics.Length);
        if (all == 0)
        {
            if (!report.IsIncomplete)
                context.Output.WriteLine(colours.Success(Clean(report, place)));
            return;
        }
        if (all > limit)
            context.Output.WriteLine($"… and {all - limit:N0} more; --max-diagnostics 0 shows all.");
        (Severity Severity, string One, string Many)[] kinds =
        [
            (Severity.Error, "error", "errors"),
            (Severity.Warning, "warning", "warnings"),
            (Severity.Info, "note", "notes"),
        ];
        var counts = kinds
            .Select(kind => (kind, Count: report.Count(kind.Severity)))
            .Where(found => found.Count > 0)
            .Select(found =>
                colours.Colour(found.kind.Severity, Linter.Count(found.Count, found.kind.One, found.kind.Many))
            );
        var files = Linter.Count(report.Files.Length, "file", "files");
        context.Output.WriteLine($"Found {string.Join(", ", counts)} in {files}.{Fixable(report)}");
    }

    private static string Clean(LintReport report, LintPlace place)
    {
        var registries = Linter.Count(report.Registries, "registry file", "registry files");
        var where = place.Name == "." ? "here" : $"in {place.Name}";
        var kind = place.Kind;
        return (report.Articles, report.Registries, place.IsFile) switch
        {
            (0, 0, _) => $"No {kind}files to check {where}.",
            (1, 0, true) => $"The article {place.Name} is clean.",
            (0, 1, true) => $"The registry file {place.Name} is clean.",
            (1, 0, _) => $"The only {kind}article {where} is clean.",
            (0, 1, _) => $"The {kind}registry file {where} is clean.",
            (0, _, _) => $"All {kind}{registries} {where} are clean.",
            (1, _, _) => $"The {kind}article and {registries} {where} are clean.",
            (_, 0, _) => $"All {report.Articles:N0} {kind}articles {where} are clean.",
            _ => $"All {report.Articles:N0} {kind}articles and {registries} {where} are clean.",
        };
    }

    private static string Fixable(LintReport report)
    {
        var fixes = report.Files.SelectMany(file => file.Diagnostics).Select(found => found.Finding.Fixes).ToList();
        var safe = fixes.Count(offers => offers.Any(fix => fix.Safety == FixSafety.Safe));
        var offered = fixes.Count(offers => offers.Length > 0) - safe;
        return (safe, offered) switch
        {
            (0, 0) => "",
            (_, 0) => $" --fix mends {safe:N0} of them.",
            (0, _) => $" --unsafe-fixes mends {offered:N0} of them.",
            _ => $" --fix mends {safe:N0} of them, --unsafe-fixes {offered:N0} more.",
        };
    }
}
