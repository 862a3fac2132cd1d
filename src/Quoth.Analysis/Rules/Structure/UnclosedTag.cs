using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q001: a tag without its closing bracket.</summary>
public sealed class UnclosedTag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q001", "unclosed-tag", RulePack.Structure, Severity.Error, "A tag whose closing `]` is missing.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A tag that is not closed by the end of its paragraph is taken to end with the line it begins on, and so
                is every tag inside it. That is seldom where it was meant to end.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe.
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Offers to close the tag at the end of its line.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        foreach (var tag in document.Tags)
        {
            // Tags inside one that was left open end with it; they are named only where they lack their own bracket.
            if (tag.Tag.IsClosed || !IsOwnMistake(context, tag.Tag.OpenerSpan))
                continue;
            var opener = document.Tree.Text.ToString(tag.Tag.OpenerSpan);
            var holdsBracket = document.Tree.Text.Slice(tag.TextSpan).Contains('[');
            yield return new Finding(tag.Tag.OpenerSpan, $"`{opener}` is never closed")
            {
                Hint = holdsBracket
                    ? "add the missing `]`; a plain `[` inside the tag that has no partner is written `\\[`"
                    : "add a `]` behind the tag's last word",
                Fixes =
                [
                    Fix.Offered(
                        "Close the tag at the end of its line",
                        document.Path,
                        new TextSpan(tag.Span.End, 0),
                        "]"
                    ),
                ],
            };
        }
    }

    private static bool IsOwnMistake(RuleContext context, TextSpan opener) =>
        context
            .Document.SyntaxErrors.AsSpan()
            .BinarySearch(new SyntaxError(SyntaxErrorKind.UnclosedTag, opener), BySpan) >= 0;

    private static Comparer<SyntaxError> BySpan { get; } =
        Comparer<SyntaxError>.Create(static (a, b) => a.Span.CompareTo(b.Span));
}
