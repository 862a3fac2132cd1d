using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>
/// Who says the claims of a document, each asked for once: a claim with thousands of sources may have thousands of claims in
/// it, and what all of them say must stay linear in the text.
/// </summary>
internal sealed class DocumentSpeakers(Corpus corpus, DocumentModel document)
{
    private const int MostNames = 5;

    private readonly Dictionary<Claim, (Step Credited, Step Relays)> known = [];

    /// <summary>The steps of a claim's chain as far as a line has room for, innermost first; those without speakers are left out.</summary>
    public IEnumerable<(Claim Claim, Step Step)> ChainOf(Claim claim)
    {
        var said = claim;
        for (var further = 0; said is not null && further <= SymbolWords.FurthestOuter; further++)
        {
            var (credited, relays) = StepsOf(said);
            if (!credited.Speakers.IsEmpty)
                yield return (said, credited);
            if (!relays.Speakers.IsEmpty)
                yield return (said, relays);
            said = said.Outer;
        }
    }

    /// <summary>Who is credited with a claim itself.</summary>
    public Step CreditedWith(Claim claim) => StepsOf(claim).Credited;

    /// <summary>Steps in words: <c>Ilan Orlan, through The Harbour Herald</c>; null for none.</summary>
    public static string? Describe(IEnumerable<Step> steps)
    {
        var words = string.Join(", through ", steps.Select(step => step.Names));
        return words.Length == 0 ? null : words;
    }

    private (Step Credited, Step Relays) StepsOf(Claim claim)
    {
        if (!known.TryGetValue(claim, out var steps))
        {
            steps = (
                Step.Of(AttributionChain.GetSpeakers(claim, document, corpus)),
                Step.Of(AttributionChain.GetRelays(claim, document, corpus))
            );
            known.Add(claim, steps);
        }
        return steps;
    }

    /// <summary>Those who say a claim or pass it on together.</summary>
    /// <param name="Speakers">Who.</param>
    /// <param name="Names">Their names, of many the first and a number.</param>
    public sealed record Step(ImmutableArray<Speaker> Speakers, string Names)
    {
        public static Step Of(ImmutableArray<Speaker> speakers)
        {
            var names = speakers.Take(MostNames).Select(speaker => SymbolWords.Shorten(speaker.Name)).ToList();
            if (speakers.Length > MostNames)
                names.Add(Plural.Of(speakers.Length - MostNames, "other"));
            return new Step(speakers, string.Join(" and ", names));
        }
    }
}
