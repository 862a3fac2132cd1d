using System.Collections.Immutable;

namespace Quoth.Semantics.Configuration;

/// <summary>How much each rule weighs for one file: layers of settings, the general ones first.</summary>
/// <param name="Layers">
/// Within a layer a rule's own name or code goes before its pack; a later layer goes before an earlier one, whatever it names.
/// </param>
public readonly record struct RuleSeverities(ImmutableArray<ImmutableArray<RuleSetting>> Layers)
{
    /// <summary>What the rule is set to, or null where nothing is said and its default holds.</summary>
    public RuleSeverity? Of(RuleName rule)
    {
        for (var layer = Layers.Length - 1; layer >= 0; layer--)
        {
            if (Of(rule, Layers[layer]) is { } severity)
            {
                return severity;
            }
        }

        return null;
    }

    static RuleSeverity? Of(RuleName rule, ImmutableArray<RuleSetting> settings) =>
        FindSetting(rule, settings)?.Severity;

    /// <summary>The setting of one layer that decides about a rule, or null where the layer says nothing of it.</summary>
    public static RuleSetting? FindSetting(RuleName rule, ImmutableArray<RuleSetting> settings)
    {
        RuleSetting? own = null;
        RuleSetting? pack = null;
        foreach (var setting in settings)
        {
            if (setting.Key == rule.Name || setting.Key == rule.Code)
            {
                own = setting;
            }
            else if (setting.Key == rule.Pack)
            {
                pack = setting;
            }
        }

        return own ?? pack;
    }
}
