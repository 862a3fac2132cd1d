using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Where a definition lies.</summary>
/// <param name="Origin">What under the cursor leads there, in UTF-16 offsets of the cursor's file.</param>
/// <param name="Path">The document of the definition.</param>
/// <param name="Span">The whole definition, in UTF-16 offsets of that document.</param>
/// <param name="NameSpan">The id in it, where the cursor should land.</param>
public sealed record DefinitionTarget(TextSpan Origin, string Path, TextSpan Span, TextSpan NameSpan);

/// <summary>Go to definition, from every kind of reference.</summary>
public static class Definition
{
    /// <summary>
    /// Where the symbol under the cursor is defined. A source or cue without an id leads to the claim that it is bound
    /// to.
    /// </summary>
    public static ImmutableArray<DefinitionTarget> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (SymbolFinder.At(corpus, document, offset) is { } found)
            return [.. corpus.FindDefinitions(found.Symbol).Select(place => TargetOf(found.Span, place))];
        if (TagFinder.At(document, offset) is not { } tag || tag.Kind is not (TagKind.Source or TagKind.Cue))
            return [];
        var origin = TagFinder.PartAt(tag, offset);
        return [.. document.FindClaimsOf(tag).Select(claim => TargetOf(origin, document, claim))];
    }

    /// <summary>A place of an id as a target: the definition or tag that holds it, and the id.</summary>
    internal static DefinitionTarget TargetOf(TextSpan origin, SymbolPlace place) =>
        new(origin, place.Document.Path, WholeOf(place), place.Reference.Span);

    /// <summary>A claim's first tag as a target: the cursor lands on its opener.</summary>
    internal static DefinitionTarget TargetOf(TextSpan origin, DocumentModel document, Claim claim) =>
        new(origin, document.Path, claim.Tag.Span, claim.Tag.Tag.OpenerSpan);

    /// <summary>The definition or tag that holds an id, in UTF-16 offsets of its document; else the id alone.</summary>
    internal static TextSpan WholeOf(SymbolPlace place)
    {
        var (document, reference) = place;
        var definitions = reference.Kind == SymbolKind.Entity ? document.Entities : document.ClaimDefinitions;
        var whole =
            reference.Role == ReferenceRole.Definition
                ? definitions.FirstOrDefault(definition => definition.IdSpan == reference.Span)?.Span
                : TagFinder.OfHead(document, reference.Span.Start)?.Span;
        return whole ?? reference.Span;
    }
}
