using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q010: the clean text is no longer the one that was sealed.</summary>
public sealed class TextDrift : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q010",
            "text-drift",
            RulePack.Structure,
            Severity.Error,
            "The article's text has changed since it was sealed."
        )
        {
            Rationale = """
                Annotating never edits: without its markup a document is the article, byte for byte. `text-sha256` in
                the header is the SHA-256 of that text, written when the article was imported or sealed. A slip of the
                keyboard in the text is the biggest risk of markup that stands in the text, and this catches it.
                """,
            BadExample = """
                ---
                text-sha256: 0000000000000000000000000000000000000000000000000000000000000000
                ---
                The bridge is safe.
                """,
            GoodExample = """
                ---
                text-sha256: 46dc4c6981938f81740fe22bf38a35276852947c3bf020e45f5e9deddcbbd837
                ---
                The bridge is safe.
                """,
            FixSummary = "Offers to seal the text as it is now.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        // A value that is no hash at all is the schema's to complain about.
        if (document.FindField(Seal.FieldName) is not { Value.Length: 64 } field)
            yield break;
        var actual = Seal.Of(document.Clean.Text);
        if (actual == field.Value)
            yield break;
        yield return new Finding(
            field.ValueSpan,
            $"The text has changed since it was sealed: its SHA-256 is now `{actual[..8]}…`, the seal says `{field.Value[..8]}…`"
        )
        {
            Hint =
                "undo the change (`quoth verify --against` shows the first difference), or seal the text anew if the change is meant",
            Fixes = [Fix.Offered("Seal the text as it is now", document.Path, field.ValueSpan, actual)],
        };
    }
}
