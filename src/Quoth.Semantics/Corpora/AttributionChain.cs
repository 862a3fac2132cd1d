using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>Somebody who passes a claim on.</summary>
/// <param name="EntityId">The entity's id; null where the words name nobody defined.</param>
/// <param name="Name">The entity's name, or else the words of the text.</param>
public readonly record struct Speaker(string? EntityId, string Name);

/// <summary>Who says a claim, and through whom: a chain of speakers, innermost first.</summary>
public static class AttributionChain
{
    /// <summary>
    /// The steps of a claim's chain: who is credited, then who relayed it (<c>via</c>), then the same of the claim that
    /// it is said in, and so on. A step without speakers is left out.
    /// </summary>
    public static ImmutableArray<ImmutableArray<Speaker>> Of(Claim claim, DocumentModel document, Corpus corpus)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<Speaker>>();
        for (var said = claim; said is not null; said = said.Outer)
        {
            Add(Credited(said, document, corpus));
            Add(FromAttribute("via", said, document, corpus));
        }
        return steps.DrainToImmutable();

        void Add(IEnumerable<Speaker> speakers)
        {
            ImmutableArray<Speaker> step = [.. speakers.Distinct()];
            if (!step.IsEmpty)
                steps.Add(step);
        }
    }

    /// <summary>The chain in words: <c>Ilan Orlan, through The Harbour Herald</c>; null where nobody is credited.</summary>
    public static string? Describe(Claim claim, DocumentModel document, Corpus corpus) =>
        Describe(Of(claim, document, corpus));

    /// <summary>Steps of a chain in words; null for none.</summary>
    public static string? Describe(ImmutableArray<ImmutableArray<Speaker>> steps) =>
        steps.IsEmpty
            ? null
            : string.Join(
                ", through ",
                steps.Select(step => string.Join(" and ", step.Select(speaker => speaker.Name)))
            );

    /// <summary>Who passes a claim on by its own <c>via=</c>.</summary>
    public static ImmutableArray<Speaker> GetRelays(Claim claim, DocumentModel document, Corpus corpus) =>
        [.. FromAttribute("via", claim, document, corpus).Distinct()];

    /// <summary>Who is credited with a claim itself: by its sources, in text order, and by <c>by=</c>.</summary>
    public static ImmutableArray<Speaker> GetSpeakers(Claim claim, DocumentModel document, Corpus corpus) =>
        [.. Credited(claim, document, corpus).Distinct()];

    private static IEnumerable<Speaker> Credited(Claim claim, DocumentModel document, Corpus corpus)
    {
        foreach (var source in claim.Sources)
        {
            if (source.Tag.Head.Entities.IsEmpty)
                yield return new Speaker(null, document.GetText(source.Tag));
            foreach (var id in source.Tag.Head.Entities)
                yield return NameOf(id.Name, document, corpus);
        }
        foreach (var speaker in FromAttribute("by", claim, document, corpus))
            yield return speaker;
    }

    private static IEnumerable<Speaker> FromAttribute(string key, Claim claim, DocumentModel document, Corpus corpus) =>
        claim
            .Find(key)
            ?.Values.Where(value => value.Text.StartsWith('@'))
            .Select(value => NameOf(value.Text[1..], document, corpus))
        ?? [];

    private static Speaker NameOf(string id, DocumentModel document, Corpus corpus) =>
        new(id, corpus.FindEntity(document, id)?.Name is { Length: > 0 } name ? name : "@" + id);
}
