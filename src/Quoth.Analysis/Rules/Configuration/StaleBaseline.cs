using System.Collections.Immutable;
using Quoth.Analysis.Baselines;
using Quoth.Semantics.Configuration;

namespace Quoth.Analysis.Rules.Configuration;

/// <summary>Q904: a finding in the baseline that is there no more. No document shows it; whoever holds the baseline against documents does.</summary>
public sealed class StaleBaseline : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q904",
            "stale-baseline",
            RulePack.Configuration,
            Severity.Warning,
            "A finding that the baseline knows and no article has any more."
        )
        {
            Rationale = """
                A baseline lets an old corpus be checked from today on: what was wrong before is known and not shown. It
                is a debt that should shrink. An entry that outlives its mistake would hide the next one of its kind, so
                it has to go; `quoth lint --write-baseline` takes it out.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === quoth.json
                { "baseline": "quoth-baseline.json" }
                === quoth-baseline.json
                {
                  "version": 1,
                  "findings": [
                    { "path": "article.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@mayr" }
                  ]
                }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === quoth.json
                { "baseline": "quoth-baseline.json" }
                === quoth-baseline.json
                {
                  "version": 1,
                  "findings": []
                }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) => [];

    /// <summary>The diagnostics of a baseline for entries that know too much, in text order.</summary>
    /// <param name="path">The baseline's path, as diagnostics should show it.</param>
    /// <param name="configuration">What says how much the rule weighs.</param>
    /// <param name="stale">The entries.</param>
    public static ImmutableArray<Diagnostic> Analyze(
        string path,
        QuothConfiguration configuration,
        IEnumerable<StaleEntry> stale
    )
    {
        var rule = RuleSet.Get<StaleBaseline>().Descriptor;
        if (RuleWeights.For(configuration, path).Of(rule) is not { } severity)
            return [];
        return
        [
            .. stale
                .OrderBy(entry => entry.Entry.Span.Start)
                .Select(entry => new Diagnostic(rule, severity, path, Describe(entry))),
        ];
    }

    private static Finding Describe(StaleEntry stale)
    {
        var entry = stale.Entry;
        var name = RuleSet.Find(entry.Code)?.Descriptor.Name ?? entry.Code;
        var place = $"at {Excerpt.Of(entry.Text)} in {entry.Path}";
        return new Finding(
            entry.Span,
            stale.Found == 0
                ? $"`{name}` has nothing to say any more {place}"
                : $"`{name}` has only {stale.Found} of {entry.Count} findings left {place}"
        )
        {
            Hint = "`quoth lint --write-baseline` writes the baseline anew",
            IsUnnecessary = stale.Found == 0,
        };
    }
}
