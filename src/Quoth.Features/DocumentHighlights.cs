using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A place that belongs to what the cursor stands on.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the file.</param>
/// <param name="IsWrite">Whether the symbol is defined there.</param>
public readonly record struct DocumentHighlight(TextSpan Span, bool IsWrite);

/// <summary>Marks, in one document, whatever belongs together with the word under the cursor.</summary>
public static class DocumentHighlights
{
    /// <summary>
    /// On an id, or in the text of a tag that names one: every place of that id. On a claim, source or cue without an
    /// id: the attribution that it is part of, its claim, sources and cues.
    /// </summary>
    public static ImmutableArray<DocumentHighlight> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (SymbolFinder.At(corpus, document, offset) is { } found)
            return
            [
                .. document
                    .FindReferences(found.Symbol.Kind, found.Symbol.Id)
                    .Select(reference => new DocumentHighlight(reference.Span, IsWrite(reference.Role))),
            ];
        if (
            TagFinder.At(document, offset) is not { } tag
            || tag.Kind is not (TagKind.Source or TagKind.Cue or TagKind.Claim)
        )
            return [];
        var claims = TagFinder.ClaimOf(document, tag) is { } own ? [own] : TagFinder.ClaimsOf(document, tag);
        return [.. claims.SelectMany(PartsOf).Distinct().OrderBy(part => part.Span)];
    }

    private static bool IsWrite(ReferenceRole role) => role is ReferenceRole.Definition or ReferenceRole.Assertion;

    private static IEnumerable<DocumentHighlight> PartsOf(Claim claim) =>
        claim
            .Pieces.Select(piece => new DocumentHighlight(piece.Tag.OpenerSpan, true))
            .Concat(claim.Sources.Concat(claim.Cues).Select(link => new DocumentHighlight(link.Tag.TextSpan, false)));
}
