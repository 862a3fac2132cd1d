using System.Runtime.InteropServices;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Somebody whom a claim is credited to, by a source in the text or by <c>by</c>.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Source">The source in the text; null where <c>by</c> credits.</param>
/// <param name="Entity">Who is credited; null where the source says nobody's id, or one that nothing defines.</param>
/// <param name="Span">Where it is credited, in UTF-16 offsets of the file: the source's opener, or the value of <c>by</c>.</param>
/// <param name="IsUnnamed">
/// Whether the name is kept back: by the entity's kind, or by what the source itself says of its terms.
/// </param>
internal readonly record struct Credit(
    Claim Claim,
    TagInfo? Source,
    CreditedEntity? Entity,
    TextSpan Span,
    bool IsUnnamed
);

/// <summary>An entity that claims of a document are credited to.</summary>
internal sealed class CreditedEntity(Definition definition, TagSchema schema)
{
    /// <summary>Its definition, in the document or the registry.</summary>
    public Definition Definition { get; } = definition;

    /// <summary>The id with its sigil, in backticks, for messages.</summary>
    public string Label => $"`@{Definition.Id}`";

    /// <summary>Whether its kind keeps the name back.</summary>
    public bool IsUnnamed { get; } = schema.FindKind(definition.Kind) is { IsUnnamed: true };

    /// <summary>Whether it is one person or several.</summary>
    public bool IsPerson { get; } = schema.IsKindOf(definition.Kind, TagSchema.DefaultKind);

    /// <summary>Whether it is several people spoken of together.</summary>
    public bool IsGroup { get; } = schema.IsKindOf(definition.Kind, "group");

    /// <summary>Whether it publishes news.</summary>
    public bool IsOutlet { get; } = schema.IsKindOf(definition.Kind, "outlet");

    /// <summary>The terms on which it speaks, its own or those of its group; null where nothing is said.</summary>
    public string? Terms { get; init; }

    /// <summary>The places where it is credited, in the order of the claims.</summary>
    public List<Credit> Credits { get; } = [];

    /// <summary>Whether it is, as far as is known, one voice: no group, or a group of one.</summary>
    public bool IsOneVoice => !IsGroup || Definition.Find("count")?.Value == "1";
}

/// <summary>Who is credited with what in a document: asked by most rules of the newsroom, found once.</summary>
internal sealed class Credits
{
    // A member of a group of a group of a group is as deep as articles go, and a cycle must end.
    private const int MostGroups = 4;

    private readonly DocumentModel document;
    private readonly Corpus corpus;
    private readonly List<Credit> all = [];
    private readonly int[] starts;
    private readonly Dictionary<string, CreditedEntity?> byId = new(StringComparer.Ordinal);
    private readonly List<CreditedEntity> entities = [];

    private Credits(DocumentModel document, Corpus corpus)
    {
        this.document = document;
        this.corpus = corpus;
        starts = new int[document.Claims.Length + 1];
        for (var i = 0; i < document.Claims.Length; i++)
        {
            Add(document.Claims[i]);
            starts[i + 1] = all.Count;
        }
    }

    /// <summary>All credits, in the order of the claims; of one claim, the sources first.</summary>
    public IReadOnlyList<Credit> All => all;

    /// <summary>The entities that are credited with anything, in the order of their first credits.</summary>
    public IReadOnlyList<CreditedEntity> Entities => entities;

    /// <summary>The credits of a document.</summary>
    public static Credits Of(DocumentModel document, Corpus corpus) => new(document, corpus);

    /// <summary>The credits of the claim of a number in <see cref="DocumentModel.Claims"/>.</summary>
    public ReadOnlySpan<Credit> OfClaim(int claim) => CollectionsMarshal.AsSpan(all)[starts[claim]..starts[claim + 1]];

    /// <summary>The entity of an id where some claim is credited to it; else null.</summary>
    public CreditedEntity? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The terms on which a credit's source speaks: the tag's own word, else the entity's; or null.</summary>
    public static string? TermsOf(Credit credit) => ValueOf(credit.Source, "terms") ?? credit.Entity?.Terms;

    /// <summary>
    /// What an entity's definition says under a key; a member of a group whose names are kept back shares what the group
    /// says. Null where nothing is said.
    /// </summary>
    public string? Find(Definition definition, string key)
    {
        var at = definition;
        for (var steps = 0; steps < MostGroups; steps++)
        {
            if (at.Find(key)?.Value is { Length: > 0 } value)
                return value;
            if (GroupOf(at) is not { } group)
                return null;
            at = group;
        }
        return null;
    }

    /// <summary>The value of a source's own attribute; null where it has none.</summary>
    public static string? ValueOf(TagInfo? source, string key) =>
        source?.Head.Find(key)?.Values is [{ Text.Length: > 0 } value, ..] ? value.Text : null;

    /// <summary>The first value of a claim's attribute, or of the definition that it asserts; or null.</summary>
    public string? ValueOf(Claim claim, string key) =>
        FindAttribute(claim, key) is { } written
            ? written.Values is [var value, ..]
                ? value.Text
                : null
            : DefinitionOf(claim)?.Find(key)?.Value;

    /// <summary>Whether a claim records that its source declined to comment.</summary>
    public bool IsDeclined(Claim claim) => ValueOf(claim, "channel") == "declined";

    /// <summary>The header definition that a claim asserts, or null.</summary>
    public Definition? DefinitionOf(Claim claim) =>
        claim.Id is { } id ? corpus.FindClaimDefinition(document, id) : null;

    /// <summary>An attribute of a claim, on whichever of its pieces it stands; or null.</summary>
    public static HeadAttribute? FindAttribute(Claim claim, string key)
    {
        if (claim.Tag.Head.Find(key) is { } own)
            return own;
        if (claim.Pieces.Length < 2)
            return null;
        foreach (var piece in claim.Pieces)
        {
            if (piece.Head.Find(key) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The id in a reference to a claim, which may or may not have its sigil.</summary>
    public static string ClaimIdOf(AttributeValue reference) =>
        reference.Text.StartsWith('!') ? reference.Text[1..] : reference.Text;

    /// <summary>What somebody who is credited is called in a message, in backticks.</summary>
    public string NameOf(Credit credit) =>
        credit.Entity?.Label ?? (credit.Source is { } source ? Excerpt.Of(document, source) : "somebody");

    private Definition? GroupOf(Definition member)
    {
        foreach (var of in member.Find("of")?.Items ?? [])
        {
            if (!of.Text.StartsWith('@') || corpus.FindEntity(document, of.Text[1..]) is not { } group)
                continue;
            if (corpus.Settings.Schema.FindKind(group.Kind) is { IsUnnamed: true })
                return group;
        }
        return null;
    }

    private void Add(Claim claim)
    {
        foreach (var link in claim.Sources)
        {
            var source = link.Tag;
            var span = source.Tag.OpenerSpan;
            if (source.Head.Entities.IsEmpty)
                Add(new Credit(claim, source, null, span, IsKeptBack(source)));
            foreach (var id in source.Head.Entities)
            {
                var entity = EntityOf(id.Name);
                Add(new Credit(claim, source, entity, span, entity is { IsUnnamed: true } || IsKeptBack(source)));
            }
        }
        if (FindAttribute(claim, "by") is { } by)
        {
            foreach (var value in by.Values)
                AddBy(claim, value.Text, value.Span);
        }
        else if (claim.Sources.IsEmpty && DefinitionOf(claim)?.Find("by") is { } defined)
        {
            foreach (var value in defined.Items)
                AddBy(claim, value.Text, claim.Tag.Tag.OpenerSpan);
        }
    }

    private void AddBy(Claim claim, string value, TextSpan span)
    {
        if (value.StartsWith('@') && EntityOf(value[1..]) is { } entity)
            Add(new Credit(claim, null, entity, span, entity.IsUnnamed));
    }

    private void Add(Credit credit)
    {
        all.Add(credit);
        credit.Entity?.Credits.Add(credit);
    }

    private CreditedEntity? EntityOf(string id)
    {
        if (byId.TryGetValue(id, out var known))
            return known;
        var entity = corpus.FindEntity(document, id) is { } definition
            ? new CreditedEntity(definition, corpus.Settings.Schema) { Terms = Find(definition, "terms") }
            : null;
        byId.Add(id, entity);
        if (entity is not null)
            entities.Add(entity);
        return entity;
    }

    /// <summary>
    /// Whether a source's own attributes say that a name is kept back. Words that nobody identified (“the ministry”,
    /// “a neighbour”) are not enough: they may mean somebody whom the article names elsewhere.
    /// </summary>
    private static bool IsKeptBack(TagInfo source)
    {
        if (source.Head.Attributes.IsEmpty)
            return false;
        return ValueOf(source, "terms") is "background" or "deep-background" or "off-record"
            || (ValueOf(source, "terms") is null && ValueOf(source, "reason") is not null);
    }
}
