using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Typing in one place of an id and changing all places of it in the file with it.</summary>
public static class LinkedEditing
{
    /// <summary>
    /// What an id may be typed with, as an editor's pattern without flags knows it: no blanks, and of ASCII letters, digits,
    /// <c>_</c> and <c>-</c> only. Which letters there are beyond ASCII, such a pattern cannot say.
    /// </summary>
    public const string WordPattern = @"[^\s\x00-,./:-@\[-^`{-\x7F]+";

    /// <summary>
    /// The places of the id that a cursor at a UTF-16 offset touches, in text order. None where it is the only one, and none
    /// of an id that the registry defines: other files know it, and who types another one means somebody else.
    /// </summary>
    public static ImmutableArray<TextSpan> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (
            SymbolFinder.At(corpus, document, offset) is not { IsOnId: true, Symbol.Scope: not null } found
            || !found.Reference.Span.Touches(offset)
        )
            return [];
        ImmutableArray<TextSpan> places =
        [
            .. document
                .FindReferences(found.Symbol.Kind, found.Symbol.Id)
                .Select(reference => reference.Span)
                .Distinct(),
        ];
        return places.Length > 1 && places.All(place => document.Tree.Text.Slice(place).SequenceEqual(found.Symbol.Id))
            ? places
            : [];
    }
}
