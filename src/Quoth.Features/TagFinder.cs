using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>Finds the tag under a cursor.</summary>
public static class TagFinder
{
    /// <summary>The innermost tag in which, or at whose end, a cursor at a UTF-16 offset stands; null for none.</summary>
    public static TagInfo? At(DocumentModel document, int offset)
    {
        if (document.Tree.FindTag(offset) is not { } found)
            return null;
        var (low, high) = (0, document.Tags.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tags[middle].Span.Start < found.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return document.Tags[low];
    }

    /// <summary>The claim that a tag is a piece of, or null.</summary>
    public static Claim? ClaimOf(DocumentModel document, TagInfo tag) =>
        tag.Kind != TagKind.Claim ? null : document.Claims.FirstOrDefault(claim => claim.Pieces.Contains(tag));

    /// <summary>The claims that a source or cue is bound to, in text order.</summary>
    public static IEnumerable<Claim> ClaimsOf(DocumentModel document, TagInfo tag) =>
        document.Claims.Where(claim =>
            claim.Sources.Any(link => link.Tag == tag) || claim.Cues.Any(link => link.Tag == tag)
        );
}
