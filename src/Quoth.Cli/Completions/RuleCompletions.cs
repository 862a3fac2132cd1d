using System.CommandLine;
using System.CommandLine.Completions;
using Quoth.Analysis;
using Quoth.Cli.Lint;

namespace Quoth.Cli.Completions;

/// <summary>The names of rules, offered where one is typed. Codes are not: who remembers a code has typed it.</summary>
internal static class RuleCompletions
{
    /// <summary>Offers every rule and pack.</summary>
    public static void OfferRules(this Option option) => option.CompletionSources.Add(_ => Items(NamesAndPacks()));

    /// <summary>Offers every rule.</summary>
    public static void OfferRules(this Argument argument) =>
        argument.CompletionSources.Add(static _ => Items(RuleNames.All.Select(rule => rule.Name)));

    /// <summary>Offers every rule and pack with every severity.</summary>
    public static void OfferSeverities(this Option option) =>
        option.CompletionSources.Add(_ =>
            Items(NamesAndPacks().SelectMany(name => RuleSelection.Severities.Select(word => $"{name}={word}")))
        );

    private static IEnumerable<string> NamesAndPacks() =>
        RuleNames.All.Select(rule => rule.Pack).Distinct().Concat(RuleNames.All.Select(rule => rule.Name));

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> words) =>
        words.Select(word => new CompletionItem(word));
}
