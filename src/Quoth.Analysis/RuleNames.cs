using System.Collections.Immutable;
using Quoth.Semantics.Configuration;

namespace Quoth.Analysis;

/// <summary>The rules as a configuration knows them, which lies a layer below.</summary>
public static class RuleNames
{
    /// <summary>Every rule's code, name, pack and summary, ordered by code.</summary>
    public static ImmutableArray<RuleName> All { get; } = [.. RuleSet.All.Select(rule => Of(rule.Descriptor))];

    /// <summary>How a configuration can call the rule.</summary>
    public static RuleName Of(RuleDescriptor rule) =>
        new(rule.Code, rule.Name, rule.Pack.ToString().ToLowerInvariant(), rule.Summary);
}
