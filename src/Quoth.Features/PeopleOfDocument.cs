using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>The people of an article while they are gathered: each entity once, and words that name no entity once, whatever their case.</summary>
internal sealed class PeopleOfDocument(Corpus corpus, DocumentModel document)
{
    private const string NoWords = "(nothing)";

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<int>[] byTag = new ImmutableArray<int>[document.Tags.Length];

    /// <summary>Takes in a mention or source. A mention without an id names nobody.</summary>
    public void Add(TagInfo tag)
    {
        var named = tag.Head.Entities switch
        {
            [] when tag.Kind != TagKind.Source => [],
            [] => [NumberOfWords(tag)],
            [var only] => [NumberOf(only.Name)],
            var several => ImmutableArray.CreateRange(several.Select(id => NumberOf(id.Name)).Distinct()),
        };
        byTag[tag.Index] = named;
        foreach (var number in named)
        {
            entries[number].Mentions.Add(tag);
            entries[number].Terms ??= TermsOf(tag);
        }
    }

    /// <summary>Takes in everybody whom the document defines.</summary>
    public void AddDefined()
    {
        foreach (var entity in document.Entities)
            NumberOf(entity.Id);
    }

    /// <summary>Whom a tag that was taken in names.</summary>
    public ImmutableArray<int> Of(TagInfo tag) => byTag[tag.Index] is { IsDefault: false } named ? named : [];

    /// <summary>Whom an attribute of a claim names: the entities among its values.</summary>
    public ImmutableArray<int> Named(HeadAttribute? attribute) =>
        attribute is null
            ? []
            :
            [
                .. attribute
                    .Values.Where(static value => value.Text.StartsWith('@'))
                    .Select(value => NumberOf(value.Text[1..]))
                    .Distinct(),
            ];

    /// <summary>On which terms somebody speaks: as their definition says, else as their first source does that says it.</summary>
    public string? TermsOf(int person) =>
        entries[person].Entity?.Find("terms")?.Value is { Length: > 0 } terms ? terms : entries[person].Terms;

    /// <summary>The terms that a source itself says.</summary>
    public static string? TermsOf(TagInfo tag) =>
        tag.Head.Find("terms") is { Values: [{ Text: { Length: > 0 } terms }, ..] } ? terms : null;

    /// <summary>Those who were gathered, in the order in which they came.</summary>
    public ImmutableArray<AttributedPerson> Drain()
    {
        var people = ImmutableArray.CreateBuilder<AttributedPerson>(entries.Count);
        foreach (var (number, entry) in entries.Index())
        {
            var isUnnamed = entry.Id is null || (entry.Entity is { } entity && TagModifiers.IsUnnamed(corpus, entity));
            people.Add(
                new AttributedPerson(
                    entry.Id,
                    entry.Name,
                    entry.Entity,
                    TermsOf(number),
                    isUnnamed,
                    entry.Mentions.ToImmutable()
                )
            );
        }
        return people.DrainToImmutable();
    }

    private int NumberOf(string id)
    {
        if (byId.TryGetValue(id, out var number))
            return number;
        var entity = corpus.FindEntity(document, id);
        byId.Add(id, entries.Count);
        entries.Add(new Entry(id, entity is { Name.Length: > 0 } named ? named.Name : id, entity));
        return entries.Count - 1;
    }

    private int NumberOfWords(TagInfo source)
    {
        var words = SymbolWords.FirstWords(source, document) is { Length: > 0 } first ? first : NoWords;
        if (byWords.TryGetValue(words, out var number))
            return number;
        byWords.Add(words, entries.Count);
        entries.Add(new Entry(null, words, null));
        return entries.Count - 1;
    }

    private sealed class Entry(string? id, string name, Semantics.Model.Definition? entity)
    {
        public string? Id { get; } = id;

        public string Name { get; } = name;

        public Semantics.Model.Definition? Entity { get; } = entity;

        public string? Terms { get; set; }

        public ImmutableArray<TagInfo>.Builder Mentions { get; } = ImmutableArray.CreateBuilder<TagInfo>(1);
    }
}
