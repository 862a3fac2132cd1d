using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// What all registry files of a corpus define together. Where two define one id, the one of the first path counts and
/// both are kept, so that a rule can tell.
/// </summary>
public sealed class Registry
{
    private readonly Dictionary<string, ImmutableArray<Definition>> entities;
    private readonly Dictionary<string, ImmutableArray<Definition>> claims;
    private readonly Dictionary<string, Definition> firstEntities;
    private readonly Dictionary<string, Definition> firstClaims;
    private readonly Lazy<Dictionary<string, Definition>> byWikidata;

    private Registry(
        Dictionary<string, ImmutableArray<Definition>> entities,
        Dictionary<string, ImmutableArray<Definition>> claims
    )
    {
        this.entities = entities;
        this.claims = claims;
        // Every article asks for every id that it uses.
        firstEntities = FirstOf(entities);
        firstClaims = FirstOf(claims);
        byWikidata = new(() =>
        {
            var found = new Dictionary<string, Definition>(StringComparer.Ordinal);
            foreach (var entity in Entities)
            {
                if (entity.Find("wikidata")?.Value is { Length: > 0 } item)
                    found.TryAdd(item, entity);
            }
            return found;
        });
    }

    /// <summary>The registry of no files.</summary>
    public static Registry Empty { get; } = new([], []);

    /// <summary>The ids of all entities.</summary>
    public IEnumerable<string> EntityIds => entities.Keys;

    /// <summary>The first definition of each entity.</summary>
    public IEnumerable<Definition> Entities => entities.Values.Select(definitions => definitions[0]);

    /// <summary>The first definition of each claim.</summary>
    public IEnumerable<Definition> Claims => claims.Values.Select(definitions => definitions[0]);

    /// <summary>The registry of some registry files, given in the order of their paths.</summary>
    public static Registry Of(IEnumerable<DocumentModel> files)
    {
        var all = files.ToList();
        return new Registry(
            Gather(all.SelectMany(file => file.Entities)),
            Gather(all.SelectMany(file => file.ClaimDefinitions))
        );
    }

    /// <summary>The entity of an id, or null.</summary>
    public Definition? FindEntity(string id) => firstEntities.GetValueOrDefault(id);

    /// <summary>Every definition of an entity's id.</summary>
    public ImmutableArray<Definition> FindEntities(string id) => entities.GetValueOrDefault(id, []);

    /// <summary>The first entity with a Wikidata item, or null.</summary>
    public Definition? FindByWikidata(string item) => byWikidata.Value.GetValueOrDefault(item);

    /// <summary>The claim of an id, or null.</summary>
    public Definition? FindClaim(string id) => firstClaims.GetValueOrDefault(id);

    /// <summary>Every definition of a claim's id.</summary>
    public ImmutableArray<Definition> FindClaims(string id) => claims.GetValueOrDefault(id, []);

    private static Dictionary<string, Definition> FirstOf(Dictionary<string, ImmutableArray<Definition>> all)
    {
        var first = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var (id, definitions) in all)
            first.Add(id, definitions[0]);
        return first;
    }

    private static Dictionary<string, ImmutableArray<Definition>> Gather(IEnumerable<Definition> definitions) =>
        definitions
            .GroupBy(definition => definition.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
