using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q012: a header that does not read as one.</summary>
public sealed class MalformedHeader : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q012",
            "malformed-header",
            RulePack.Structure,
            Severity.Error,
            "A header that is never closed, or a header line that is neither field, definition, attribute nor comment."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                The header runs from a first line `---` to the next. Its lines are `key: value` about the document,
                `@id: name` and `!id: statement` for definitions, indented `key: value` lines below them, and comments
                behind `#`. Any other line is kept but means nothing.
                """,
            BadExample = """
                ---
                title Bridge declared safe
                ---
                The bridge is safe.
                """,
            GoodExample = """
                ---
                title: Bridge declared safe
                ---
                The bridge is safe.
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var text = context.Document.Tree.Text;
        foreach (var error in context.Document.SyntaxErrors)
        {
            var shown = Shorten(text, error.Span);
            if (error.Kind == SyntaxErrorKind.UnclosedHeader)
                yield return new Finding(
                    error.Span,
                    "The header that begins here is never closed, so the whole file is read as article text"
                )
                {
                    Hint = "add a line `---` behind the header's last line",
                };
            else if (error.Kind == SyntaxErrorKind.AttributeWithoutDefinition)
                yield return new Finding(error.Span, $"`{shown}` is indented, but no definition stands above it")
                {
                    Hint =
                        "write it at the start of the line if it is about the document, or put it below its `@id: name`",
                };
            else if (error.Kind == SyntaxErrorKind.MalformedHeaderLine)
                yield return new Finding(error.Span, $"`{shown}` is no header line")
                {
                    Hint =
                        "a header line is `key: value`, `@id: name`, `!id: statement`, an indented `key: value`, or a comment behind `#`",
                };
        }
    }

    private static string Shorten(SourceText text, TextSpan span) =>
        span.Length <= 40 ? text.ToString(span) : text.ToString(span with { Length = 39 }) + "…";
}
