using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q003: a closing bracket that closes nothing.</summary>
public sealed class StrayCloser : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q003", "stray-closer", RulePack.Structure, Severity.Warning, "A `]` that closes no tag and no bracket.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A closing bracket without an opening one is mostly what remains of a tag whose opener was deleted, or of
                a tag that an earlier bracket closed too soon.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge] is safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the [old] bridge is safe].
                """,
            FixSummary = "Offers to escape the bracket.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var errors = context.Document.SyntaxErrors;
        for (var i = 0; i < errors.Length; )
        {
            var run = i + 1;
            if (errors[i].Kind == SyntaxErrorKind.StrayCloser)
            {
                // A run of brackets is one mistake, and in a hostile text a very long one.
                while (
                    run < errors.Length
                    && errors[run].Kind == SyntaxErrorKind.StrayCloser
                    && errors[run].Span.Start == errors[run - 1].Span.End
                )
                    run++;
                var span = TextSpan.FromBounds(errors[i].Span.Start, errors[run - 1].Span.End);
                yield return new Finding(
                    span,
                    span.Length == 1 ? "This `]` closes nothing" : $"These {span.Length} `]` close nothing"
                )
                {
                    Hint = "delete it, add the opener that it belongs to, or write `\\]` if it is part of the article",
                    Fixes =
                    [
                        Fix.Offered(
                            "Escape the bracket",
                            context.Document.Path,
                            span,
                            string.Concat(Enumerable.Repeat("\\]", Math.Min(span.Length, 1000)))
                        ),
                    ],
                };
            }
            i = run;
        }
    }
}
