using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Who is asked for: an entity or claim with an id, or a claim without one by its place.</summary>
/// <param name="Symbol">What the id means; null for a claim without an id.</param>
/// <param name="Path">The document in which it stands.</param>
/// <param name="Start">Where its tag begins, a UTF-16 offset of that document.</param>
public readonly record struct CallKey(Symbol? Symbol, string Path, int Start);

/// <summary>An entity or claim as it stands in one document.</summary>
/// <param name="Key">What the next question is asked by; null for words that name nobody defined, who cannot be asked.</param>
/// <param name="Name">Its name; for a claim, who says it and its first words.</param>
/// <param name="Detail">A kind, an id or a path, to tell it from others of its name.</param>
/// <param name="Kind">The kind of an entity; <see cref="SymbolWords.Claim"/> for a claim.</param>
/// <param name="Path">The document.</param>
/// <param name="Span">The attribution or definition, in UTF-16 offsets of the document.</param>
/// <param name="NameSpan">What to select in it.</param>
public sealed record CallItem(
    CallKey? Key,
    string Name,
    string Detail,
    string Kind,
    string Path,
    TextSpan Span,
    TextSpan NameSpan
);

/// <summary>Somebody who passes words on, or whose words are passed on.</summary>
/// <param name="Other">Who.</param>
/// <param name="Path">The document in which that happens.</param>
/// <param name="Places">Where, in UTF-16 offsets of that document, in order.</param>
public sealed record Call(CallItem Other, string Path, ImmutableArray<TextSpan> Places);

/// <summary>
/// The call hierarchy: who is credited through whom.
/// <para>
/// Between <b>entities</b> a call is a step of an <see cref="AttributionChain"/>: in “the Herald reported that Orlan said”
/// the Herald calls Orlan. A's outgoing calls are those whom A quotes: the speakers of a claim that names A in <c>via=</c>,
/// or that is said in a claim of A's. A's incoming calls are those who pass A's words on: the other way round, and whom A's
/// definition names in <c>via</c>. There is one call for each other and each document.
/// </para>
/// <para>
/// Between <b>claims</b> an outer claim calls the claims said in it, a claim that <c>repeats</c> another calls that one,
/// and a claim calls those that name it in <c>via</c>. A claim with several assertions has the calls of them all.
/// </para>
/// One step is given at a time, so that people who quote each other do no harm.
/// </summary>
public static class CallHierarchy
{
    /// <summary>The entity or claims under the cursor.</summary>
    public static ImmutableArray<CallItem> Prepare(Corpus corpus, DocumentModel document, int offset)
    {
        if (SymbolFinder.At(corpus, document, offset) is { Symbol: { Kind: SymbolKind.Entity } } found)
            return [CallItems.OfEntity(corpus, document, found)];
        if (TagFinder.At(document, offset) is { IsInNote: false } tag && offset >= document.Tree.BodyStart)
        {
            var claims = document.FindClaim(tag) is { } own ? [own] : document.FindClaimsOf(tag);
            ImmutableArray<CallItem> items = [.. claims.Select(claim => CallItems.OfClaim(corpus, document, claim))];
            if (!items.IsEmpty)
                return items;
        }
        return SymbolFinder.At(corpus, document, offset) is { } claimId
            ? [.. CallItems.OfClaimId(corpus, document, claimId.Symbol.Id).Take(1)]
            : [];
    }

    /// <summary>Who passes on what an entity says; which claims pass a claim on.</summary>
    public static ImmutableArray<Call> Incoming(Corpus corpus, CallKey key, CancellationToken cancellation = default) =>
        key.Symbol is { Kind: SymbolKind.Entity } entity
            ? BetweenEntities(corpus, entity, isIncoming: true, cancellation)
            : BetweenClaims(corpus, key, isIncoming: true, cancellation);

    /// <summary>Whom an entity quotes; which claims a claim passes on.</summary>
    public static ImmutableArray<Call> Outgoing(Corpus corpus, CallKey key, CancellationToken cancellation = default) =>
        key.Symbol is { Kind: SymbolKind.Entity } entity
            ? BetweenEntities(corpus, entity, isIncoming: false, cancellation)
            : BetweenClaims(corpus, key, isIncoming: false, cancellation);

    private static ImmutableArray<Call> BetweenEntities(
        Corpus corpus,
        Symbol entity,
        bool isIncoming,
        CancellationToken cancellation
    )
    {
        var calls = new CallList();
        foreach (var document in SymbolScope.DocumentsOf(corpus, entity, cancellation))
        {
            var speakers = new DocumentSpeakers(corpus, document);
            foreach (var claim in document.Claims)
                AddSteps(claim, document, speakers);
            foreach (var definition in document.Entities)
                AddDefinition(definition, document);
        }
        return calls.Drain();

        // A claim's own steps lead to one another, and the last of them to the next one further out.
        void AddSteps(Claim claim, DocumentModel document, DocumentSpeakers speakers)
        {
            (Claim Claim, DocumentSpeakers.Step Step)? last = null;
            foreach (var next in speakers.ChainOf(claim))
            {
                if (last is { } inner)
                {
                    var (asked, other) = isIncoming ? (inner, next) : (next, inner);
                    if (asked.Step.Speakers.Any(speaker => speaker.EntityId == entity.Id))
                        AddAll(claim, document, other.Claim, other.Step.Speakers);
                }
                if (next.Claim != claim)
                    break;
                last = next;
            }
        }

        void AddAll(Claim place, DocumentModel document, Claim claim, ImmutableArray<Speaker> speakers)
        {
            var credits = CallItems.CreditsOf(document, claim);
            foreach (var speaker in speakers.Take(CallItems.MostTogether))
            {
                calls.Add(
                    (document.Path, speaker),
                    () => CallItems.OfSpeaker(corpus, document, claim, speaker, credits),
                    document.Path,
                    CallItems.PlaceOf(place)
                );
            }
        }

        void AddDefinition(Semantics.Model.Definition definition, DocumentModel document)
        {
            if (definition.Find("via") is not { } via || (isIncoming && definition.Id != entity.Id))
                return;
            foreach (var item in via.Items.Where(item => item.Text.StartsWith('@')))
            {
                var relay = item.Text[1..];
                if (!isIncoming && relay != entity.Id)
                    continue;
                var other = isIncoming ? relay : definition.Id;
                var name = corpus.FindEntity(document, other)?.Name is { Length: > 0 } known ? known : "@" + other;
                calls.Add(
                    (document.Path, new Speaker(other, name)),
                    () => CallItems.OfDefinition(corpus, document, definition, new Speaker(other, name)),
                    document.Path,
                    item.Span
                );
            }
        }
    }

    private static ImmutableArray<Call> BetweenClaims(
        Corpus corpus,
        CallKey key,
        bool isIncoming,
        CancellationToken cancellation
    )
    {
        var calls = new CallList();
        IEnumerable<DocumentModel> documents =
            key.Symbol is { } symbol ? SymbolScope.DocumentsOf(corpus, symbol, cancellation)
            : corpus.Find(key.Path) is { } only ? [only]
            : [];
        foreach (var document in documents)
        {
            foreach (var claim in document.Claims)
            {
                if (claim.Outer is { } outer)
                    Add(document, new Node(outer, outer.Id), new Node(claim, claim.Id), claim);
                foreach (var id in IdsOf(claim, "via"))
                    Add(document, new Node(null, id), new Node(claim, claim.Id), claim);
                foreach (var id in IdsOf(claim, "repeats"))
                    Add(document, new Node(claim, claim.Id), new Node(null, id), claim);
            }
        }
        return calls.Drain();

        void Add(DocumentModel document, Node caller, Node called, Claim place)
        {
            var (one, other) = isIncoming ? (called, caller) : (caller, called);
            if (!IsAsked(one))
                return;
            // A claim that several tags assert is one other.
            object identity = other.Id is { } id ? (document.Path, id) : (document.Path, other.Claim);
            calls.Add(
                identity,
                () =>
                    other.Claim is { } claim
                        ? CallItems.OfClaim(corpus, document, claim)
                        : CallItems.OfClaimId(corpus, document, other.Id ?? "").FirstOrDefault(),
                document.Path,
                CallItems.PlaceOf(place)
            );
        }

        bool IsAsked(Node node) =>
            key.Symbol is { } symbol ? node.Id == symbol.Id : node.Claim?.Tag.Span.Start == key.Start;
    }

    private static IEnumerable<string> IdsOf(Claim claim, string attribute) =>
        claim.Find(attribute)?.Values.Select(value => ClaimIdOf(attribute, value.Text)).OfType<string>() ?? [];

    private static string? ClaimIdOf(string attribute, string value)
    {
        var type = attribute == "via" ? AttributeType.ReferenceList : AttributeType.ClaimReferenceList;
        return ReferenceText.Read(type, value, out var id) == ReferenceTarget.Claim ? id.ToString() : null;
    }

    /// <summary>A claim of the text, or one that is named by its id.</summary>
    private readonly record struct Node(Claim? Claim, string? Id);

    /// <summary>Calls in the order in which they were found, the places of each together.</summary>
    private sealed class CallList
    {
        private readonly Dictionary<object, (CallItem Item, string Path, List<TextSpan> Places)> byOther = [];
        private readonly List<object> order = [];

        public void Add(object other, Func<CallItem?> item, string path, TextSpan place)
        {
            if (!byOther.TryGetValue(other, out var call))
            {
                if (item() is not { } made)
                    return;
                byOther.Add(other, call = (made, path, []));
                order.Add(other);
            }
            call.Places.Add(place);
        }

        public ImmutableArray<Call> Drain() =>
            [
                .. order
                    .Select(other => byOther[other])
                    .Select(call => new Call(call.Item, call.Path, [.. call.Places.Distinct().Order()])),
            ];
    }
}
