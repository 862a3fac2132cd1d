using System.Collections.Immutable;
using System.Text;
using Quoth.Analysis;

namespace Quoth.Features;

/// <summary>
/// A rule's page in Markdown: what hover shows in short, <c>quoth explain</c> in the terminal and <c>docs/rules</c> on the
/// web. Everything in it comes from the rule's descriptor and from running the rules over its examples.
/// </summary>
public static class RulePage
{
    /// <summary>The name of the page's file, and of links to it from other pages.</summary>
    public static string FileNameOf(RuleDescriptor rule) => $"{rule.Name}.md";

    /// <summary>A rule in short: its code, its name, what it catches and why.</summary>
    public static string WriteCard(RuleDescriptor rule) =>
        $"**{rule.Code} {rule.Name}** · {WordOf(rule.DefaultSeverity)}\n\n{rule.Summary}\n\n{rule.Rationale}";

    /// <summary>The whole page, each line ended with <c>\n</c>.</summary>
    public static string Write(RuleDescriptor rule)
    {
        var page = new StringBuilder();
        var wrong = RuleExample.Read(rule.BadExample);
        page.Append($"# {rule.Code} {rule.Name}\n\n{WriteFacts(rule, wrong)}\n\n{rule.Summary}\n\n");
        page.Append($"## Why\n\n{Lines(rule.Rationale)}\n\n## Wrong\n\n");
        ExamplePage.Append(page, wrong);
        page.Append("## Right\n\n");
        ExamplePage.Append(page, RuleExample.Read(rule.GoodExample));
        AppendFixes(page, rule, wrong);
        AppendConfiguration(page, rule);
        AppendSilence(page, rule);
        return page.ToString();
    }

    /// <summary>How a rule's fixes are applied: <c>--fix</c>, <c>--unsafe-fixes</c>, both with a comma, or nothing.</summary>
    public static string DescribeFixes(RuleDescriptor rule) => DescribeFixes(rule, RuleExample.Read(rule.BadExample));

    /// <summary>The word for a pack, as <c>quoth.json</c> has it.</summary>
    public static string WordOf(RulePack pack) => pack.ToString().ToLowerInvariant();

    /// <summary>The word for a severity, as <c>quoth.json</c> has it.</summary>
    public static string WordOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string WriteFacts(RuleDescriptor rule, ImmutableArray<ExampleFile> wrong)
    {
        var pack = WordOf(rule.Pack);
        var facts = new List<string>
        {
            $"Pack [{pack}](README.md#{pack})",
            rule.IsOptIn
                ? $"off by default, {WordOf(rule.DefaultSeverity)} where it is on"
                : $"{WordOf(rule.DefaultSeverity)} by default",
        };
        if (DescribeFixes(rule, wrong) is { Length: > 0 } fixes)
            facts.Add($"fixed by {fixes.Replace(", ", " or ", StringComparison.Ordinal)}");
        return string.Join(" · ", facts);
    }

    private static string DescribeFixes(RuleDescriptor rule, ImmutableArray<ExampleFile> wrong)
    {
        var safeties = FixesOf(rule, wrong).Select(fix => fix.Safety).ToHashSet();
        var options = new List<string>();
        if (safeties.Contains(FixSafety.Safe))
            options.Add("`--fix`");
        if (safeties.Contains(FixSafety.Offered))
            options.Add("`--unsafe-fixes`");
        return string.Join(", ", options);
    }

    private static IEnumerable<Fix> FixesOf(RuleDescriptor rule, ImmutableArray<ExampleFile> wrong) =>
        wrong
            .SelectMany(file => file.Diagnostics)
            .Where(diagnostic => diagnostic.Rule.Code == rule.Code)
            .SelectMany(diagnostic => diagnostic.Finding.Fixes);

    private static void AppendFixes(StringBuilder page, RuleDescriptor rule, ImmutableArray<ExampleFile> wrong)
    {
        page.Append("## Fix\n\n");
        if (rule.FixSummary is not { } summary)
        {
            page.Append("None: only a person can say what was meant.\n\n");
            return;
        }
        page.Append($"{summary} In the example above:\n\n");
        foreach (var group in FixesOf(rule, wrong).GroupBy(fix => fix.Title, StringComparer.Ordinal))
        {
            var isSafe = group.Any(fix => fix.Safety == FixSafety.Safe);
            page.Append($"- {group.Key} ({(isSafe ? "`--fix`" : "`--unsafe-fixes`")})\n");
        }
        page.Append('\n');
    }

    private static void AppendConfiguration(StringBuilder page, RuleDescriptor rule)
    {
        var pack = WordOf(rule.Pack);
        page.Append(rule.IsOptIn ? "## Turn it on\n\n" : "## Configure\n\n");
        page.Append(
            rule.IsOptIn
                ? $"The rule is policy of some newsrooms and runs only where `quoth.json` asks for it, or for its pack `{pack}`:"
                : "In `quoth.json`, for this rule or for its whole pack:"
        );
        var (own, all) = rule.IsOptIn ? ("on", "on") : ("off", "warning");
        page.Append($"\n\n```json\n{{ \"rules\": {{ \"{rule.Name}\": \"{own}\" }} }}\n```\n\n");
        page.Append($"```json\n{{ \"rules\": {{ \"{pack}\": \"{all}\" }} }}\n```\n\n");
        page.Append("The words are `off`, `hint`, `info`, `warning`, `error`, and `on` for the rule's own weight. ");
        page.Append("An entry under `overrides` does the same for some files. ");
        page.Append($"For one run: `quoth lint --severity {rule.Name}=info`.\n\n");
    }

    private static void AppendSilence(StringBuilder page, RuleDescriptor rule)
    {
        page.Append("## Silence\n\n");
        if (rule.Pack == RulePack.Configuration)
        {
            page.Append("The rules about silences and configuration cannot be silenced in an article.\n");
            return;
        }
        page.Append("In a paragraph by a note, with the reason:\n\n");
        page.Append($"```quoth\n[#|quoth-disable {rule.Name}: the reason]\n```\n\n");
        page.Append("In a file by a comment in its header:\n\n");
        page.Append($"```quoth\n# quoth-disable {rule.Name}: the reason\n```\n");
    }

    private static string Lines(string markdown) => markdown.ReplaceLineEndings("\n").Trim();
}
