using System.Globalization;
using System.Text;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a hover shows.</summary>
/// <param name="Span">What it is about, in UTF-16 offsets of the file.</param>
/// <param name="Markdown">The card.</param>
/// <param name="Definition">Where the thing is defined, for a link below the card; null for none.</param>
public sealed record HoverCard(TextSpan Span, string Markdown, SymbolPlace? Definition);

/// <summary>Cards for entities, claims, attributes, words and rule names.</summary>
public static class Hover
{
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
                : OfClaimId(corpus, document, found);
        if (TagFinder.At(document, offset) is not { } tag || tag.IsInNote)
            return null;
        if (TagFinder.ClaimOf(document, tag) is { } claim)
            return new HoverCard(tag.Tag.OpenerSpan, ClaimCard.Write(claim, document, corpus), null);
        return tag.Kind is TagKind.Source or TagKind.Cue ? OfLink(corpus, document, tag) : null;
    }

    private static HoverCard OfEntity(Corpus corpus, DocumentModel document, FoundSymbol found)
    {
        var definition = corpus.FindDefinitions(found.Symbol).Cast<SymbolPlace?>().FirstOrDefault();
        var entity = corpus.FindEntity(document, found.Symbol.Id);
        var card = entity is null
            ? $"`@{found.Symbol.Id}` is not defined."
            : EntityCard.Write(entity, found.Symbol, document, corpus);
        return new HoverCard(found.Span, card, definition);
    }

    private static HoverCard? OfClaimId(Corpus corpus, DocumentModel document, FoundSymbol found)
    {
        var definition = corpus.FindDefinitions(found.Symbol).Cast<SymbolPlace?>().FirstOrDefault();
        var statement = corpus.FindClaimDefinition(document, found.Symbol.Id)?.Name;
        var here = TagFinder.At(document, found.Reference.Span.Start) is { } tag
            ? TagFinder.ClaimOf(document, tag)
            : null;
        var claim = here ?? document.FindClaims(found.Symbol.Id).FirstOrDefault();
        if (claim is null && statement is null)
            return new HoverCard(found.Span, $"No claim `{found.Symbol.Id}` is defined.", null);
        var card = new StringBuilder();
        if (statement is not null)
            card.Append(CultureInfo.InvariantCulture, $"**{found.Symbol.Id}**: {Markdown.Escape(statement)}\n\n");
        if (claim is not null)
            card.Append(ClaimCard.Write(claim, document, corpus));
        return new HoverCard(found.Span, card.ToString(), definition);
    }

    private static HoverCard OfLink(Corpus corpus, DocumentModel document, TagInfo tag)
    {
        var claims = TagFinder.ClaimsOf(document, tag).ToList();
        var card =
            claims.Count == 0
                ? $"This {tag.Kind.GetWord()} belongs to no claim."
                : string.Join("\n\n---\n\n", claims.Select(claim => ClaimCard.Write(claim, document, corpus)));
        return new HoverCard(tag.Span, card, null);
    }
}
