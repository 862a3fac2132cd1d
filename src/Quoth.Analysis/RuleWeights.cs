using System.Collections.Frozen;
using Quoth.Semantics.Configuration;

namespace Quoth.Analysis;

/// <summary>How much each rule weighs for one file.</summary>
public readonly struct RuleWeights
{
    private static readonly FrozenDictionary<string, RuleName> Names = RuleNames.All.ToFrozenDictionary(rule =>
        rule.Code
    );

    private readonly RuleSeverities configured;

    private RuleWeights(RuleSeverities configured) => this.configured = configured;

    /// <summary>The weights for a file, given its path below the folder of the corpus.</summary>
    public static RuleWeights For(QuothConfiguration configuration, string path) =>
        new(configuration.SeveritiesFor(path));

    /// <summary>The weight of a rule; null where it is off.</summary>
    public Severity? Of(RuleDescriptor rule) =>
        configured.Of(Names[rule.Code]) switch
        {
            null => rule.IsOptIn ? null : rule.DefaultSeverity,
            RuleSeverity.On => rule.DefaultSeverity,
            RuleSeverity.Off => null,
            RuleSeverity.Hint => Severity.Hint,
            RuleSeverity.Info => Severity.Info,
            RuleSeverity.Warning => Severity.Warning,
            _ => Severity.Error,
        };
}
