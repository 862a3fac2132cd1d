using System.Text;
using Quoth.Analysis;

namespace Quoth.Features;

/// <summary>The page that lists all rules by pack, <c>docs/rules/README.md</c>.</summary>
public static class RuleIndex
{
    /// <summary>The name of the page's file.</summary>
    public const string FileName = "README.md";

    /// <summary>The page, each line ended with <c>\n</c>.</summary>
    public static string Write()
    {
        var page = new StringBuilder("# Rules\n\n");
        page.Append(
            $"What `quoth lint` looks for: {RuleSet.All.Length} rules in packs. A rule is set by its name, its code "
        );
        page.Append(
            "or its pack in `quoth.json`; `quoth explain NAME` shows its page in the terminal. These pages are made "
        );
        page.Append("from the rules themselves, and what they show under *Wrong* is what the program says.\n");
        foreach (var pack in RuleSet.All.Select(rule => rule.Descriptor).GroupBy(rule => rule.Pack))
        {
            page.Append($"\n## {RulePage.WordOf(pack.Key)}\n\n{Describe(pack.Key)}\n\n");
            page.Append("| code | rule | severity | fix | catches |\n| --- | --- | --- | --- | --- |\n");
            foreach (var rule in pack)
            {
                var severity = RulePage.WordOf(rule.DefaultSeverity) + (rule.IsOptIn ? " (off)" : "");
                page.Append($"| {rule.Code} | [{rule.Name}]({RulePage.FileNameOf(rule)}) | {severity} | ");
                page.Append($"{RulePage.DescribeFixes(rule)} | {Cell(rule.Summary)} |\n");
            }
        }
        return page.ToString();
    }

    /// <summary>What a pack is about, in a sentence or two.</summary>
    private static string Describe(RulePack pack) =>
        pack switch
        {
            RulePack.Structure => "The tags themselves: brackets, heads, headers, the text. Not a matter of taste.",
            RulePack.References => "Ids and the schema: everything that is named is defined, and every value fits.",
            RulePack.Attribution =>
                "Who said what: every claim has its source and its cue, and they are the right ones.",
            RulePack.Spans => "Where tags begin and end, so that two annotators mark the same words.",
            RulePack.Corpus => "What holds across the articles of a corpus and its registry.",
            RulePack.Newsroom =>
                "The policy of newsrooms, which differs from one to the next: off until `quoth.json` turns the pack or a rule on.",
            _ => "Silences and `quoth.json` itself. These rules cannot be silenced in an article.",
        };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
