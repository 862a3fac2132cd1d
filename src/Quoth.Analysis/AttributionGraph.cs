using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>A step from one entity or claim to another along one attribute.</summary>
/// <param name="From">The number of the node where it begins.</param>
/// <param name="To">The number of the node where it leads.</param>
/// <param name="Span">Where the document writes it, in UTF-16 offsets of the file; null where the registry does.</param>
/// <param name="IsNesting">Whether it is not written but comes of a claim standing in another.</param>
internal readonly record struct Step(int From, int To, TextSpan? Span, bool IsNesting = false);

/// <summary>
/// The entities and claims that a document can reach along one attribute (<c>via</c>, <c>of</c>, <c>supports</c>): its
/// own, and those of the registry as far as they are reached.
/// </summary>
internal sealed class AttributionGraph
{
    private readonly DocumentModel document;
    private readonly Corpus corpus;
    private readonly string attribute;
    private readonly Dictionary<(SymbolKind Kind, string Id), int> byId = [];
    private readonly Dictionary<Claim, int> byClaim = [];
    private readonly List<string> labels = [];
    private readonly List<List<Step>> steps = [];
    private readonly Queue<(SymbolKind Kind, string Id, int Node)> unread = [];

    private AttributionGraph(DocumentModel document, Corpus corpus, string attribute)
    {
        this.document = document;
        this.corpus = corpus;
        this.attribute = attribute;
    }

    /// <summary>What each node is called in a message, in backticks.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>The steps from each node.</summary>
    public IReadOnlyList<List<Step>> Steps => steps;

    /// <summary>
    /// False where the graph along an attribute surely has no cycle that the document has a part in, which nearly always
    /// can be told without making it: every way in the document ends after one step.
    /// </summary>
    public static bool MayHaveCycle(string attribute, DocumentModel document, Corpus corpus)
    {
        foreach (var entity in document.Entities)
        {
            if (entity.Attributes.IsEmpty || entity.Find(attribute) is not { } entry)
                continue;
            foreach (var item in entry.Items)
            {
                if (LeadsOn(item.Text, attribute, document, corpus))
                    return true;
            }
        }
        foreach (var claim in document.ClaimDefinitions)
        {
            if (claim.Find(attribute) is not null)
                return true;
        }
        foreach (var claim in document.Claims)
        {
            // Other nesting alone makes no cycle, and whether it closes one is asked where a value leads to the claim.
            if (attribute == "via" && claim.CyclicOuter is not null)
                return true;
            foreach (var piece in claim.Pieces)
            {
                if (piece.Head.Attributes.IsEmpty || piece.Head.Find(attribute) is not { } written)
                    continue;
                foreach (var value in written.Values)
                {
                    if (LeadsOn(value.Text, attribute, document, corpus))
                        return true;
                }
            }
        }
        return false;
    }

    /// <summary>Whether what a value names may lead further along the attribute, in the body or in the registry.</summary>
    private static bool LeadsOn(string value, string attribute, DocumentModel document, Corpus corpus)
    {
        if (value.StartsWith('@'))
            return corpus.FindEntity(document, value[1..])?.Find(attribute) is not null;
        var id = value.StartsWith('!') ? value[1..] : value;
        foreach (var claim in document.FindClaims(id))
        {
            if (MayLeadOn(claim, attribute))
                return true;
        }
        return corpus.Registry.FindClaim(id)?.Find(attribute) is not null;
    }

    private static bool MayLeadOn(Claim claim, string attribute) =>
        claim.Find(attribute) is not null || (attribute == "via" && (claim.Outer ?? claim.CyclicOuter) is not null);

    /// <summary>The graph of a document along one attribute.</summary>
    public static AttributionGraph Along(string attribute, DocumentModel document, Corpus corpus)
    {
        var graph = new AttributionGraph(document, corpus, attribute);
        foreach (var entity in document.Entities)
            graph.AddDefinition(SymbolKind.Entity, entity);
        foreach (var claim in document.ClaimDefinitions)
            graph.AddDefinition(SymbolKind.Claim, claim);
        foreach (var claim in document.Claims)
            graph.AddClaim(claim);
        while (graph.unread.TryDequeue(out var next))
            graph.ReadRegistry(next.Kind, next.Id, next.Node);
        return graph;
    }

    private void AddDefinition(SymbolKind kind, Definition definition)
    {
        var place = kind == SymbolKind.Entity ? AttributePlaces.Entity : AttributePlaces.ClaimDefinition;
        if (definition.Find(attribute) is { } entry)
            AddValues(NodeOf(kind, definition.Id), place, entry.Items, isHere: definition.Path == document.Path);
    }

    private void AddClaim(Claim claim)
    {
        foreach (var piece in claim.Pieces)
        {
            if (piece.Head.Find(attribute) is { } written)
                AddValues(NodeOf(claim), AttributePlaces.ClaimTag, written.Values, isHere: true);
        }
        // A claim in another's content is said through it.
        if (attribute == "via" && (claim.Outer ?? claim.CyclicOuter) is { } outer)
            AddStep(new Step(NodeOf(claim), NodeOf(outer), claim.Tag.Tag.OpenerSpan, IsNesting: true));
    }

    private void AddValues(int from, AttributePlaces place, ImmutableArray<AttributeValue> values, bool isHere)
    {
        if (corpus.Settings.Schema.Find(place, attribute) is not { } definition)
            return;
        foreach (var value in values)
        {
            if (definition.FindWord(value.Text) is not null)
                continue;
            var target = ReferenceText.Read(definition.Type, value.Text, out var id);
            if (target == ReferenceTarget.None)
                continue;
            var kind = target == ReferenceTarget.Entity ? SymbolKind.Entity : SymbolKind.Claim;
            AddStep(new Step(from, NodeOf(kind, id.ToString()), isHere ? value.Span : null));
        }
    }

    private void ReadRegistry(SymbolKind kind, string id, int node)
    {
        var isOwn = kind == SymbolKind.Entity ? document.FindEntity(id) : document.FindClaimDefinition(id);
        if (isOwn is not null || (kind == SymbolKind.Claim && document.FindClaims(id).Any()))
            return;
        var shared = kind == SymbolKind.Entity ? corpus.Registry.FindEntity(id) : corpus.Registry.FindClaim(id);
        var place = kind == SymbolKind.Entity ? AttributePlaces.Entity : AttributePlaces.ClaimDefinition;
        if (shared?.Find(attribute) is { } entry)
            AddValues(node, place, entry.Items, isHere: false);
    }

    private void AddStep(Step step) => steps[step.From].Add(step);

    private int NodeOf(Claim claim)
    {
        if (claim.Id is { } id)
            return NodeOf(SymbolKind.Claim, id);
        if (!byClaim.TryGetValue(claim, out var node))
            byClaim.Add(claim, node = AddNode(Excerpt.Of(document, claim.Tag)));
        return node;
    }

    private int NodeOf(SymbolKind kind, string id)
    {
        if (byId.TryGetValue((kind, id), out var node))
            return node;
        node = AddNode(kind == SymbolKind.Entity ? $"`@{id}`" : $"`!{id}`");
        byId.Add((kind, id), node);
        unread.Enqueue((kind, id, node));
        return node;
    }

    private int AddNode(string label)
    {
        labels.Add(label);
        steps.Add([]);
        return steps.Count - 1;
    }
}
