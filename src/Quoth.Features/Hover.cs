using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A card about what the cursor stands on.</summary>
/// <param name="Span">What the card is about, in UTF-16 offsets of the file; the cursor touches it.</param>
/// <param name="Markdown">The card, in Markdown.</param>
/// <param name="Definition">Where the thing is defined, for a link below the card; null for none.</param>
public sealed record HoverCard(TextSpan Span, string Markdown, SymbolPlace? Definition);

/// <summary>Cards for entities, claims, attributes, words and rule names.</summary>
public static class Hover
{
    private const string Divider = "\n\n---\n\n";

    // A card is read at a glance: of more people or claims only the first are shown, and how many others there are.
    private const int MostCards = 3;

    // While a corpus is read, what is not found may stand in a file that comes later.
    private const string StillReading = "is not defined in what has been read so far. Files are still being read.";

    /// <summary>The card for what the cursor stands on, or null.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="offset">Where the cursor stands, in UTF-16 offsets of the file.</param>
    /// <param name="isLoading">Whether files of the corpus are still being read, so that nobody can say what is not defined.</param>
    public static HoverCard? At(Corpus corpus, DocumentModel document, int offset, bool isLoading = false)
    {
        if (SchemaHover.At(corpus, document, offset) is { } word)
            return word;
        if (HeaderHover.At(corpus, document, offset) is { } value)
            return value;
        if (RuleHover.At(document, offset) is { } rule)
            return rule;
        if (SymbolFinder.At(corpus, document, offset) is { } found)
            return found.Symbol.Kind == SymbolKind.Claim ? OfClaimId(corpus, document, offset, found, isLoading)
                : found.IsOnId ? OfEntity(corpus, document, found, isLoading)
                : OfWords(corpus, document, offset, found, isLoading);
        if (TagFinder.At(document, offset) is not { IsInNote: false } tag)
            return null;
        var span = TagFinder.PartAt(tag, offset);
        if (document.FindClaim(tag) is { } claim)
            return new HoverCard(span, ClaimCard.Write(claim, document, corpus), null);
        return tag.Kind is TagKind.Source or TagKind.Cue
            ? new HoverCard(span, WriteLink(corpus, document, tag), null)
            : null;
    }

    private static HoverCard OfEntity(Corpus corpus, DocumentModel document, FoundSymbol found, bool isLoading) =>
        new(found.Span, WriteEntity(corpus, document, found.Symbol, isLoading), FindDefinition(corpus, found));

    /// <summary>The words of a mention or source: everybody whom they name, and for a source what it says.</summary>
    private static HoverCard OfWords(
        Corpus corpus,
        DocumentModel document,
        int offset,
        FoundSymbol found,
        bool isLoading
    )
    {
        if (TagFinder.At(document, offset) is not { } tag)
            return OfEntity(corpus, document, found, isLoading);
        var role = tag.Kind == TagKind.Source ? ReferenceRole.Source : ReferenceRole.Mention;
        var people = tag.Head.Entities.DistinctBy(id => id.Name).ToList();
        var cards = people
            .Take(MostCards)
            .Select(id => new SymbolReference(SymbolKind.Entity, id.Name, id.Span, role))
            .Select(reference => WriteEntity(corpus, document, corpus.GetSymbol(document, reference), isLoading));
        if (people.Count > MostCards)
            cards = cards.Append($"and {people.Count - MostCards} more");
        if (tag.Kind == TagKind.Source)
            cards = cards.Append(WriteLink(corpus, document, tag));
        return new HoverCard(found.Span, string.Join(Divider, cards), FindDefinition(corpus, found));
    }

    private static string WriteEntity(Corpus corpus, DocumentModel document, Symbol symbol, bool isLoading) =>
        corpus.FindEntity(document, symbol.Id) is { } entity ? EntityCard.Write(entity, symbol, document, corpus)
        : isLoading ? $"`@{symbol.Id}` {StillReading}"
        : $"`@{symbol.Id}` is not defined.";

    /// <summary>
    /// What a header says of the claim, and the claim as the text has it: the one under the cursor, else the first of
    /// that id.
    /// </summary>
    private static HoverCard OfClaimId(
        Corpus corpus,
        DocumentModel document,
        int offset,
        FoundSymbol found,
        bool isLoading
    )
    {
        var id = found.Symbol.Id;
        var here = TagFinder.At(document, offset) is { } tag ? document.FindClaim(tag) : null;
        var claim = here?.Id == id ? here : document.FindClaims(id).FirstOrDefault();
        var definition = corpus.FindClaimDefinition(document, id);
        var cards = new List<string>();
        if (definition is not null)
            cards.Add(ClaimCard.Write(definition, found.Symbol, document, corpus));
        if (claim is not null)
            cards.Add(ClaimCard.Write(claim, document, corpus));
        if (cards.Count == 0)
            cards.Add(isLoading ? $"`!{id}` {StillReading}" : $"No claim `{id}` is defined.");
        return new HoverCard(found.Span, string.Join(Divider, cards), FindDefinition(corpus, found));
    }

    private static SymbolPlace? FindDefinition(Corpus corpus, FoundSymbol found) =>
        corpus.FindDefinitions(found.Symbol).Cast<SymbolPlace?>().FirstOrDefault();

    /// <summary>The claims of a source or cue.</summary>
    private static string WriteLink(Corpus corpus, DocumentModel document, TagInfo tag)
    {
        var claims = document.FindClaimsOf(tag).ToList();
        if (claims.Count == 0)
            return $"This {tag.Kind.GetWord()} belongs to no claim.";
        var cards = claims.Take(MostCards).Select(claim => ClaimCard.Write(claim, document, corpus));
        if (claims.Count > MostCards)
            cards = cards.Append($"and {Plural.Of(claims.Count - MostCards, "more claim")}");
        return string.Join(Divider, cards);
    }
}
