using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>What the rules about quotations ask of a document, found once.</summary>
internal sealed class QuotedText
{
    private readonly DocumentModel document;

    public QuotedText(DocumentModel document)
    {
        this.document = document;
        var pieces = new List<TagInfo>();
        var end = 0;
        foreach (var tag in document.Tags)
        {
            // Tags lie in one another or apart, so whatever begins behind the last outermost claim is the next.
            if (tag.Kind != TagKind.Claim || tag.IsInNote || tag.Span.Start < end)
                continue;
            end = tag.Span.End;
            if (!tag.Clean.IsEmpty)
                pieces.Add(tag);
        }
        OutermostClaims = pieces;
    }

    /// <summary>The tags of claims that lie in no other claim, in text order; empty ones are left out.</summary>
    public List<TagInfo> OutermostClaims { get; }

    /// <summary>The quotation that holds a clean-text offset and the one before it; null where there is none.</summary>
    public TextSpan? QuotationAround(int offset)
    {
        var quotations = document.Quotations;
        var (low, high) = (0, quotations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low < quotations.Length && quotations[low].Start < offset ? quotations[low] : null;
    }

    /// <summary>The innermost tag around a place of the file, or null.</summary>
    public static TagInfo? TagAround(ImmutableArray<TagInfo> tags, int offset)
    {
        var (low, high) = (0, tags.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tags[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        var around = low == 0 ? null : tags[low - 1];
        while (around is not null && around.Span.End <= offset)
            around = around.Parent;
        return around;
    }
}
