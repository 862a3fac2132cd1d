using System.Collections.Immutable;
using System.Text.Json;
using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>The tool and its rules as a SARIF report describes them: only rules that speak in it.</summary>
internal sealed class SarifRules
{
    private readonly ImmutableArray<RuleDescriptor> rules;
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    private SarifRules(ImmutableArray<RuleDescriptor> rules)
    {
        this.rules = rules;
        for (var i = 0; i < rules.Length; i++)
            indices.Add(rules[i].Code, i);
    }

    /// <summary>The rules of the findings that are shown, by code.</summary>
    public static SarifRules Of(LintReport report, int limit) =>
        new([
            .. report
                .Take(limit)
                .Select(found => found.Diagnostic.Rule)
                .DistinctBy(rule => rule.Code)
                .OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ]);

    /// <summary>Where a rule stands in the list.</summary>
    public int IndexOf(RuleDescriptor rule) => indices[rule.Code];

    /// <summary>SARIF's word for a severity.</summary>
    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>Writes the tool with the list.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "quoth");
        json.WriteString("version", QuothProgram.Version);
        json.WriteString("semanticVersion", QuothProgram.Version);
        json.WriteString("informationUri", RulePages.Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", Sentence(rule.Summary));
        WriteText(json, "fullDescription", rule.Rationale);
        json.WriteStartObject("help");
        json.WriteString("text", Text(rule));
        json.WriteString("markdown", Markdown(rule));
        json.WriteEndObject();
        json.WriteString("helpUri", RulePages.UriOf(rule));
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", !rule.IsOptIn);
        json.WriteString("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Pack.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Text(RuleDescriptor rule) =>
        $"{Sentence(rule.Summary)}\n\n{rule.Rationale}\n\nWrong:\n\n{rule.BadExample}\n\nRight:\n\n{rule.GoodExample}";

    private static string Markdown(RuleDescriptor rule) =>
        $"""
            {Sentence(rule.Summary)}

            {rule.Rationale}

            **Wrong**

            ````quoth
            {rule.BadExample.TrimEnd('\n')}
            ````

            **Right**

            ````quoth
            {rule.GoodExample.TrimEnd('\n')}
            ````

            **Fix:** {rule.FixSummary ?? "none."}
            """;

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
