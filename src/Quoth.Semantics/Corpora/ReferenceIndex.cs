using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// Which documents hold an id, so that a search over a hundred thousand of them reads only those. Immutable. It is made
/// once, and then told of documents that changed: those are looked through at every search, until they are so many that
/// it pays to make it anew.
/// </summary>
internal sealed class ReferenceIndex
{
    private const int FewestForAnew = 256;
    private const int ShareForAnew = 8;

    private readonly string[] paths;
    private readonly Dictionary<string, List<int>> entities;
    private readonly Dictionary<string, List<int>> claims;
    private readonly ImmutableSortedSet<string> changed;

    private ReferenceIndex(
        string[] paths,
        Dictionary<string, List<int>> entities,
        Dictionary<string, List<int>> claims,
        ImmutableSortedSet<string> changed
    )
    {
        this.paths = paths;
        this.entities = entities;
        this.claims = claims;
        this.changed = changed;
    }

    /// <summary>The index of some documents.</summary>
    /// <param name="documents">The documents, in the order of their paths.</param>
    public static ReferenceIndex Of(ImmutableSortedDictionary<string, DocumentModel> documents)
    {
        var paths = new string[documents.Count];
        var entities = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var claims = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var (path, document) in documents)
        {
            foreach (var reference in document.References)
            {
                var byId = reference.Kind == SymbolKind.Entity ? entities : claims;
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(byId, reference.Id, out _);
                found ??= new List<int>(1);
                if (found.Count == 0 || found[^1] != number)
                    found.Add(number);
            }
            paths[number++] = path;
        }
        return new ReferenceIndex(paths, entities, claims, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));
    }

    /// <summary>The index, told that documents were added, changed or removed; null where it should be made anew.</summary>
    public ReferenceIndex? With(IEnumerable<string> touched)
    {
        var all = changed.Union(touched);
        return all.Count > Math.Max(FewestForAnew, paths.Length / ShareForAnew)
            ? null
            : new ReferenceIndex(paths, entities, claims, all);
    }

    /// <summary>
    /// The paths of the documents that may hold an id, in order. Each that does is among them; one that changed may not
    /// hold it any more, or may be gone.
    /// </summary>
    public IEnumerable<string> Find(SymbolKind kind, string id)
    {
        var numbers = (kind == SymbolKind.Entity ? entities : claims).GetValueOrDefault(id) ?? [];
        var next = 0;
        foreach (var path in changed)
        {
            while (next < numbers.Count && string.CompareOrdinal(paths[numbers[next]], path) < 0)
                yield return paths[numbers[next++]];
            if (next < numbers.Count && paths[numbers[next]] == path)
                next++;
            yield return path;
        }
        while (next < numbers.Count)
            yield return paths[numbers[next++]];
    }
}
