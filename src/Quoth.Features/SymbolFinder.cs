using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a cursor stands on.</summary>
/// <param name="Symbol">What the id there means.</param>
/// <param name="Span">
/// What an editor should mark, in UTF-16 offsets of the file: the id, or the part of the tag that the cursor touches.
/// </param>
/// <param name="Reference">The place of the id itself.</param>
/// <param name="IsOnId">Whether the cursor touches the id or its sigil, not another part of a tag that names it.</param>
public sealed record FoundSymbol(Symbol Symbol, TextSpan Span, SymbolReference Reference, bool IsOnId);

/// <summary>Finds the symbol under a cursor, which every navigating feature begins with.</summary>
public static class SymbolFinder
{
    /// <summary>
    /// The symbol at a UTF-16 offset: the id that the cursor touches; in the text of a mention or source, the entity
    /// that it names first; in the text or head of a claim, a cue or an unnamed source, the claim's id. Null elsewhere.
    /// </summary>
    public static FoundSymbol? At(Corpus corpus, DocumentModel document, int offset)
    {
        if (FindReference(document, offset) is { } touched)
        {
            var span = TextSpan.FromBounds(Math.Min(offset, touched.Span.Start), touched.Span.End);
            return new FoundSymbol(corpus.GetSymbol(document, touched), span, touched, true);
        }
        if (TagFinder.At(document, offset) is not { IsInNote: false } tag || NamedBy(tag) is not { } named)
            return null;
        return new FoundSymbol(corpus.GetSymbol(document, named), TagFinder.PartAt(tag, offset), named, false);
    }

    /// <summary>The reference whose id, or the sigil before it, a cursor touches.</summary>
    private static SymbolReference? FindReference(DocumentModel document, int offset)
    {
        // References do not overlap and are sorted, so at most two can touch an offset.
        var (low, high) = (0, document.References.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.References[middle].Span.End < offset)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == document.References.Length)
            return null;
        var span = document.References[low].Span;
        var isBeforeSigil = offset == span.Start - 1 && document.Tree.Text.Span[offset] is '@' or '!';
        return span.Touches(offset) || isBeforeSigil ? document.References[low] : null;
    }

    private static SymbolReference? NamedBy(TagInfo tag)
    {
        if (tag.Kind is TagKind.Mention or TagKind.Source && tag.Head.Entities is [var entity, ..])
        {
            var role = tag.Kind == TagKind.Mention ? ReferenceRole.Mention : ReferenceRole.Source;
            return new SymbolReference(SymbolKind.Entity, entity.Name, entity.Span, role);
        }
        if (tag.Head.ClaimIds is not [var claim, ..])
            return null;
        var claimRole =
            tag.Kind != TagKind.Claim ? ReferenceRole.Tie
            : tag.Head.IsPiece ? ReferenceRole.Piece
            : ReferenceRole.Assertion;
        return new SymbolReference(SymbolKind.Claim, claim.Name, claim.Span, claimRole);
    }
}
