namespace Quoth.Semantics.Model;

/// <summary>
/// Ids of both namespaces, each once. A set of plain strings for each, because those are hashed several times faster than
/// pairs, and every article has its ids gathered.
/// </summary>
public sealed class IdSet
{
    private readonly HashSet<string> entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> claims = new(StringComparer.Ordinal);

    /// <summary>Adds an id; false where it is there already.</summary>
    public bool Add(SymbolKind kind, string id) => SetOf(kind).Add(id);

    /// <summary>Whether an id is there.</summary>
    public bool Contains(SymbolKind kind, string id) => SetOf(kind).Contains(id);

    /// <summary>The ids of a namespace, in no order.</summary>
    public IReadOnlyCollection<string> Of(SymbolKind kind) => SetOf(kind);

    private HashSet<string> SetOf(SymbolKind kind) => kind == SymbolKind.Entity ? entities : claims;
}
