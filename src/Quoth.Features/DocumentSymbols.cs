using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>One line of a document's outline.</summary>
/// <param name="Name">What it is called: a name, or a speaker and the first words of what is said.</param>
/// <param name="Detail">A word beside it: the kind of an entity, or who passes a claim on.</param>
/// <param name="Kind">Which namespace it belongs to.</param>
/// <param name="Span">The whole of it, in UTF-16 offsets of the file.</param>
/// <param name="NameSpan">What to select, within <paramref name="Span"/>.</param>
/// <param name="Children">What lies below it, within <paramref name="Span"/>.</param>
public sealed record DocumentSymbol(
    string Name,
    string Detail,
    SymbolKind Kind,
    TextSpan Span,
    TextSpan NameSpan,
    ImmutableArray<DocumentSymbol> Children
);

/// <summary>The outline: the header's definitions, then the claims in text order, nested ones below theirs.</summary>
public static class DocumentSymbols
{
    private const int LongestName = 80;
    private const int LongestSpeaker = 40;

    /// <summary>The outline of a document.</summary>
    public static ImmutableArray<DocumentSymbol> Of(Corpus corpus, DocumentModel document)
    {
        // A child outside its parent's range would break an editor's outline. Where pieces lie apart, a claim that is
        // said in a further piece stands beside its outer claim.
        var below = document
            .Claims.OrderBy(claim => claim.Tag.Index)
            .ToLookup(claim => claim.Outer is { } outer && outer.Tag.Span.Contains(claim.Tag.Span) ? outer : null);
        var definitions = document
            .Entities.Select(entity => OfDefinition(entity, SymbolKind.Entity, entity.Kind))
            .Concat(document.ClaimDefinitions.Select(claim => OfDefinition(claim, SymbolKind.Claim, "claim")))
            .OrderBy(symbol => symbol.Span);
        return [.. definitions, .. below[null].Select(OfClaim)];

        DocumentSymbol OfClaim(Claim claim)
        {
            var speakers = AttributionChain.GetSpeakers(claim, document, corpus);
            var chain = AttributionChain.Of(claim, document, corpus);
            var who = AttributionChain.Describe(speakers.IsEmpty ? [] : [speakers]);
            var relays = AttributionChain.Describe(speakers.IsEmpty ? chain : chain[1..]);
            var name = Words.Shorten(who ?? (claim.SaysBy ? "nobody" : "unattributed"), LongestSpeaker);
            return new DocumentSymbol(
                Words.Shorten($"{name}: {FirstWords(claim, document)}", LongestName),
                relays is null ? "" : $"through {relays}",
                SymbolKind.Claim,
                claim.Tag.Span,
                claim.Tag.TextSpan.IsEmpty ? claim.Tag.Span : claim.Tag.TextSpan,
                [.. below[claim].Select(OfClaim)]
            );
        }
    }

    private static DocumentSymbol OfDefinition(Semantics.Model.Definition definition, SymbolKind kind, string detail) =>
        new(
            definition.Name.Length > 0 ? Words.Shorten(definition.Name, LongestName) : definition.Id,
            detail,
            kind,
            definition.Span,
            definition.IdSpan,
            []
        );

    /// <summary>As much of the content as a name can hold: claims around claims would else copy the text many times.</summary>
    private static string FirstWords(Claim claim, DocumentModel document)
    {
        if (claim.Content.IsEmpty)
            return "(nothing)";
        var ranges = claim.Content.Take(3).Select(range => range with { Length = Math.Min(range.Length, LongestName) });
        return string.Join(" … ", ranges.Select(range => document.Clean.Text.Substring(range.Start, range.Length)));
    }
}
