using System.Globalization;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q013: more tags open at once than anybody means.</summary>
public sealed class NestedTooDeep : Rule
{
    private const int Limit = 256;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q013",
            "nested-too-deep",
            RulePack.Structure,
            Severity.Error,
            "A tag inside 256 open tags, which is read as plain text."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Attributions nest two or three deep. Hundreds of open tags mean that something was pasted that is no
                article, or that closing brackets are missing throughout; tags beyond the limit are read as text.
                """,
            BadExample = string.Concat(Enumerable.Repeat("[!by=none|", Limit + 1)) + "x" + new string(']', Limit + 1),
            GoodExample = "The bridge is safe.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var error in context.Document.SyntaxErrors)
        {
            if (error.Kind != SyntaxErrorKind.NestedTooDeep)
                continue;
            yield return new Finding(
                error.Span,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This tag stands inside {Limit} others and is read as text"
                )
            )
            {
                Hint = "close the tags before it; look first for the earliest `]` that is missing",
            };
        }
    }
}
