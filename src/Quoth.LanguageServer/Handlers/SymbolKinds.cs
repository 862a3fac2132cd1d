using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.Semantics.Corpora;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// The protocol has no word for people and claims; these are the ones whose icons tell them apart best.
/// </summary>
internal static class SymbolKinds
{
    /// <summary>What to call an entity of a kind, a claim or an article.</summary>
    /// <param name="corpus">The corpus, whose schema knows which kinds are cases of others.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="client">The kinds that the client shows; without a list, those of the protocol's first version.</param>
    public static SymbolKind Of(Corpus corpus, string kind, ClientSymbolKindOptions? client)
    {
        var found = Of(corpus, kind);
        var isKnown = client?.ValueSet is { } known ? known.Contains(found) : found <= SymbolKind.Array;
        return isKnown ? found : SymbolKind.Variable;
    }

    private static SymbolKind Of(Corpus corpus, string kind)
    {
        var schema = corpus.Settings.Schema;
        return kind switch
        {
            SymbolWords.Claim => SymbolKind.String,
            SymbolWords.Article => SymbolKind.File,
            _ when schema.IsKindOf(kind, "outlet") => SymbolKind.Interface,
            _ when schema.IsKindOf(kind, "organization") => SymbolKind.Module,
            _ when schema.IsKindOf(kind, "group") => SymbolKind.Array,
            _ when schema.IsKindOf(kind, "place") => SymbolKind.Namespace,
            _ when schema.IsKindOf(kind, "document") => SymbolKind.Constant,
            _ => SymbolKind.Object,
        };
    }
}
