using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>Which ids the documents of a corpus use without defining them themselves, so that the registry must.</summary>
public sealed class RegistryUses
{
    private readonly IdSet used = new();

    private RegistryUses() { }

    /// <summary>Whether there is a document besides the registry files. Where there is none, nobody could use anything.</summary>
    public bool HasArticles { get; private set; }

    /// <summary>Whether some document, or another definition of the registry, uses an id.</summary>
    public bool Contains(SymbolKind kind, string id) => used.Contains(kind, id);

    /// <summary>The uses in some documents.</summary>
    public static RegistryUses Of(IEnumerable<DocumentFacts> documents)
    {
        var uses = new RegistryUses();
        foreach (var document in documents)
        {
            uses.HasArticles |= !document.IsRegistry;
            foreach (var (kind, id) in document.Uses)
                uses.used.Add(kind, id);
        }
        return uses;
    }
}
