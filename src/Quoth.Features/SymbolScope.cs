using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>In which documents an id means a symbol.</summary>
internal static class SymbolScope
{
    /// <summary>
    /// The documents in which a symbol's id stands and means it, by path: for what the registry defines, all that do not
    /// redefine it; else the one that knows it.
    /// </summary>
    public static IEnumerable<DocumentModel> DocumentsOf(
        Corpus corpus,
        Symbol symbol,
        CancellationToken cancellation = default
    )
    {
        if (symbol.Scope is { } path)
            return corpus.Find(path) is { } only ? [only] : [];
        return corpus
            .FindDocuments(symbol.Kind, symbol.Id)
            .Where(document =>
            {
                cancellation.ThrowIfCancellationRequested();
                return corpus.GetSymbol(document, symbol.Kind, symbol.Id) == symbol;
            });
    }
}
