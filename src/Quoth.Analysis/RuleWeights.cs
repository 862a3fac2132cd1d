using System.Collections.Frozen;
using System.Collections.Immutable;
using Quoth.Semantics.Configuration;

namespace Quoth.Analysis;

/// <summary>How much each rule weighs for one file. Files with the same settings share one.</summary>
public sealed class RuleWeights
{
    private static readonly FrozenDictionary<string, int> Numbers = RuleNames
        .All.Select((rule, number) => (rule.Code, number))
        .ToFrozenDictionary(rule => rule.Code, rule => rule.number, StringComparer.Ordinal);

    // Thousands of files in a row have the settings of the one before.
    private static RuleWeights? latest;

    private readonly RuleSeverities configured;
    private readonly Severity?[] weights;

    private RuleWeights(RuleSeverities configured)
    {
        this.configured = configured;
        weights = new Severity?[RuleNames.All.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = WeightOf(configured.Of(RuleNames.All[i]), RuleSet.All[i].Descriptor);
    }

    /// <summary>The weights for a file, given its path below the folder of the corpus.</summary>
    public static RuleWeights For(QuothConfiguration configuration, string path)
    {
        var configured = configuration.SeveritiesFor(path);
        var known = latest;
        if (known is null || !HasLayers(known, configured.Layers))
            latest = known = new RuleWeights(configured);
        return known;
    }

    /// <summary>The weight of a rule by its number in <see cref="RuleSet.All"/>; null where it is off.</summary>
    internal Severity? Of(int rule) => weights[rule];

    /// <summary>The weight of a rule; null where it is off.</summary>
    public Severity? Of(RuleDescriptor rule) => weights[Numbers[rule.Code]];

    /// <summary>Whether these are the weights of some layers; the arrays of a configuration are compared by identity.</summary>
    private static bool HasLayers(RuleWeights known, ImmutableArray<ImmutableArray<RuleSetting>> layers)
    {
        var own = known.configured.Layers;
        for (var i = 0; i < layers.Length; i++)
        {
            if (own.Length != layers.Length || own[i] != layers[i])
                return false;
        }
        return true;
    }

    private static Severity? WeightOf(RuleSeverity? severity, RuleDescriptor rule) =>
        severity switch
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
