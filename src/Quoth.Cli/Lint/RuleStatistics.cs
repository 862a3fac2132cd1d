using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>How often each rule speaks.</summary>
internal static class RuleStatistics
{
    /// <summary>How often one rule speaks.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Count">How many findings it has.</param>
    /// <param name="Safe">How many of them <c>--fix</c> mends.</param>
    /// <param name="Offered">How many more <c>--unsafe-fixes</c> mends.</param>
    internal readonly record struct Row(RuleDescriptor Rule, int Count, int Safe, int Offered);

    /// <summary>The rules that speak: the most frequent first, those alike by code.</summary>
    public static List<Row> Count(LintReport report)
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var diagnostic in report.Files.SelectMany(file => file.Diagnostics))
        {
            var row = rows.GetValueOrDefault(diagnostic.Rule.Code) with { Rule = diagnostic.Rule };
            var fixes = diagnostic.Finding.Fixes;
            var isSafe = fixes.Any(static fix => fix.Safety == FixSafety.Safe);
            rows[diagnostic.Rule.Code] = row with
            {
                Count = row.Count + 1,
                Safe = row.Safe + (isSafe ? 1 : 0),
                Offered = row.Offered + (!isSafe && fixes.Length > 0 ? 1 : 0),
            };
        }
        return
        [
            .. rows.Values.OrderByDescending(row => row.Count).ThenBy(row => row.Rule.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>One rule a line: how often, which, and how many can be mended.</summary>
    public static void Write(CommandContext context, LintReport report)
    {
        var rows = Count(report);
        if (rows.Count == 0)
            return;
        var colours = context.OutputColours;
        var width = $"{rows[0].Count:N0}".Length;
        var names = rows.Max(row => row.Rule.Name.Length);
        foreach (var row in rows)
        {
            var count = colours.Strong($"{row.Count:N0}".PadLeft(width));
            var name = $"{row.Rule.Code} {row.Rule.Name.PadRight(names)}";
            context.Output.WriteLine($"{count}  {name}  {colours.Faint(Fixable(row))}".TrimEnd());
        }
    }

    /// <summary>The same as an array of objects.</summary>
    public static void WriteJson(CommandContext context, LintReport report)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            json.WriteStartArray();
            foreach (var row in Count(report))
            {
                json.WriteStartObject();
                json.WriteString("code", row.Rule.Code);
                json.WriteString("name", row.Rule.Name);
                json.WriteNumber("count", row.Count);
                json.WriteNumber("safelyFixable", row.Safe);
                json.WriteNumber("otherwiseFixable", row.Offered);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }

    private static string Fixable(Row row) =>
        (row.Safe, row.Offered) switch
        {
            (0, 0) => "",
            (_, 0) => $"--fix mends {row.Safe:N0}",
            (0, _) => $"--unsafe-fixes mends {row.Offered:N0}",
            _ => $"--fix mends {row.Safe:N0}, --unsafe-fixes {row.Offered:N0} more",
        };
}
