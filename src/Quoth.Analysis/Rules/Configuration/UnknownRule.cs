using System.Collections.Immutable;
using Quoth.Semantics.Text;

namespace Quoth.Analysis.Rules.Configuration;

/// <summary>Q903: a suppression of a rule that does not exist.</summary>
public sealed class UnknownRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q903",
            "unknown-rule",
            RulePack.Configuration,
            Severity.Warning,
            "A `quoth-disable` that names no rule, or one that does not exist."
        )
        {
            Rationale = """
                A misspelt name silences nothing. Rules are named by their name (`undefined-entity`) or their code
                (`Q101`); `quoth rules` lists them.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].[#|quoth-disable undefined-entitty: she is in no register]
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Replaces the name by the nearest rule's.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var path = context.Document.Path;
        foreach (var suppression in context.Suppressions)
        {
            if (suppression.Rules.IsEmpty)
            {
                yield return new Finding(suppression.Keyword, "`quoth-disable` names no rule")
                {
                    Hint = "write the rule's name behind it: `quoth-disable undefined-entity: reason`",
                };
            }
            foreach (var silenced in suppression.Rules)
            {
                if (RuleSet.Find(silenced.Name) is not null)
                    continue;
                var near = NearestNames(silenced.Name);
                // A bracket in the name is part of how the note's own brackets pair up.
                var isPlain = !silenced.Name.AsSpan().ContainsAny('[', ']', '\\');
                yield return new Finding(silenced.Span, $"There is no rule `{silenced.Name}`")
                {
                    Hint = near is [var first, ..]
                        ? $"did you mean `{first}`?"
                        : "`quoth rules` lists the names of all rules",
                    Fixes =
                    [
                        .. near.Select(name => new Fix(
                            $"Replace `{silenced.Name}` by `{name}`",
                            near.Count == 1 && isPlain ? FixSafety.Safe : FixSafety.Offered,
                            [new FixEdit(path, new(silenced.Span, name))]
                        )),
                    ],
                };
            }
        }
    }

    private static IReadOnlyList<string> NearestNames(string written) =>
        DidYouMean.NearestFew(written, RuleSet.All.Select(rule => rule.Descriptor.Name), 2);
}
