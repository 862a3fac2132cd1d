using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>In which documents an id means a symbol.</summary>
internal static class SymbolScope
{
    /// <summary>The documents, by path: those that use what the registry defines and do not redefine it; else the one that knows it.</summary>
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
                return Means(corpus, document, symbol);
            });
    }

    /// <summary>Whether a symbol's id means it in a document.</summary>
    public static bool Means(Corpus corpus, DocumentModel document, Symbol symbol) =>
        corpus.GetSymbol(document, new SymbolReference(symbol.Kind, symbol.Id, default, ReferenceRole.Value)) == symbol;
}
