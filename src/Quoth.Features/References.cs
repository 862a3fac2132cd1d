using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Find all references: every place in the corpus that means what the cursor stands on.</summary>
public static class References
{
    /// <summary>The places, by path and in text order.</summary>
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
    )
    {
        if (SymbolFinder.At(corpus, document, offset) is not { } found)
            return [];
        var definitions = includeDefinition ? [] : corpus.FindDefinitions(found.Symbol).ToHashSet();
        var places = ImmutableArray.CreateBuilder<SymbolPlace>();
        foreach (var place in corpus.FindReferences(found.Symbol))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!definitions.Contains(place))
                places.Add(place);
        }
        return places.DrainToImmutable();
    }
}
