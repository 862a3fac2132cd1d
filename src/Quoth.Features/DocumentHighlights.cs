using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A place that belongs to what the cursor stands on.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the file.</param>
/// <param name="IsWrite">Whether the symbol is defined there, or the claim stands there.</param>
public readonly record struct DocumentHighlight(TextSpan Span, bool IsWrite);

/// <summary>Marks, in one document, whatever belongs together with the word under the cursor.</summary>
public static class DocumentHighlights
{
    /// <summary>
    /// On an id: every place of that id. In a mention or named source: the words of every tag that names the same
    /// entity, for an editor may hide the heads. Elsewhere in a claim, source or cue: the attribution that it is part
    /// of, its claim, sources and cues.
    /// </summary>
    public static ImmutableArray<DocumentHighlight> At(Corpus corpus, DocumentModel document, int offset)
    {
        var found = SymbolFinder.At(corpus, document, offset);
        if (found is { IsOnId: true } or { Symbol.Kind: SymbolKind.Entity })
            return
            [
                .. document
                    .FindReferences(found.Symbol.Kind, found.Symbol.Id)
                    .Select(reference => new DocumentHighlight(
                        found.IsOnId ? reference.Span : WordsOf(document, reference),
                        IsWrite(reference.Role)
                    ))
                    .Distinct(),
            ];
        if (TagFinder.At(document, offset) is not { } tag)
            return [];
        var claims = document.FindClaim(tag) is { } own ? [own] : document.FindClaimsOf(tag);
        return [.. claims.SelectMany(PartsOf).Distinct().OrderBy(part => part.Span)];
    }

    private static bool IsWrite(ReferenceRole role) => role is ReferenceRole.Definition or ReferenceRole.Assertion;

    /// <summary>The words that a reference's tag lies around; the id itself where it is no mention or source.</summary>
    private static TextSpan WordsOf(DocumentModel document, SymbolReference reference) =>
        reference.Role is ReferenceRole.Mention or ReferenceRole.Source
        && TagFinder.OfHead(document, reference.Span.Start) is { TextSpan.IsEmpty: false } tag
            ? tag.TextSpan
            : reference.Span;

    private static IEnumerable<DocumentHighlight> PartsOf(Claim claim) =>
        claim
            .Pieces.Select(piece => new DocumentHighlight(piece.Tag.OpenerSpan, true))
            .Concat(claim.Sources.Concat(claim.Cues).Select(link => new DocumentHighlight(link.Tag.TextSpan, false)));
}
