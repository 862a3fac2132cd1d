using System.Text.Json;
using Quoth.Analysis;
using Quoth.Features;

namespace Quoth.Cli.Output;

/// <summary>Rules as JSON, for <c>quoth rules</c> and <c>quoth explain</c>.</summary>
internal static class RuleJson
{
    /// <summary>Writes rules as an array of objects to the standard output.</summary>
    /// <param name="context">Where it goes.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="withPages">Whether each holds its page, in Markdown.</param>
    public static void Write(CommandContext context, IEnumerable<RuleDescriptor> rules, bool withPages)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
                WriteOne(json, rule, withPages);
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }

    private static void WriteOne(Utf8JsonWriter json, RuleDescriptor rule, bool withPages)
    {
        json.WriteStartObject();
        json.WriteString("code", rule.Code);
        json.WriteString("name", rule.Name);
        json.WriteString("pack", RulePage.WordOf(rule.Pack));
        json.WriteString("severity", SeverityWords.Of(rule.DefaultSeverity));
        json.WriteBoolean("optIn", rule.IsOptIn);
        json.WriteString("summary", rule.Summary);
        json.WriteString("rationale", rule.Rationale);
        json.WriteString("badExample", rule.BadExample);
        json.WriteString("goodExample", rule.GoodExample);
        json.WriteString("fix", rule.FixSummary);
        if (withPages)
            json.WriteString("page", RulePage.Write(rule));
        json.WriteEndObject();
    }
}
