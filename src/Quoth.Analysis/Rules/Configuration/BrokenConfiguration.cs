using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Configuration;

/// <summary>Q910: something wrong in a <c>quoth.json</c>. No document shows it; the reader of the configuration does.</summary>
public sealed class BrokenConfiguration : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q910",
            "broken-configuration",
            RulePack.Configuration,
            Severity.Error,
            "A `quoth.json` that is not JSON, or says what no key or value of it can mean."
        )
        {
            Rationale = """
                A setting that is silently ignored is worse than none: somebody relies on it. All that is right in the
                file holds; a file that is not JSON holds nothing.
                """,
            BadExample = """
                === quoth.json
                {
                  // Which files belong to the corpus
                  "includes": ["articles/**"],
                  "nesting": "outer"
                }
                """,
            GoodExample = """
                === quoth.json
                {
                  // Which files belong to the corpus
                  "include": ["articles/**"],
                  "nesting": "outermost"
                }
                """,
            FixSummary = "Replaces the word by the nearest one that fits.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) => [];

    /// <summary>The finding that a problem of a configuration is.</summary>
    internal static Finding Describe(string path, ConfigurationProblem problem)
    {
        var message = char.ToUpperInvariant(problem.Message[0]) + problem.Message[1..];
        return new Finding(problem.Span, message)
        {
            Hint = problem.Hint,
            Fixes = problem.Suggestion is { } suggestion
                ? [Fix.Offered($"Replace it by `{suggestion}`", path, problem.Span, suggestion)]
                : [],
        };
    }
}
