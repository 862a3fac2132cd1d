using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A line of counts above a line of the text.</summary>
/// <param name="Span">What it is about, in UTF-16 offsets of the file: an id, or the first line of the header.</param>
/// <param name="Symbol">What is counted; null for the document itself.</param>
public sealed record CodeLens(TextSpan Span, Symbol? Symbol);

/// <summary>
/// Code lenses. Where they stand is known at once; what they say is counted when one comes into view, as a registry has
/// thousands.
/// </summary>
public static class CodeLenses
{
    /// <summary>A lens for the document, at its first line, and one for each definition, in text order.</summary>
    public static ImmutableArray<CodeLens> Of(Corpus corpus, DocumentModel document)
    {
        if (document.Tree.Header is null && document.Claims.IsEmpty)
            return [];
        var entities = document.Entities.Select(entity => Of(entity, SymbolKind.Entity));
        var claims = document.ClaimDefinitions.Select(claim => Of(claim, SymbolKind.Claim));
        var first = new CodeLens(document.Tree.Text.GetLineSpan(0), null);
        return [first, .. entities.Concat(claims).OrderBy(lens => lens.Span)];

        CodeLens Of(Semantics.Model.Definition definition, SymbolKind kind) =>
            new(definition.IdSpan, corpus.GetSymbol(document, kind, definition.Id));
    }

    /// <summary>
    /// What the lens of a definition says: <c>7 mentions, 3 claims, 4 articles</c>, without the articles where only one
    /// knows the id; <c>2 assertions, 2 articles</c> for a claim.
    /// </summary>
    public static string Count(Corpus corpus, Symbol symbol, CancellationToken cancellation = default)
    {
        var counts = Statistics.Of(corpus, symbol, cancellation);
        var uses =
            symbol.Kind == SymbolKind.Entity
                ? $"{Plural.Of(counts.Mentions, "mention")}, {Plural.Of(counts.Claims, "claim")}"
                : Plural.Of(counts.Claims, "assertion");
        return symbol.Scope is null ? $"{uses}, {Plural.Of(counts.Articles, "article")}" : uses;
    }

    /// <summary>
    /// What the lens of a document says: <c>12 claims, 2 unattributed, 25 % unnamed, 1 doubt, draft, sealed</c>; what there
    /// is none of is left out. For a registry file, what it defines.
    /// </summary>
    public static string Count(Corpus corpus, DocumentModel document)
    {
        if (document.IsRegistry)
        {
            var entities = $"{document.Entities.Length} people, bodies and papers";
            return document.ClaimDefinitions.IsEmpty
                ? entities
                : $"{entities}, {Plural.Of(document.ClaimDefinitions.Length, "claim")}";
        }
        var counts = Statistics.Of(corpus, document);
        var parts = new List<string> { Plural.Of(counts.Claims, "claim") };
        if (counts.Unattributed > 0)
            parts.Add($"{counts.Unattributed} unattributed");
        if (counts.UnnamedPercent is > 0 and var percent)
            parts.Add($"{percent} % unnamed");
        if (counts.Doubts > 0)
            parts.Add(Plural.Of(counts.Doubts, "doubt"));
        if (document.FindField("status")?.Value is { Length: > 0 } status)
            parts.Add(SymbolWords.Shorten(status));
        parts.Add(
            Statistics.SealOf(document) switch
            {
                SealState.Sealed => "sealed",
                SealState.Drifted => "drifted",
                _ => "unsealed",
            }
        );
        return string.Join(", ", parts);
    }
}
