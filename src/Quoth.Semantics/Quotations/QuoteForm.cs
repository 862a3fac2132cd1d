using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Quotations;

/// <summary>How much of a claim is said in the source's own words, as quotation marks show it.</summary>
public enum QuoteForm
{
    /// <summary>No word of it stands in quotation marks.</summary>
    Indirect,

    /// <summary>Some of it does.</summary>
    Mixed,

    /// <summary>All of it does.</summary>
    Direct,
}

/// <summary>Derives the form of a claim from the quotation marks around its words.</summary>
public static class QuoteForms
{
    /// <summary>The word that the attribute <c>quote</c> has for a form.</summary>
    public static string WordOf(QuoteForm form) =>
        form switch
        {
            QuoteForm.Direct => "direct",
            QuoteForm.Mixed => "mixed",
            _ => "indirect",
        };

    /// <summary>
    /// The form of a claim; null where it cannot be told: it holds no word, or it begins with the dash that opens speech
    /// in many languages and never closes it.
    /// </summary>
    public static QuoteForm? Of(Claim claim, DocumentModel document)
    {
        var text = document.Clean.Text.AsSpan();
        var isIn = false;
        var isOut = false;
        foreach (var range in claim.Content)
        {
            if (BeginsWithDash(text.Slice(range.Start, range.Length)))
                return null;
            var at = range.Start;
            var quotations = document.Quotations;
            for (var i = FirstBehind(quotations, at); i < quotations.Length && quotations[i].Start < range.End; i++)
            {
                // A stretch of a kind that was seen already need not be read.
                var from = Math.Max(at, quotations[i].Start);
                var to = Math.Min(quotations[i].End, range.End);
                isOut = isOut || QuotationMarks.HasWord(text[at..from]);
                isIn = isIn || QuotationMarks.HasWord(text[from..to]);
                if (isIn && isOut)
                    return QuoteForm.Mixed;
                at = to;
            }
            isOut = isOut || QuotationMarks.HasWord(text[at..range.End]);
            if (isIn && isOut)
                return QuoteForm.Mixed;
        }
        return (isIn, isOut) switch
        {
            (true, _) => QuoteForm.Direct,
            (_, true) => QuoteForm.Indirect,
            _ => null,
        };
    }

    private static bool BeginsWithDash(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        return !trimmed.IsEmpty && trimmed[0] is '—' or '–' or '―';
    }

    /// <summary>The first quotation that ends behind an offset.</summary>
    private static int FirstBehind(System.Collections.Immutable.ImmutableArray<TextSpan> quotations, int offset)
    {
        var (low, high) = (0, quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
