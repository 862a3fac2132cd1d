using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
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

    /// <summary>The words of a cue.</summary>
    Cue,
}

/// <summary>One offer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What the list shows first: for an entity, the name or alias that was searched for.</param>
/// <param name="Detail">The id and the role or kind beside it, or what is said.</param>
/// <param name="Filter">What a client matches the typed text against: for an entity, the name or alias and the id.</param>
/// <param name="Replaced">What accepting it replaces, in UTF-16 offsets of the file; the cursor touches it.</param>
/// <param name="NewText">What it puts there.</param>
/// <param name="Documentation">A few words in Markdown; <see cref="Completion.Describe"/> says more of a symbol.</param>
public sealed record CompletionOffer(
    CompletionKind Kind,
    string Label,
    string Detail,
    string Filter,
    TextSpan Replaced,
    string NewText,
    string Documentation
)
{
    /// <summary>
    /// The new text with places to fill in, in the snippet syntax of editors; null where it has none.
    /// </summary>
    public string? Snippet { get; init; }

    /// <summary>What the offer is about, for its card; null for words and sigils.</summary>
    public (SymbolKind Kind, string Id)? Symbol { get; init; }

    /// <summary>Whether the characters behind the cursor go whatever an editor does with the rest of a word elsewhere.</summary>
    public bool ReplacesRest { get; init; }

    /// <summary>The characters that may take the offer and are typed behind it.</summary>
    public string CommitCharacters { get; init; } = "";
}

/// <summary>
/// Offers what can stand at the cursor: sigils, ids of entities and claims, attribute keys, words, cues, and the tag of a
/// name that is being typed.
/// </summary>
public static class Completion
{
    /// <summary>
    /// The offers at a cursor behind a bracket, in a head or header, finished or still being typed, in a cue, or behind the
    /// beginning of a known name, best first. An entity has an offer for its name and one for each alias, so that a list
    /// shows the word that somebody typed; who was named nearest to the cursor comes first.
    /// </summary>
    public static ImmutableArray<CompletionOffer> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (CompletionSite.At(corpus.Settings.Schema, document, offset) is not { } site)
            return offset < document.Tree.BodyStart ? [] : InText(corpus, document, offset);
        var offers = ImmutableArray.CreateBuilder<CompletionOffer>();
        if (site.Expected.HasFlag(Expected.Entity))
            offers.AddRange(SymbolOffers.OfEntities(corpus, document, offset, site));
        if (site.Expected.HasFlag(Expected.Claim))
            offers.AddRange(SymbolOffers.OfClaims(corpus, document, offset, site));
        if (site.Expected.HasFlag(Expected.Cue))
            offers.AddRange(CueOffers.BehindSigil(corpus, document, offset, site));
        if (site.Expected.HasFlag(Expected.ClaimDefinition))
            offers.AddRange(SymbolOffers.OfNewClaim(corpus, document, site));
        if (site.Expected.HasFlag(Expected.Word))
            offers.AddRange(SchemaOffers.OfWords(site));
        if (site.Expected.HasFlag(Expected.Key))
            offers.AddRange(SchemaOffers.OfKeys(corpus.Settings.Schema, site));
        if (site.Expected.HasFlag(Expected.Sigil))
            offers.AddRange(SigilOffers.All(site));
        return offers.DrainToImmutable();
    }

    /// <summary>
    /// The offers that an editor is shown: all of them, or of more than so many those that fit what is typed. Whoever shows
    /// not all must ask again when more is typed.
    /// </summary>
    public static ImmutableArray<CompletionOffer> Choose(
        ImmutableArray<CompletionOffer> offers,
        DocumentModel document,
        int offset,
        int most
    )
    {
        if (offers.Length <= most)
            return offers;
        var text = document.Tree.Text;
        return [.. offers.Where(offer => Fits(text.Span[offer.Replaced.Start..offset], offer.Filter)).Take(most)];
    }

    /// <summary>The card of an entity or claim of a document, in Markdown; null for one that it does not know.</summary>
    public static string? Describe(Corpus corpus, DocumentModel document, SymbolKind kind, string id)
    {
        var symbol = corpus.GetSymbol(document, new SymbolReference(kind, id, default, ReferenceRole.Mention));
        if (kind == SymbolKind.Entity)
            return corpus.FindEntity(document, id) is { } entity
                ? EntityCard.Write(entity, symbol, document, corpus)
                : null;
        if (document.FindClaims(id).FirstOrDefault() is { } claim)
            return ClaimCard.Write(claim, document, corpus);
        return corpus.FindClaimDefinition(document, id) is { } definition
            ? ClaimCard.Write(definition, symbol, document, corpus)
            : null;
    }

    /// <summary>Whether the letters of a typed text stand in this order in another, as editors match them; case is no matter.</summary>
    public static bool Fits(ReadOnlySpan<char> typed, ReadOnlySpan<char> filter)
    {
        foreach (var c in typed)
        {
            var at = 0;
            while (at < filter.Length && char.ToUpperInvariant(filter[at]) != char.ToUpperInvariant(c))
                at++;
            if (at == filter.Length)
                return false;
            filter = filter[(at + 1)..];
        }
        return true;
    }

    private static ImmutableArray<CompletionOffer> InText(Corpus corpus, DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var isInHead =
            HeadSite.FindOpener(document, offset) is { } bracket
            && bracket + 1 < offset
            && TagKinds.TryGet(text[bracket + 1], out _);
        if (isInHead || TagFinder.OfHead(document, offset) is not null)
            return [];
        var around = TagFinder.At(document, offset);
        while (around is not null && !around.TextSpan.Touches(offset))
            around = around.Parent;
        return around is { IsInNote: true } ? []
            : around?.Kind == TagKind.Cue ? [.. CueOffers.InCue(corpus, document, around, offset)]
            : around?.Kind is TagKind.Mention or TagKind.Source or TagKind.Note ? []
            : [.. NameOffers.At(corpus, document, offset)];
    }
}
