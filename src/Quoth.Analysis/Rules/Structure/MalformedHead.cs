using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q011: something in a head that cannot stand there.</summary>
public sealed class MalformedHead : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q011",
            "malformed-head",
            RulePack.Structure,
            Severity.Error,
            "A head, the part between sigil and bar, that does not read as one."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A wrong head is still a tag, and what can be read of it counts; the rest is ignored, which is seldom
                what its writer wanted. A head is ids, then `+` or `?`, then attributes: `[!c2+? type=opinion|...]`,
                `[^c1,c2 @orlan|...]`.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1 type=|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1 type=fact|the bridge was safe].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var text = context.Document.Tree.Text;
        foreach (var tag in context.Document.Tags)
        {
            foreach (var error in tag.Head.Errors)
            {
                var (message, hint) = Say(error, text.ToString(error.Span), tag.Kind.GetWord());
                // A missing thing has no width; the opener shows where to look.
                var span = error.Span.IsEmpty ? tag.Tag.OpenerSpan : error.Span;
                yield return new Finding(span, message) { Hint = hint };
            }
        }
    }

    private static (string Message, string Hint) Say(SyntaxError error, string text, string word) =>
        error.Kind switch
        {
            SyntaxErrorKind.MissingId when word == "mention" => (
                "This mention names nobody",
                "write the id behind the `@`: `[@id|text]`; words that credit somebody unidentified are a source, `[^|text]`"
            ),
            SyntaxErrorKind.MissingId => (
                "An id is missing behind the `,` or `@`",
                "write the id, or remove the sign before it"
            ),
            SyntaxErrorKind.MisplacedMark when text[0] == '+' => (
                $"A `+` cannot stand here",
                "a `+` directly behind its id makes a claim tag one more piece: `[!c2+|text]`"
            ),
            SyntaxErrorKind.MisplacedMark => (
                $"`{text}` cannot stand here: a {word} names no entity at this place",
                "in a source the entity stands behind the claims' ids, `[^c1 @id|text]`; a claim credits somebody with `by=@id`"
            ),
            SyntaxErrorKind.MissingValue => (
                "A value is missing behind the `=` or `,`",
                "write the value, or remove the attribute"
            ),
            SyntaxErrorKind.UnclosedString => (
                $"`{text}` has no closing quote",
                "add a `\"`; a quote inside is written `\\\"`"
            ),
            SyntaxErrorKind.DuplicateKey => (
                $"`{text}` stands twice in this head; the first one counts",
                "remove one of them"
            ),
            _ when word is "hole" or "note" => (
                $"`{text}` cannot stand in the head of a {word}",
                $"a {word} has no id and no attributes; did you mean `|{text}`?"
            ),
            _ => (
                $"`{text}` cannot stand in the head of a {word}",
                "a head is ids, then `+` or `?`, then attributes such as `type=opinion`"
            ),
        };
}
