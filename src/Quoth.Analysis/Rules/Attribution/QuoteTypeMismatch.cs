using Quoth.Semantics.Quotations;
using Quoth.Semantics.Schema;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q208: a type of quotation that the quotation marks contradict.</summary>
public sealed class QuoteTypeMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q208",
            "quote-type-mismatch",
            RulePack.Attribution,
            Severity.Warning,
            "A `quote` that the quotation marks around the claim's words contradict."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                `quote=direct` means that all of a claim stands in quotation marks, `mixed` some of it, `indirect` none.
                It need not be written: where it is left out, it is derived from the marks. `reported` and
                `free-indirect` say what no mark shows, and are not checked.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!quote=direct|the bridge was “as good as new”].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!quote=mixed|the bridge was “as good as new”].
                """,
            FixSummary = "Writes the type that the marks show.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        var attribute = context.Corpus.Settings.Schema.Find(AttributePlaces.ClaimTag, "quote");
        foreach (var claim in document.Claims)
        {
            if (claim.Find("quote")?.Values is not [{ Text: "direct" or "mixed" or "indirect" } written])
                continue;
            if (QuoteForms.Of(claim, document) is not { } form || QuoteForms.WordOf(form) == written.Text)
                continue;
            var word = QuoteForms.WordOf(form);
            yield return new Finding(written.Span, $"This claim is not `{written.Text}`: {Describe(form)}")
            {
                Hint = $"write `quote={word}`, or leave it out, since it is derived from the marks",
                Fixes = attribute?.FindWord(word) is null
                    ? []
                    : [Fix.Safe($"Replace `{written.Text}` by `{word}`", document.Path, written.Span, word)],
            };
        }
    }

    private static string Describe(QuoteForm form) =>
        form switch
        {
            QuoteForm.Direct => "all of its words stand in quotation marks",
            QuoteForm.Mixed => "some of its words stand in quotation marks, some do not",
            _ => "none of its words stand in quotation marks",
        };
}
