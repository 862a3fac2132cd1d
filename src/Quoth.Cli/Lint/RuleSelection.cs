using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Text;

namespace Quoth.Cli.Lint;

/// <summary>What <c>--select</c>, <c>--ignore</c> and <c>--severity</c> say about rules.</summary>
internal static class RuleSelection
{
    /// <summary>What a rule can be set to, in the order of <see cref="RuleSeverity"/>.</summary>
    public static readonly string[] Severities = ["off", "hint", "info", "warning", "error", "on"];

    /// <summary>The same as settings of a configuration, to go before those of any file.</summary>
    /// <exception cref="CommandFailureException">A rule or severity does not exist.</exception>
    public static ImmutableArray<RuleSetting> Read(string[] select, string[] ignore, string[] severity)
    {
        var settings = ImmutableArray.CreateBuilder<RuleSetting>();
        var selected = Split(select).SelectMany(Resolve).ToHashSet(StringComparer.Ordinal);
        if (selected.Count > 0)
        {
            settings.AddRange(
                RuleNames
                    .All.Where(rule => !selected.Contains(rule.Code))
                    .Select(rule => new RuleSetting(rule.Code, RuleSeverity.Off))
            );
            // Who selects a rule that runs only where asked for has asked.
            settings.AddRange(
                RuleSet
                    .All.Select(rule => rule.Descriptor)
                    .Where(rule => rule.IsOptIn && selected.Contains(rule.Code))
                    .Select(rule => new RuleSetting(rule.Code, RuleSeverity.On))
            );
        }
        foreach (var item in Split(severity))
        {
            var equals = item.LastIndexOf('=');
            var word = Array.IndexOf(Severities, item[(equals + 1)..]);
            if (equals < 0 || word < 0)
            {
                throw new CommandFailureException(
                    $"--severity {item}: not RULE=SEVERITY",
                    $"a severity is {string.Join(", ", Severities)}"
                );
            }
            settings.AddRange(Resolve(item[..equals]).Select(code => new RuleSetting(code, (RuleSeverity)word)));
        }
        settings.AddRange(Split(ignore).SelectMany(Resolve).Select(code => new RuleSetting(code, RuleSeverity.Off)));
        return settings.DrainToImmutable();
    }

    private static IEnumerable<string> Split(string[] values) =>
        values.SelectMany(value =>
            value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    /// <summary>The codes of a rule or of the rules of a pack.</summary>
    private static string[] Resolve(string name)
    {
        var codes = RuleNames.All.Where(rule => IsCalled(rule, name)).Select(rule => rule.Code).ToArray();
        if (codes.Length > 0)
            return codes;
        var near = DidYouMean.Nearest(name, RuleNames.All.SelectMany(rule => new[] { rule.Name, rule.Pack }));
        throw new CommandFailureException(
            $"there is no rule {name}",
            near is null ? "`quoth rules` lists them all" : $"did you mean {near}? `quoth rules` lists them all"
        );
    }

    private static bool IsCalled(RuleName rule, string name) =>
        rule.Name == name || rule.Pack == name || string.Equals(rule.Code, name, StringComparison.OrdinalIgnoreCase);
}
