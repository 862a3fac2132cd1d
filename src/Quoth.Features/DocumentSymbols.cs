using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>One line of a document's outline.</summary>
/// <param name="Name">What it is called: a name, or a speaker and the first words of what is said.</param>
/// <param name="Detail">A word beside it: the kind of an entity, or who passes a claim on.</param>
/// <param name="Kind">The kind of an entity; <see cref="SymbolWords.Claim"/> for a claim.</param>
/// <param name="Span">The whole of it, in UTF-16 offsets of the file.</param>
/// <param name="NameSpan">What to select, within <paramref name="Span"/>.</param>
/// <param name="Children">What lies below it, within <paramref name="Span"/>.</param>
public sealed record DocumentSymbol(
    string Name,
    string Detail,
    string Kind,
    TextSpan Span,
    TextSpan NameSpan,
    ImmutableArray<DocumentSymbol> Children
);

/// <summary>The outline: the header's definitions, then the claims in text order, nested ones below theirs.</summary>
public static class DocumentSymbols
{
    /// <summary>The outline of a document.</summary>
    public static ImmutableArray<DocumentSymbol> Of(Corpus corpus, DocumentModel document)
    {
        var speakers = new DocumentSpeakers(corpus, document);
        // A child outside its parent's range would break an editor's outline. Where pieces lie apart, a claim that is
        // said in a further piece stands beside its outer claim.
        var below = document
            .Claims.OrderBy(claim => claim.Tag.Index)
            .ToLookup(claim => claim.Outer is { } outer && outer.Tag.Span.Contains(claim.Tag.Span) ? outer : null);
        var definitions = document
            .Entities.Select(entity => OfDefinition(entity, entity.Kind))
            .Concat(document.ClaimDefinitions.Select(claim => OfDefinition(claim, SymbolWords.Claim)))
            .OrderBy(symbol => symbol.Span);
        return [.. definitions, .. below[null].Select(OfClaim)];

        DocumentSymbol OfClaim(Claim claim)
        {
            var relays = DocumentSpeakers.Describe(
                speakers.ChainOf(claim).Select(each => each.Step).Where(step => step != speakers.CreditedWith(claim))
            );
            return new DocumentSymbol(
                SymbolWords.Name(claim, document, speakers.CreditedWith(claim)),
                relays is null ? "" : SymbolWords.Shorten($"through {relays}"),
                SymbolWords.Claim,
                claim.Tag.Span,
                claim.Tag.TextSpan.IsEmpty ? claim.Tag.Span : claim.Tag.TextSpan,
                [.. below[claim].Select(OfClaim)]
            );
        }
    }

    private static DocumentSymbol OfDefinition(Semantics.Model.Definition definition, string kind) =>
        new(SymbolWords.Name(definition), kind, kind, definition.Span, definition.IdSpan, []);
}
