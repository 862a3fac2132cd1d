using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q006: blanks at the edges of a tag's text.</summary>
public sealed class EdgeWhitespace : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q006",
            "edge-whitespace",
            RulePack.Structure,
            Severity.Warning,
            "A tag whose text begins or ends with a blank."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A span holds words, not the blanks around them. Blanks at the edges make two annotators disagree where
                they meant the same; 67 spans of a published, reviewed corpus have them.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill ][~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Moves the blanks out of the tag.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var text = context.Document.Tree.Text;
        foreach (var tag in context.Document.Tags)
        {
            if (tag.IsInNote || tag.Kind == TagKind.Note || !tag.Tag.IsClosed)
                continue;
            var content = text.Slice(tag.TextSpan);
            if (content.IsEmpty || (!char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[^1])))
                continue;
            var leading = content.Length - content.TrimStart().Length;
            var trailing = content.Length - content.TrimEnd().Length;
            if (leading == content.Length)
                continue;
            if (leading > 0)
                yield return Find(context, tag, new TextSpan(tag.TextSpan.Start, leading), tag.Span.Start, "begins");
            if (trailing > 0)
                yield return Find(
                    context,
                    tag,
                    new TextSpan(tag.TextSpan.End - trailing, trailing),
                    tag.Span.End,
                    "ends"
                );
        }
    }

    private static Finding Find(RuleContext context, TagInfo tag, TextSpan blanks, int moveTo, string verb)
    {
        var (path, text) = (context.Document.Path, context.Document.Tree.Text);
        // Backslashes mean something else once a bracket comes to stand behind them, or no longer does.
        var behind = Math.Min(blanks.Start, moveTo) - 1;
        var isFree = behind < 0 || text.Span[behind] != '\\';
        return new Finding(blanks, $"This {tag.Kind.GetWord()} {verb} with a blank")
        {
            Hint = "a span holds words, not the blanks around them",
            Fixes = !isFree
                ? []
                :
                [
                    new Fix(
                        "Move the blank out of the tag",
                        // A line end that comes to stand beside another parts the paragraph, and all open tags with it.
                        text.Slice(blanks).ContainsAny('\n', '\r')
                            ? FixSafety.Offered
                            : FixSafety.Safe,
                        [
                            new FixEdit(path, new TextChange(blanks, "")),
                            new FixEdit(path, new TextChange(new TextSpan(moveTo, 0), text.ToString(blanks))),
                        ]
                    ),
                ],
        };
    }
}
