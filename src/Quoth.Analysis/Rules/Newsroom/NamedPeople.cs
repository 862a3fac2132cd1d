using System.Runtime.CompilerServices;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>The people whom a corpus knows by name, to be found by any of their names.</summary>
internal sealed class NamedPeople
{
    // A registry is a snapshot that many articles share, so that its people are read once and not article by article.
    private static readonly ConditionalWeakTable<Registry, NamedPeople> ByRegistry = [];

    private readonly Dictionary<string, Definition> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Definition> bySurname = new(StringComparer.OrdinalIgnoreCase);

    private NamedPeople(IEnumerable<Definition> entities, TagSchema schema)
    {
        foreach (var entity in entities)
        {
            if (!IsNamedPerson(entity, schema))
                continue;
            Add(byName, Words(entity.Name), entity);
            foreach (var alias in entity.Aliases)
                Add(byName, Words(alias), entity);
            var lastBlank = entity.Name.TrimEnd().LastIndexOf(' ');
            if (lastBlank > 0)
                Add(bySurname, Words(entity.Name[(lastBlank + 1)..]), entity);
        }
    }

    /// <summary>The people of the registry.</summary>
    public static NamedPeople Of(Corpus corpus) =>
        ByRegistry.GetValue(corpus.Registry, registry => new NamedPeople(registry.Entities, corpus.Settings.Schema));

    /// <summary>The people whom a document's own header defines.</summary>
    public static NamedPeople Of(DocumentModel document, TagSchema schema) => new(document.Entities, schema);

    /// <summary>Whether an entity is a person and has no reason to be kept back.</summary>
    public static bool IsNamedPerson(Definition entity, TagSchema schema) =>
        schema.IsKindOf(entity.Kind, TagSchema.DefaultKind) && schema.FindKind(entity.Kind) is { IsUnnamed: false };

    /// <summary>Whose name or other name a text is; null for nobody's.</summary>
    public Definition? FindByName(string text) => byName.GetValueOrDefault(Words(text));

    /// <summary>Whose surname a text is; null for nobody's.</summary>
    public Definition? FindBySurname(string text) => bySurname.GetValueOrDefault(Words(text));

    /// <summary>A name, or an id, as words: <c>ilan orlan</c> for <c>ilan-orlan2</c>.</summary>
    public static string Words(string text) =>
        text.Trim()
            .TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            .Replace('-', ' ')
            .Replace('_', ' ')
            .Trim();

    private static void Add(Dictionary<string, Definition> people, string name, Definition entity)
    {
        // One letter names nobody.
        if (name.Length > 1)
            people.TryAdd(name, entity);
    }
}
