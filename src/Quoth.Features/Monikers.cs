using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>How far a moniker names one thing and no other.</summary>
public enum MonikerReach
{
    /// <summary>In its article.</summary>
    Document,

    /// <summary>In the corpus that shares a registry.</summary>
    Corpus,

    /// <summary>In the world.</summary>
    World,
}

/// <summary>A name of a symbol that stays the same when texts change.</summary>
/// <param name="Scheme">Who gave the name: <c>quoth</c> or <c>wikidata</c>.</param>
/// <param name="Identifier">The name: <c>@id</c>, <c>!id</c>, or the item in Wikidata.</param>
/// <param name="Reach">How far it is the only one.</param>
/// <param name="IsDefinedHere">Whether the cursor's document is one that defines the symbol.</param>
public sealed record Moniker(string Scheme, string Identifier, MonikerReach Reach, bool IsDefinedHere);

/// <summary>Monikers: by what other tools and other corpora can know the symbol under the cursor.</summary>
public static class Monikers
{
    /// <summary>The id, which the registry makes the corpus's own, and the entity's item in Wikidata.</summary>
    public static ImmutableArray<Moniker> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (SymbolFinder.At(corpus, document, offset) is not { Symbol: var symbol })
            return [];
        var isEntity = symbol.Kind == SymbolKind.Entity;
        var isDefined = corpus.FindDefinitions(symbol).Any();
        // An id that a registry file names and nobody defines is shared with nobody.
        var isShared = symbol.Scope is null && isDefined;
        var isHere = corpus.FindDefinitions(symbol).Any(place => place.Document == document);
        var reach = isShared ? MonikerReach.Corpus : MonikerReach.Document;
        var own = new Moniker("quoth", (isEntity ? "@" : "!") + symbol.Id, reach, isHere);
        return isEntity && corpus.FindEntity(document, symbol.Id)?.Find("wikidata")?.Value is { Length: > 0 } item
            ? [own, new Moniker("wikidata", item, MonikerReach.World, isHere)]
            : [own];
    }
}
