using System.Collections.Immutable;
using System.Numerics;
using Quoth.Semantics.Text;

namespace Quoth.Semantics.Schema;

/// <summary>
/// The tag set of a corpus: which kinds of entity there are, which attributes, what they may say. Immutable; a project's
/// changes make a new schema with <see cref="With"/>.
/// </summary>
public sealed class TagSchema
{
    readonly Dictionary<string, AttributeDefinition>[] _byPlace;
    readonly ImmutableArray<AttributeDefinition>[] _requiredByPlace;
    readonly Dictionary<string, EntityKind> _kinds;

    /// <summary>The schema of these parts. A later attribute wins over an earlier one of the same name and place.</summary>
    public TagSchema(
        IEnumerable<EntityKind> kinds,
        IEnumerable<AttributeDefinition> attributes,
        NestingMode nesting = NestingMode.All
    )
    {
        Kinds = [.. kinds];
        Nesting = nesting;
        _kinds = new(StringComparer.Ordinal);
        foreach (var kind in Kinds)
        {
            _kinds[kind.Name] = kind;
        }

        Attributes = [.. attributes.Select(attribute => WithKinds(attribute, Kinds))];
        _byPlace = new Dictionary<string, AttributeDefinition>[
            BitOperations.Log2((uint)AttributePlaces.MentionTag) + 1
        ];
        for (var place = 0; place < _byPlace.Length; place++)
        {
            _byPlace[place] = new(StringComparer.Ordinal);
            foreach (var attribute in Attributes)
            {
                if (((int)attribute.Places & (1 << place)) != 0)
                {
                    _byPlace[place][attribute.Name] = attribute;
                }
            }
        }

        _requiredByPlace =
        [
            .. _byPlace.Select(here => here.Values.Where(attribute => attribute.IsRequired).ToImmutableArray()),
        ];
    }

    /// <summary>The vocabulary of the language itself.</summary>
    public static TagSchema BuiltIn { get; } = new(BuiltInVocabulary.Kinds, BuiltInVocabulary.Attributes);

    /// <summary>The name of the attribute that says an entity's kind; its words are the schema's kinds.</summary>
    public const string KindAttribute = "kind";

    /// <summary>The kind of an entity whose definition gives none.</summary>
    public const string DefaultKind = "person";

    /// <summary>The kinds of entity, in the order in which they are offered.</summary>
    public ImmutableArray<EntityKind> Kinds { get; }

    /// <summary>Every attribute, in the order in which they are offered.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; }

    /// <summary>Whether attributions inside attributions are annotated.</summary>
    public NestingMode Nesting { get; }

    /// <summary>The attribute of this name at this one place, or null.</summary>
    public AttributeDefinition? Find(AttributePlaces place, ReadOnlySpan<char> name) =>
        At(place).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var attribute) ? attribute : null;

    /// <summary>The attribute of this name at this one place, or null; cheaper than with a span where the name is a string.</summary>
    public AttributeDefinition? Find(AttributePlaces place, string name) => At(place).GetValueOrDefault(name);

    /// <summary>Every attribute that may stand at this one place.</summary>
    public IReadOnlyCollection<AttributeDefinition> AttributesAt(AttributePlaces place) => At(place).Values;

    /// <summary>The attributes that must stand at this one place.</summary>
    public ImmutableArray<AttributeDefinition> RequiredAt(AttributePlaces place) =>
        _requiredByPlace[BitOperations.Log2((uint)place)];

    /// <summary>The attribute of this place that somebody who wrote <paramref name="name"/> most likely meant, or null.</summary>
    public string? NearestAttribute(AttributePlaces place, ReadOnlySpan<char> name) =>
        DidYouMean.Nearest(name, At(place).Keys);

    /// <summary>Every place where an attribute of this name may stand: what to say of one that stands elsewhere.</summary>
    public AttributePlaces PlacesOf(ReadOnlySpan<char> name)
    {
        var places = AttributePlaces.None;
        foreach (var attribute in Attributes)
        {
            places |= name.SequenceEqual(attribute.Name) ? attribute.Places : AttributePlaces.None;
        }

        return places;
    }

    /// <summary>The kind of this name, or null.</summary>
    public EntityKind? FindKind(ReadOnlySpan<char> name) =>
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether <paramref name="kind"/> is <paramref name="ancestor"/> or a case of it.</summary>
    public bool IsKindOf(string kind, string ancestor)
    {
        // A project may have named two kinds each other's parent; the walk must end all the same.
        var steps = Kinds.Length;
        for (var current = FindKind(kind); current is not null && steps-- > 0; )
        {
            if (current.Name == ancestor)
            {
                return true;
            }

            current = current.Parent is { } parent ? FindKind(parent) : null;
        }

        return false;
    }

    /// <summary>
    /// The schema with a project's changes: a kind replaces the one of its name, an attribute those of its name in the
    /// places it names; the names to remove go first.
    /// </summary>
    public TagSchema With(SchemaChanges changes)
    {
        var kinds = Kinds.Where(kind => !changes.RemovedKinds.Contains(kind.Name)).ToList();
        foreach (var kind in changes.Kinds)
        {
            var old = kinds.FindIndex(other => other.Name == kind.Name);
            if (old < 0)
            {
                kinds.Add(kind);
                continue;
            }

            kinds[old] = kind;
        }

        var attributes = Attributes.Where(attribute => !changes.RemovedAttributes.Contains(attribute.Name)).ToList();
        foreach (var attribute in changes.Attributes)
        {
            attributes = [.. attributes.Select(other => Without(other, attribute)), attribute];
            attributes.RemoveAll(other => other.Places == AttributePlaces.None);
        }

        return new TagSchema(kinds, attributes, changes.Nesting ?? Nesting);
    }

    static AttributeDefinition Without(AttributeDefinition old, AttributeDefinition replacement) =>
        old.Name == replacement.Name ? old with { Places = old.Places & ~replacement.Places } : old;

    static AttributeDefinition WithKinds(AttributeDefinition attribute, ImmutableArray<EntityKind> kinds) =>
        attribute.Name == KindAttribute && attribute.Places.HasFlag(AttributePlaces.Entity)
            ? attribute with
            {
                Words = [.. kinds.Select(kind => new AllowedWord(kind.Name, kind.Description))],
            }
            : attribute;

    Dictionary<string, AttributeDefinition> At(AttributePlaces place) =>
        BitOperations.IsPow2((uint)place) && BitOperations.Log2((uint)place) is var index && index < _byPlace.Length
            ? _byPlace[index]
            : throw new ArgumentOutOfRangeException(nameof(place), place, "One place at a time.");
}
