using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A kind of entity to which a place of a document leads.</summary>
/// <param name="Origin">What under the cursor leads there, in UTF-16 offsets of the cursor's file.</param>
/// <param name="Kind">The kind, as the definition says it; the schema may not know it.</param>
public sealed record KindReference(TextSpan Origin, string Kind);

/// <summary>Go to type definition: the kind of the entity under the cursor. Where kinds are declared, the schema's owner knows.</summary>
public static class TypeDefinition
{
    /// <summary>
    /// The kind that a <c>kind:</c> line under the cursor says, or that the entity there has; null on claims, and on
    /// entities that nobody defines.
    /// </summary>
    public static KindReference? At(Corpus corpus, DocumentModel document, int offset)
    {
        foreach (var entity in document.Entities)
        {
            if (
                entity.Span.Touches(offset)
                && entity.Find(TagSchema.KindAttribute) is { } kind
                && kind.Span.Touches(offset)
            )
                return new KindReference(kind.Span, entity.Kind);
        }
        return
            SymbolFinder.At(corpus, document, offset) is { Symbol: { Kind: SymbolKind.Entity } symbol } found
            && corpus.FindEntity(document, symbol.Id) is { } defined
            ? new KindReference(found.Span, defined.Kind)
            : null;
    }
}
