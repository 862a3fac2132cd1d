using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What an offer is.</summary>
public enum CompletionKind
{
    /// <summary>Somebody or something, by name or alias.</summary>
    Entity,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>The key of an attribute or header field.</summary>
    Key,

    /// <summary>A word of an attribute's set.</summary>
    Word,

    /// <summary>The sigil that makes a tag of a bracket.</summary>
    Tag,
}

/// <summary>One offer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What the list shows first: for an entity, the name or alias that was searched for.</param>
/// <param name="Detail">The id and the role or kind beside it, or what is said.</param>
/// <param name="Filter">What a client matches the typed text against: for an entity, the name or alias and the id.</param>
/// <param name="Replaced">What accepting it replaces, in UTF-16 offsets of the file; the cursor touches it.</param>
/// <param name="NewText">What it puts there.</param>
/// <param name="Documentation">The card, in Markdown.</param>
public sealed record CompletionOffer(
    CompletionKind Kind,
    string Label,
    string Detail,
    string Filter,
    TextSpan Replaced,
    string NewText,
    string Documentation
);

/// <summary>Offers what can stand at the cursor: sigils, ids of entities and claims, attribute keys, words.</summary>
public static class Completion
{
    /// <summary>
    /// The offers at a cursor behind a bracket, in a head or header, finished or still being typed, best first; none in
    /// plain text. An
    /// entity has an offer for its name and one for each alias, so that a list shows the word that somebody typed; who
    /// was named nearest to the cursor comes first.
    /// </summary>
    public static ImmutableArray<CompletionOffer> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (CompletionSite.At(corpus.Settings.Schema, document, offset) is not { } site)
            return [];
        var offers = ImmutableArray.CreateBuilder<CompletionOffer>();
        if (site.Expected.HasFlag(Expected.Entity))
            offers.AddRange(SymbolOffers.OfEntities(corpus, document, offset, site));
        if (site.Expected.HasFlag(Expected.Claim))
            offers.AddRange(SymbolOffers.OfClaims(corpus, document, offset, site));
        if (site.Expected.HasFlag(Expected.ClaimDefinition))
            offers.AddRange(SymbolOffers.OfClaimDefinitions(corpus, document, site));
        if (site.Expected.HasFlag(Expected.Word))
            offers.AddRange(SchemaOffers.OfWords(site));
        if (site.Expected.HasFlag(Expected.Key))
            offers.AddRange(SchemaOffers.OfKeys(corpus.Settings.Schema, site));
        if (site.Expected.HasFlag(Expected.Sigil))
            offers.AddRange(SigilOffers.All(site));
        return offers.DrainToImmutable();
    }
}
