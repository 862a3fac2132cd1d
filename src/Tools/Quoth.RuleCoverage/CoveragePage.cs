using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quoth.Analysis;

namespace Quoth.RuleCoverage;

/// <summary>Writes <c>docs/rules/coverage.md</c>.</summary>
public static class CoveragePage
{
    public static string Write(ImmutableArray<MutationOutcome> outcomes)
    {
        var page = new StringBuilder();
        var (all, caught) = (outcomes.Sum(outcome => outcome.Mutants.Length), outcomes.Sum(outcome => outcome.Caught));
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # What the rules catch

            Every article of [`seeds/`](../../seeds) is broken in {outcomes.Length} ways in which annotators break articles, at up to
            three places each. A mutant is **caught** when a rule speaks at the broken place. The unbroken seeds give no
            diagnostic at all. Made by

            ```
            dotnet run --project src/Tools/Quoth.RuleCoverage
            ```

            **{caught:N0} of {all:N0} mutants are caught: {Percent(caught, all)}.**

            | mutation | mutants | caught | told by |
            | --- | ---: | ---: | --- |

            """
        );
        foreach (var outcome in outcomes)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {outcome.Name} | {outcome.Mutants.Length} | {Percent(outcome.Caught, outcome.Mutants.Length)} | {ToldBy(outcome)} |\n"
            );
        }
        WriteMissed(page, outcomes);
        return page.ToString();
    }

    private static void WriteMissed(StringBuilder page, ImmutableArray<MutationOutcome> outcomes)
    {
        var missed = outcomes.Where(outcome => outcome.Missed.Any()).ToList();
        if (missed.Count == 0)
            return;
        page.Append("\n## What is missed\n\n");
        page.Append("Lines and columns are of the broken article.\n\n");
        foreach (var outcome in missed)
        {
            var places = outcome.Missed.Select(mutant => $"`{mutant.Path}` {mutant.Place}");
            page.Append(CultureInfo.InvariantCulture, $"- **{outcome.Name}**: {string.Join(", ", places)}\n");
        }
    }

    /// <summary>The rules that spoke, the most frequent first; one that seldom spoke is left out.</summary>
    private static string ToldBy(MutationOutcome outcome)
    {
        var codes = outcome
            .Mutants.SelectMany(mutant => mutant.Codes)
            .GroupBy(code => code)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Where(group => group.Count() * 10 >= outcome.Caught)
            .Take(3);
        return string.Join(
            ", ",
            codes.Select(group =>
                $"[{RuleSet.Find(group.Key)?.Descriptor.Name}]({RuleSet.Find(group.Key)?.Descriptor.Name}.md)"
            )
        );
    }

    private static string Percent(int part, int all) =>
        all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0.#} %");
}
