using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Go to implementation: what somebody says, and where a claim is said.</summary>
public static class Implementation
{
    /// <summary>
    /// From an entity, the claims that are credited to it; from a claim's id, the tags that assert it. By path and in text
    /// order, across the corpus. From a source, cue or claim without an id, the claim itself.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The cursor's document.</param>
    /// <param name="offset">The cursor, a UTF-16 offset.</param>
    /// <param name="cancellation">Stops a search over a large corpus.</param>
    public static ImmutableArray<DefinitionTarget> At(
        Corpus corpus,
        DocumentModel document,
        int offset,
        CancellationToken cancellation = default
    )
    {
        if (SymbolFinder.At(corpus, document, offset) is { } found)
            return
            [
                .. SymbolScope
                    .DocumentsOf(corpus, found.Symbol, cancellation)
                    .SelectMany(article =>
                        ClaimsOf(article, found.Symbol).Select(claim => Definition.TargetOf(found.Span, article, claim))
                    ),
            ];
        if (TagFinder.At(document, offset) is not { IsInNote: false } tag)
            return [];
        var origin = TagFinder.PartAt(tag, offset);
        var claims = document.FindClaim(tag) is { } own ? [own] : document.FindClaimsOf(tag);
        return [.. claims.Select(claim => Definition.TargetOf(origin, document, claim))];
    }

    private static IEnumerable<Claim> ClaimsOf(DocumentModel document, Symbol symbol) =>
        symbol.Kind == SymbolKind.Entity ? document.FindClaimsBy(symbol.Id) : document.FindClaims(symbol.Id);
}
