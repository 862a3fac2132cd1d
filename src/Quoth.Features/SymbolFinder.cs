using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a cursor stands on.</summary>
/// <param name="Symbol">What the id there means.</param>
/// <param name="Span">What an editor should mark: the id, or the tag's text, in UTF-16 offsets of the file.</param>
/// <param name="Reference">The place of the id itself.</param>
public sealed record FoundSymbol(Symbol Symbol, TextSpan Span, SymbolReference Reference);

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
            return new FoundSymbol(corpus.GetSymbol(document, touched), touched.Span, touched);
        if (TagFinder.At(document, offset) is not { } tag || NamedBy(tag) is not { } named)
            return null;
        var span = named.Role is ReferenceRole.Mention or ReferenceRole.Source ? tag.TextSpan : named.Span;
        return new FoundSymbol(corpus.GetSymbol(document, named), span, named);
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
        return offset >= span.Start || (offset == span.Start - 1 && document.Tree.Text.Span[offset] is '@' or '!')
            ? document.References[low]
            : null;
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
