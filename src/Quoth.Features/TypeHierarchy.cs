using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>An entity in a hierarchy of groups and members.</summary>
/// <param name="Symbol">What it is, by which the next question is asked.</param>
/// <param name="Name">Its name.</param>
/// <param name="Detail">Its role, else its kind.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">The document that defines it.</param>
/// <param name="Span">The definition, in UTF-16 offsets of that document.</param>
/// <param name="NameSpan">The id in it.</param>
public sealed record TypeItem(
    Symbol Symbol,
    string Name,
    string Detail,
    string Kind,
    string Path,
    TextSpan Span,
    TextSpan NameSpan
);

/// <summary>
/// The type hierarchy: an entity's supertypes are the groups and organizations that it belongs to (<c>of</c>), its
/// subtypes are its members. One step is given at a time, so that two groups that are each other's members do no harm.
/// </summary>
public static class TypeHierarchy
{
    private const string Membership = "of";

    /// <summary>The entity under the cursor, at each of its definitions; none where nobody defines it, and on claims.</summary>
    public static ImmutableArray<TypeItem> Prepare(Corpus corpus, DocumentModel document, int offset) =>
        SymbolFinder.At(corpus, document, offset) is { Symbol: { Kind: SymbolKind.Entity } symbol }
            ? [.. DefinitionsOf(corpus, symbol).Select(definition => ItemOf(symbol, definition))]
            : [];

    /// <summary>What an entity belongs to, in the order in which its definitions say so.</summary>
    public static ImmutableArray<TypeItem> Supertypes(Corpus corpus, Symbol entity) =>
        [
            .. DefinitionsOf(corpus, entity)
                .SelectMany(definition => GroupsOf(corpus, definition))
                .Distinct()
                .SelectMany(group => DefinitionsOf(corpus, group).Take(1).Select(found => ItemOf(group, found))),
        ];

    /// <summary>Who belongs to an entity, by path and in the order of the headers.</summary>
    public static ImmutableArray<TypeItem> Subtypes(
        Corpus corpus,
        Symbol entity,
        CancellationToken cancellation = default
    )
    {
        var members = ImmutableArray.CreateBuilder<TypeItem>();
        foreach (var document in SymbolScope.DocumentsOf(corpus, entity, cancellation))
        {
            foreach (var definition in document.Entities)
            {
                if (definition.Find(Membership)?.Items.Any(item => IsId(item.Text, entity.Id)) is true)
                    members.Add(ItemOf(SymbolOf(corpus, document, definition.Id), definition));
            }
        }
        return [.. members.DistinctBy(member => (member.Path, member.Span))];
    }

    private static IEnumerable<Symbol> GroupsOf(Corpus corpus, Semantics.Model.Definition definition) =>
        corpus.Find(definition.Path) is { } document
            ? definition
                .Find(Membership)
                ?.Items.Where(item => item.Text.StartsWith('@'))
                .Select(item => SymbolOf(corpus, document, item.Text[1..]))
                ?? []
            : [];

    private static IEnumerable<Semantics.Model.Definition> DefinitionsOf(Corpus corpus, Symbol symbol) =>
        symbol.Scope is { } path
            ? corpus.Find(path)?.Entities.Where(entity => entity.Id == symbol.Id) ?? []
            : corpus.Registry.FindEntities(symbol.Id);

    private static Symbol SymbolOf(Corpus corpus, DocumentModel document, string id) =>
        corpus.GetSymbol(document, SymbolKind.Entity, id);

    private static TypeItem ItemOf(Symbol symbol, Semantics.Model.Definition definition) =>
        new(
            symbol,
            SymbolWords.Name(definition),
            definition.Find("role")?.Value is { Length: > 0 } role ? SymbolWords.Shorten(role) : definition.Kind,
            definition.Kind,
            definition.Path,
            definition.Span,
            definition.IdSpan
        );

    private static bool IsId(string value, string id) =>
        value.Length == id.Length + 1 && value[0] == '@' && value.EndsWith(id, StringComparison.Ordinal);
}
