using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q004: a plain bracket inside a tag that finds no partner.</summary>
public sealed class UnbalancedBracket : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q004",
            "unbalanced-bracket",
            RulePack.Structure,
            Severity.Warning,
            "A plain `[` inside a tag that has no partner and therefore takes the tag's own `]`."
        )
        {
            Rationale = """
                Inside a tag plain brackets come in pairs, so `[!|“[W]e agree.”]` needs no escaping. A single one takes
                the `]` that was meant for the tag, which then stays open. Three articles of a published corpus of a
                thousand have such a bracket.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|“the bridge [sic is safe”].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|“the bridge \[sic is safe”].
                """,
            FixSummary = "Escapes the bracket.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var error in context.Document.SyntaxErrors)
        {
            if (error.Kind is not (SyntaxErrorKind.UnbalancedBracket or SyntaxErrorKind.BracketTookCloser))
                continue;
            // Where the bracket has taken a closer, escaping it turns that closer from text into markup.
            var safety = error.Kind == SyntaxErrorKind.UnbalancedBracket ? FixSafety.Safe : FixSafety.Offered;
            var escape = new FixEdit(context.Document.Path, new TextChange(new TextSpan(error.Span.Start, 0), "\\"));
            var message =
                safety == FixSafety.Safe
                    ? "This `[` has no partner inside its tag"
                    : "This `[` took the `]` that was meant for its tag";
            yield return new Finding(error.Span, message)
            {
                Hint = "write `\\[`, or add the `]` that belongs to it",
                Fixes = [new Fix("Escape the bracket", safety, [escape])],
            };
        }
    }
}
