using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>
/// Go to declaration: every header line that declares the id under the cursor. Where a definition is the one that
/// counts, declarations are also those that it hides.
/// </summary>
public static class Declaration
{
    /// <summary>
    /// The document's own definitions first, then the registry's of the same id, also where the document redefines it. A
    /// claim that no header defines is declared by the tag that asserts it first.
    /// </summary>
    public static ImmutableArray<DefinitionTarget> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (SymbolFinder.At(corpus, document, offset) is not { } found)
            return Definition.At(corpus, document, offset);
        var hidden = found.Symbol.Scope is null ? [] : corpus.FindDefinitions(found.Symbol with { Scope = null });
        return
        [
            .. corpus
                .FindDefinitions(found.Symbol)
                .Concat(hidden)
                .Select(place => Definition.TargetOf(found.Span, place)),
        ];
    }
}
