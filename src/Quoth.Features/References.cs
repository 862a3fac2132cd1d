using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Find all references: every place in the corpus that means what the cursor stands on.</summary>
public static class References
{
    /// <summary>The places, by path and in text order; none where the cursor stands on no id and in no tag that names one.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The cursor's document.</param>
    /// <param name="offset">The cursor, a UTF-16 offset.</param>
    /// <param name="includeDefinition">Whether definitions count: header lines, or the tag that asserts a claim first.</param>
    /// <param name="cancellation">Stops a search over a large corpus.</param>
    public static ImmutableArray<SymbolPlace> At(
        Corpus corpus,
        DocumentModel document,
        int offset,
        bool includeDefinition,
        CancellationToken cancellation = default
    ) => [.. Find(corpus, document, offset, includeDefinition, cancellation)];

    /// <summary>The same place by place, as each document of the corpus is searched, for an editor that shows the first at once.</summary>
    public static IEnumerable<SymbolPlace> Find(
        Corpus corpus,
        DocumentModel document,
        int offset,
        bool includeDefinition,
        CancellationToken cancellation = default
    )
    {
        if (SymbolFinder.At(corpus, document, offset) is not { } found)
            return [];
        HashSet<SymbolPlace> definitions = includeDefinition ? [] : [.. corpus.FindDefinitions(found.Symbol)];
        return corpus.FindReferences(found.Symbol, cancellation).Where(place => !definitions.Contains(place));
    }
}
