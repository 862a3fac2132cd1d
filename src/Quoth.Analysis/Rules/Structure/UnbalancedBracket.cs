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
            Reach = RuleReach.Paragraph,
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
        var document = context.Document;
        var (closer, paragraph) = (-1, 0);
        foreach (var error in document.SyntaxErrors)
        {
            if (error.Kind is not (SyntaxErrorKind.UnbalancedBracket or SyntaxErrorKind.BracketTookCloser))
                continue;
            if (closer < error.Span.Start)
                closer = NextCloser(document.Tree.Text.Span, error.Span.Start);
            while (
                paragraph < document.Paragraphs.Length && document.Paragraphs[paragraph].Span.End <= error.Span.Start
            )
                paragraph++;
            // Escaping it would turn a closer that is text now, be it on another line, into markup.
            var isFree = paragraph == document.Paragraphs.Length || closer >= document.Paragraphs[paragraph].Span.End;
            var tookNone = error.Kind == SyntaxErrorKind.UnbalancedBracket;
            var safety = tookNone && isFree ? FixSafety.Safe : FixSafety.Offered;
            var escape = new FixEdit(document.Path, new TextChange(new TextSpan(error.Span.Start, 0), "\\"));
            var message = tookNone
                ? "This `[` has no partner inside its tag"
                : "This `[` took the `]` that was meant for its tag";
            yield return new Finding(error.Span, message)
            {
                Hint = "write `\\[`, or add the `]` that belongs to it",
                Fixes = [new Fix("Escape the bracket", safety, [escape])],
            };
        }
    }

    private static int NextCloser(ReadOnlySpan<char> text, int from)
    {
        var next = text[from..].IndexOf(']');
        return next < 0 ? text.Length : from + next;
    }
}
