using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q213: a word or two in quotation marks, marked as a claim that nothing attributes.</summary>
public sealed class ScareQuoteAsClaim : Rule
{
    private const int MostWords = 2;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q213",
            "scare-quote-as-claim",
            RulePack.Attribution,
            Severity.Info,
            "A claim that is a quotation of one or two words, and has no cue."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Scare quotes, titles and names are not attributions: the marks say that the writer keeps a word at arm's
                length, not that somebody said it. Where somebody did, a cue says so (“called it”, “described it as”), or
                `by=` does.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] came over her [!|“new”] bridge. It is forty years old.
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [@mayor|Brill] came over her “new” bridge. It is forty years old.
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        foreach (var claim in document.Claims)
        {
            if (!claim.Cues.IsEmpty || claim.Content.Length != 1 || claim.Pieces.Length != 1)
                continue;
            if (claim.Find("by")?.Values is [{ Text: ['@', ..] }, ..])
                continue;
            var content = claim.Content[0];
            var words = document.Clean.Text.AsSpan(content.Start, content.Length);
            if (context.Quoted.QuotationAround(content.Start + 1) is not { } quotation)
                continue;
            var isWhole =
                quotation.Start >= content.Start
                && quotation.End <= content.End
                && words[..(quotation.Start - content.Start)].IsWhiteSpace()
                && words[(quotation.End - content.Start)..].IsWhiteSpace();
            if (!isWhole || WordCount.IsAtLeast(words, MostWords + 1))
                continue;
            yield return new Finding(
                document.Clean.ToSource(new TextSpan(quotation.Start, quotation.Length)),
                $"Nothing attributes the claim {Excerpt.Of(words)}, a word or two in quotation marks"
            )
            {
                Hint =
                    "words at arm's length, titles and names are no claims: remove the tag, or mark the cue that attributes it",
            };
        }
    }
}
