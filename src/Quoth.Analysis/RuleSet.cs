using System.Collections.Immutable;
using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Rules.Structure;

namespace Quoth.Analysis;

/// <summary>All rules, by code. A new rule is one file and one line here.</summary>
public static class RuleSet
{
    /// <summary>The rules, ordered by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new UnclosedTag(),
        new NearMissTag(),
        new StrayCloser(),
        new UnbalancedBracket(),
        new EmptyTag(),
        new EdgeWhitespace(),
        new MidWordBoundary(),
        new CrossingTags(),
        new IllegalNesting(),
        new TextDrift(),
        new MalformedHead(),
        new MalformedHeader(),
        new NestedTooDeep(),
        new UnreadableText(),
        new LeftoverFlag(),
        new UndefinedEntity(),
    ];

    /// <summary>The rule of a code or name, or null.</summary>
    public static Rule? Find(string codeOrName) =>
        All.FirstOrDefault(rule =>
            rule.Descriptor.Name == codeOrName
            || string.Equals(rule.Descriptor.Code, codeOrName, StringComparison.OrdinalIgnoreCase)
        );
}
