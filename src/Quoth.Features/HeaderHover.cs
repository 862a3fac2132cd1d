using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Cards for what stands in a header besides keys, words and ids: the name of a definition, the seal.</summary>
internal static class HeaderHover
{
    public static HoverCard? At(Corpus corpus, DocumentModel document, int offset)
    {
        if (offset >= document.Tree.BodyStart)
            return null;
        foreach (var entity in document.Entities)
        {
            if (NameAt(entity, SymbolKind.Entity) is { } place)
                return new HoverCard(
                    entity.NameSpan,
                    EntityCard.Write(entity, corpus.GetSymbol(document, place.Reference), document, corpus),
                    place
                );
        }
        foreach (var claim in document.ClaimDefinitions)
        {
            if (NameAt(claim, SymbolKind.Claim) is { } place)
                return new HoverCard(
                    claim.NameSpan,
                    ClaimCard.Write(claim, corpus.GetSymbol(document, place.Reference), document, corpus),
                    place
                );
        }
        return document.FindField(Seal.FieldName) is { Value.Length: > 0 } seal && seal.ValueSpan.Touches(offset)
            ? new HoverCard(seal.ValueSpan, DescribeSeal(document, seal.Value), null)
            : null;

        SymbolPlace? NameAt(Semantics.Model.Definition definition, SymbolKind kind) =>
            !definition.NameSpan.IsEmpty && definition.NameSpan.Touches(offset)
                ? new SymbolPlace(
                    document,
                    new SymbolReference(kind, definition.Id, definition.IdSpan, ReferenceRole.Definition)
                )
                : null;
    }

    private static string DescribeSeal(DocumentModel document, string seal) =>
        Seal.Of(document.Clean.Text) == seal
            ? "**sealed** · the text is to the character as it was when it was sealed"
            : "**drifted** · the text has changed since it was sealed";
}
