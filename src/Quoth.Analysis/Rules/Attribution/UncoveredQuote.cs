using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q210: a quotation that no claim takes in.</summary>
public sealed class UncoveredQuote : Rule
{
    /// <summary>Shorter quotations are names, titles and words at arm's length more often than somebody's claim.</summary>
    private const int FewestWords = 4;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q210",
            "uncovered-quote",
            RulePack.Attribution,
            Severity.Warning,
            "A quotation of four words or more in no claim."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Words in quotation marks are somebody's, and whoever reads for who said what looks for them first. In a
                published, reviewed corpus one long quotation in forty-five was overlooked. Titles of songs and books are no
                attributions: a mention's tag around one, or a note that silences the rule, says so.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. She added: “I cross it every day.”
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. [^@mayor|She] [~|added]: [!|“I cross it every day.”]
                """,
            FixSummary = "Offers to mark the quotation as a claim.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        if (document.Quotations.IsEmpty)
            yield break;
        var clean = document.Clean.Text;
        var claims = context.Quoted.OutermostClaims;
        var next = 0;
        foreach (var quotation in document.Quotations)
        {
            while (next < claims.Count && claims[next].Clean.End <= quotation.Start)
                next++;
            if (next < claims.Count && claims[next].Clean.Start < quotation.End)
                continue;
            var words = clean.AsSpan(quotation.Start, quotation.Length);
            if (!WordCount.IsAtLeast(words, FewestWords) || LooksLikeTitle(words))
                continue;
            if (!QuotationMarks.IsClosed(words) && !GoesOn(document, quotation))
                continue;
            if (IsNamed(document, quotation))
                continue;
            yield return Find(document, quotation);
        }
    }

    private static Finding Find(DocumentModel document, TextSpan quotation)
    {
        var words = document.Clean.Text.AsSpan(quotation.Start, quotation.Length).TrimEnd();
        var span = document.Clean.ToSource(new TextSpan(quotation.Start, words.Length));
        return new Finding(span, $"The quotation {Excerpt.Of(words)} is in no claim")
        {
            Hint =
                "mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note",
            Fixes = SpanEdits.Wrap(document, span, "[!|") is { } edits
                ? [new Fix("Mark the quotation as a claim", FixSafety.Offered, edits)]
                : [],
        };
    }

    /// <summary>Whether a quotation that is not closed goes on in the next paragraph, which then begins with a mark.</summary>
    private static bool GoesOn(DocumentModel document, TextSpan quotation)
    {
        var rest = document.Clean.Text.AsSpan(quotation.End).TrimStart();
        return !rest.IsEmpty && QuotationMarks.IsMark(rest[0]);
    }

    /// <summary>Whether the quotation, or all inside its marks, is what a mention, source or cue says.</summary>
    private static bool IsNamed(DocumentModel document, TextSpan quotation)
    {
        var clean = document.Clean.Text;
        var (start, end) = (quotation.Start + 1, quotation.End - 1);
        while (start < end && char.IsWhiteSpace(clean[start]))
            start++;
        while (end > start && char.IsWhiteSpace(clean[end - 1]))
            end--;
        var inner = TextSpan.FromBounds(start, end);
        var tag = QuotedText.TagAround(document.Tags, document.Clean.ToSource(start));
        for (; tag is not null; tag = tag.Parent)
        {
            if (tag.Kind is TagKind.Mention or TagKind.Source or TagKind.Cue && tag.Clean.Contains(inner))
                return true;
        }
        return false;
    }

    /// <summary>Whether every long word has a capital, as titles have in English: “The Night the Lamps Went Out”.</summary>
    private static bool LooksLikeTitle(ReadOnlySpan<char> quotation)
    {
        for (var at = 0; at < quotation.Length; at++)
        {
            if (!char.IsLetter(quotation[at]))
                continue;
            var start = at;
            while (at < quotation.Length && NameForms.IsWordPart(quotation[at]))
                at++;
            if (at - start > 3 && !char.IsUpper(quotation[start]))
                return false;
        }
        // Short words alone are said rather than sung: “I am not a tax”.
        return HasLongWord(quotation);
    }

    private static bool HasLongWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length = char.IsLetter(c) ? length + 1 : 0;
            if (length > 3)
                return true;
        }
        return false;
    }
}
