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

    /// <summary>The card for what the cursor stands on, or null.</summary>
    public static HoverCard? At(Corpus corpus, DocumentModel document, int offset)
    {
        if (SchemaHover.At(corpus, document, offset) is { } word)
            return word;
        if (RuleHover.At(document, offset) is { } rule)
            return rule;
        if (SymbolFinder.At(corpus, document, offset) is { } found)
            return found.Symbol.Kind == SymbolKind.Entity
                ? OfEntity(corpus, document, found)
                : OfClaimId(corpus, document, offset, found);
        if (TagFinder.At(document, offset) is not { IsInNote: false } tag)
            return null;
        var span = TagFinder.PartAt(tag, offset);
        if (document.FindClaim(tag) is { } claim)
            return new HoverCard(span, ClaimCard.Write(claim, document, corpus), null);
        return tag.Kind is TagKind.Source or TagKind.Cue
            ? new HoverCard(span, WriteLink(corpus, document, tag), null)
            : null;
    }

    private static HoverCard OfEntity(Corpus corpus, DocumentModel document, FoundSymbol found)
    {
        var card = corpus.FindEntity(document, found.Symbol.Id) is { } entity
            ? EntityCard.Write(entity, found.Symbol, document, corpus)
            : $"`@{found.Symbol.Id}` is not defined.";
        return new HoverCard(found.Span, card, FindDefinition(corpus, found));
    }

    /// <summary>
    /// What a header says of the claim, and the claim as the text has it: the one under the cursor, else the first of
    /// that id.
    /// </summary>
    private static HoverCard OfClaimId(Corpus corpus, DocumentModel document, int offset, FoundSymbol found)
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
            cards.Add($"No claim `{id}` is defined.");
        return new HoverCard(found.Span, string.Join(Divider, cards), FindDefinition(corpus, found));
    }

    private static SymbolPlace? FindDefinition(Corpus corpus, FoundSymbol found) =>
        corpus.FindDefinitions(found.Symbol).Cast<SymbolPlace?>().FirstOrDefault();

    private static string WriteLink(Corpus corpus, DocumentModel document, TagInfo tag)
    {
        var cards = document.FindClaimsOf(tag).Select(claim => ClaimCard.Write(claim, document, corpus)).ToList();
        return cards.Count == 0 ? $"This {tag.Kind.GetWord()} belongs to no claim." : string.Join(Divider, cards);
    }
}
