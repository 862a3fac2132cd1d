using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a cursor would rename.</summary>
/// <param name="Symbol">What is renamed.</param>
/// <param name="Span">
/// What an editor should mark, in UTF-16 offsets of the file: the id without its sigil; or, for a cursor in the words of a
/// tag that names it, those words on the cursor's line.
/// </param>
public sealed record RenameTarget(Symbol Symbol, TextSpan Span);

/// <summary>
/// Renames an entity or a claim at every place that means it, in all documents that know it. Ids are no part of the
/// article, so its clean text stays as it is.
/// </summary>
public static class Rename
{
    /// <summary>What would be renamed at a UTF-16 offset; null where nothing can be, and why.</summary>
    public static RenameTarget? At(Corpus corpus, DocumentModel document, int offset, out string? refusal)
    {
        refusal = null;
        if (SchemaHover.At(corpus, document, offset) is { Definition: null } word)
        {
            var text = document.Tree.Text.ToString(word.Span);
            refusal = $"`{text}` is a word of the language and keeps its name. What can be renamed is an id.";
            return null;
        }
        if (SymbolFinder.At(corpus, document, offset) is { } found && IsMeant(document, offset, found))
            return new RenameTarget(
                found.Symbol,
                found.IsOnId ? found.Reference.Span : OnLine(document, found, offset)
            );
        refusal = "There is no id here to rename. Put the cursor on one, such as `@mayor` or `!c1`.";
        return null;
    }

    /// <summary>The edits that give what stands at a UTF-16 offset another id; null where that cannot be, and why.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The cursor's document.</param>
    /// <param name="offset">The cursor, a UTF-16 offset.</param>
    /// <param name="typed">The new id as it was typed, with or without its sigil.</param>
    /// <param name="refusal">Why it cannot be, in words for whoever typed it.</param>
    /// <param name="cancellation">Stops a search over a large corpus.</param>
    public static ImmutableArray<FixEdit>? To(
        Corpus corpus,
        DocumentModel document,
        int offset,
        string typed,
        out string? refusal,
        CancellationToken cancellation = default
    )
    {
        if (At(corpus, document, offset, out refusal) is not { Symbol: var symbol })
            return null;
        if (NewIds.Read(corpus, symbol.Kind, typed, out refusal) is not { } id)
            return null;
        if (id == symbol.Id)
            return [];
        refusal = NewIds.FindCollision(corpus, symbol, id, cancellation);
        return refusal is not null
            ? null
            :
            [
                .. corpus
                    .FindReferences(symbol, cancellation)
                    .Select(place => new FixEdit(place.Document.Path, new TextChange(place.Reference.Span, id))),
            ];
    }

    /// <summary>
    /// Whether a cursor means the id of its tag: in the head, or in the words of a mention or source, for an editor may
    /// hide the heads. In the words of a claim it does not: they are the article's.
    /// </summary>
    private static bool IsMeant(DocumentModel document, int offset, FoundSymbol found) =>
        found.IsOnId
        || found.Symbol.Kind == SymbolKind.Entity
        || TagFinder.At(document, offset)?.Tag.OpenerSpan.Touches(offset) == true;

    private static TextSpan OnLine(DocumentModel document, FoundSymbol found, int offset)
    {
        var text = document.Tree.Text;
        var line = text.GetLineSpan(text.Lines.GetLine(offset));
        return TextSpan.FromBounds(
            Math.Max(found.Span.Start, line.Start),
            Math.Max(offset, Math.Min(found.Span.End, line.End))
        );
    }
}
