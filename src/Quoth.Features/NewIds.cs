using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>Whether what somebody typed can be the id of a symbol, and why not.</summary>
internal static class NewIds
{
    /// <summary>The id that was typed, without its sigil and with its accents joined to their letters; null where it is none.</summary>
    public static string? Read(Corpus corpus, SymbolKind kind, string typed, out string? refusal)
    {
        var text = ComposedLetters.Join(typed.Trim());
        var (sigil, other) = kind == SymbolKind.Entity ? ('@', '!') : ('!', '@');
        if (text.StartsWith(other))
        {
            refusal =
                $"`{text}` is {(other == '!' ? "the id of a claim" : "the id of a person or source")}, "
                + $"and this is {(sigil == '!' ? "a claim" : "a person or source")}: "
                + $"write `{sigil}{text[1..]}`, or the id alone.";
            return null;
        }
        var id = text.StartsWith(sigil) ? text[1..] : text;
        if (!Characters.IsId(id))
        {
            refusal =
                (id.Length == 0 ? "No id was typed." : $"`{Words.Shorten(id, 60)}` cannot be an id.")
                + " An id is made of letters, digits, `_` and `-`, without blanks, and does not begin with `-`.";
            return null;
        }
        refusal = kind == SymbolKind.Claim ? FindWord(corpus.Settings.Schema, id) : null;
        return refusal is null ? id : null;
    }

    /// <summary>
    /// What stands in the way of a symbol's new id: something else that has it, in any document that would see both. Null
    /// where nothing does.
    /// </summary>
    public static string? FindCollision(Corpus corpus, Symbol symbol, string id, CancellationToken cancellation)
    {
        var renamed = symbol with { Id = id };
        if (symbol.Scope is { } path)
            return corpus.Find(path) is { } own && own.FindReferences(symbol.Kind, id).Any()
                    ? Tell(corpus, own, renamed)
                : FindShared(corpus, renamed) is { } shared
                    ? $"{Place(corpus, renamed, shared)} A definition of its own would hide that one in {path}."
                : null;
        if (FindShared(corpus, renamed) is { } definition)
            return Place(corpus, renamed, definition);
        foreach (var document in corpus.FindDocuments(symbol.Kind, id))
        {
            cancellation.ThrowIfCancellationRequested();
            if (document.FindReferences(symbol.Kind, id).Any())
                return Tell(corpus, document, renamed);
        }
        return null;
    }

    private static Semantics.Model.Definition? FindShared(Corpus corpus, Symbol symbol) =>
        symbol.Kind == SymbolKind.Entity ? corpus.Registry.FindEntity(symbol.Id) : corpus.Registry.FindClaim(symbol.Id);

    /// <summary>That a document has an id already, and where.</summary>
    private static string Tell(Corpus corpus, DocumentModel document, Symbol renamed)
    {
        var definition =
            renamed.Kind == SymbolKind.Entity
                ? corpus.FindEntity(document, renamed.Id)
                : corpus.FindClaimDefinition(document, renamed.Id);
        if (definition is not null)
            return Place(corpus, renamed, definition);
        var places = document.FindReferences(renamed.Kind, renamed.Id).ToList();
        var isAsserted = places.Exists(place => place.Role == ReferenceRole.Assertion);
        var place = isAsserted ? places.Find(place => place.Role == ReferenceRole.Assertion) : places[0];
        var where = $"{document.Path}, line {LineOf(document, place.Span.Start)}";
        return isAsserted
            ? $"`{Label(renamed)}` is taken: {where}, has a claim of that id."
            : $"`{Label(renamed)}` is used already, in {where}, though nothing defines it; the two could not be told apart.";
    }

    private static string Place(Corpus corpus, Symbol renamed, Semantics.Model.Definition definition)
    {
        var line = corpus.Find(definition.Path) is { } document ? LineOf(document, definition.IdSpan.Start) : 0;
        var name = Words.Shorten(definition.Name, 60);
        return $"`{Label(renamed)}` is taken: {definition.Path}, line {line}, defines it as “{name}”.";
    }

    private static string Label(Symbol symbol) => (symbol.Kind == SymbolKind.Entity ? "@" : "!") + symbol.Id;

    private static int LineOf(DocumentModel document, int offset) => document.Tree.Text.Lines.GetLine(offset) + 1;

    /// <summary>A claim may be referred to without a sigil, so its id must not be a word that stands in the same place.</summary>
    private static string? FindWord(TagSchema schema, string id)
    {
        foreach (var attribute in schema.Attributes)
        {
            if (AttributeTypes.TakesClaims(attribute.Type) && attribute.FindWord(id) is not null)
                return $"`{id}` is a word that `{attribute.Name}` may say, so no claim can have it as its id.";
        }
        return null;
    }
}
