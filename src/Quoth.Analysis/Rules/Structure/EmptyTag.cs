using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q005: a tag around nothing.</summary>
public sealed class EmptyTag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q005", "empty-tag", RulePack.Structure, Severity.Error, "A tag whose text is empty.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A tag says something about words; without words it says nothing, and counts and agreement go wrong. An
                unspoken source is written on the claim: `by=@id`, or `by=none` where nobody is credited.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe][#|].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Removes the tag.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, text) = (context.Document, context.Document.Tree.Text);
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || !tag.Tag.IsClosed || !text.Slice(tag.TextSpan).IsWhiteSpace())
                continue;
            yield return new Finding(tag.Span, $"This {tag.Kind.GetWord()} is empty: `{text.ToString(tag.Span)}`")
            {
                Hint = "remove it, or move the words that it means between `|` and `]`",
                IsUnnecessary = true,
                Fixes = [Remove(document, tag)],
            };
        }
    }

    private static Fix Remove(DocumentModel document, TagInfo tag)
    {
        var kept = tag.Kind == TagKind.Note ? "" : document.Tree.Text.ToString(tag.TextSpan);
        // A line end that comes to stand beside another parts the paragraph, and all open tags with it.
        var isRisky = kept.AsSpan().ContainsAny('\n', '\r') || !HeadEdits.CanVanish(document, tag);
        return isRisky
            ? Fix.Offered("Remove the empty tag", document.Path, tag.Span, kept)
            : Fix.Safe("Remove the empty tag", document.Path, tag.Span, kept);
    }
}
