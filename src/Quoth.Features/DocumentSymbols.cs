using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>One line of a document's outline.</summary>
/// <param name="Name">What it is called: a name, or the first words of a claim.</param>
/// <param name="Detail">A word beside it: the kind, or who is credited.</param>
/// <param name="Kind">Which namespace it belongs to.</param>
/// <param name="Span">The whole of it, in UTF-16 offsets of the file.</param>
/// <param name="NameSpan">What to select, within <paramref name="Span"/>.</param>
/// <param name="Children">What lies below it.</param>
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
    private const int LongestName = 60;

    /// <summary>The outline of a document.</summary>
    public static ImmutableArray<DocumentSymbol> Of(Corpus corpus, DocumentModel document)
    {
        var nested = document.Claims.Where(claim => claim.Outer is not null).ToLookup(claim => claim.Outer);
        var definitions = document
            .Entities.Select(entity => OfDefinition(entity, SymbolKind.Entity, entity.Kind))
            .Concat(document.ClaimDefinitions.Select(claim => OfDefinition(claim, SymbolKind.Claim, "claim")))
            .OrderBy(symbol => symbol.Span);
        return [.. definitions, .. document.Claims.Where(claim => claim.Outer is null).Select(OfClaim)];

        DocumentSymbol OfClaim(Claim claim) =>
            new(
                Shorten(document.GetContent(claim)),
                AttributionChain.Describe(claim, document, corpus) ?? (claim.SaysBy ? "nobody" : "unattributed"),
                SymbolKind.Claim,
                claim.Tag.Span,
                claim.Tag.TextSpan.IsEmpty ? claim.Tag.Span : claim.Tag.TextSpan,
                // A child outside its parent's range would break an editor's outline; pieces can lie apart.
                [.. nested[claim].Where(inner => claim.Tag.Span.Contains(inner.Tag.Span)).Select(OfClaim)]
            );
    }

    private static DocumentSymbol OfDefinition(Semantics.Model.Definition definition, SymbolKind kind, string detail) =>
        new(
            definition.Name.Length > 0 ? Shorten(definition.Name) : definition.Id,
            detail,
            kind,
            definition.Span,
            definition.IdSpan,
            []
        );

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestName)
            return line.Length > 0 ? line : "(empty)";
        var cut = line.LastIndexOf(' ', LongestName - 1);
        cut = cut > LongestName / 2 ? cut : LongestName - 1;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }
}
