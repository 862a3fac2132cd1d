using Quoth.Semantics.Corpora;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Wraps the selection, or the known name or word at the cursor, as a mention, source, cue, claim or hole, or puts a note
/// behind it. A name that is known gets its id: once for each entity that it may mean, the one used nearest first.
/// </summary>
internal static class WrapSelection
{
    private const int MostGuesses = 8;
    private const int LongestTitle = 40;

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var (place, refusal) = site.Wrap;
        if (place is null)
        {
            var refused = refusal is null ? null : ActionOffer.Refuse("Mark the selection", ActionKinds.Wrap, refusal);
            ActionOffer?[] offers = [WrapParagraphs.Find(site), refused];
            return offers.OfType<ActionOffer>();
        }
        return [.. AsEntity(site, place), .. AsRole(site, place), .. WithNote(site, place)];
    }

    private static IEnumerable<ActionOffer> AsEntity(ActionSite site, WrapPlace place)
    {
        // Who is named there already is not named once more.
        if (place.Around is { Kind: TagKind.Mention or TagKind.Source })
            yield break;
        var distances = NearestEntities.Distances(site.Document, place.Span.Start);
        var meanings = site.MeaningsOf(place.Words)
            .DistinctBy(static meaning => meaning.Entity.Id)
            .OrderBy(meaning => distances.GetValueOrDefault(meaning.Entity.Id, int.MaxValue))
            .ToList();
        foreach (var meaning in meanings)
            yield return Known(site, place, meaning, ActionKinds.WrapMention, "[@") with
            {
                // Whoever asks by a key need not be asked who is meant.
                IsPreferred = meanings.Count == 1,
            };
        foreach (var meaning in meanings)
            yield return Known(site, place, meaning, ActionKinds.WrapSource, "[^@") with
            {
                IsPreferred = meanings.Count == 1,
            };
        if (meanings.Count > 0)
            yield break;
        var guesses = Guesses(site, place, distances);
        var kind = ActionKinds.WrapMention;
        if (guesses is [var likely, ..])
            yield return Offer(site, place, kind, "Mark as a mention", $"[@{likely}|", $"[@{Choice(guesses)}|");
        kind = ActionKinds.WrapSource;
        var snippet = guesses.Count > 0 ? $"[^@{Choice(guesses)}|" : null;
        yield return Offer(site, place, kind, "Mark as a source", "[^|", snippet);
    }

    private static ActionOffer Known(ActionSite site, WrapPlace place, NameMeaning meaning, string kind, string sigil)
    {
        var entity = meaning.Entity;
        var name = Words.Shorten(entity.Name.Length > 0 ? entity.Name : entity.Id, LongestTitle);
        var word = kind == ActionKinds.WrapMention ? "mention" : "source";
        return Offer(site, place, kind, $"Mark as a {word}: {name} (@{entity.Id})", $"{sigil}{entity.Id}|");
    }

    private static IEnumerable<ActionOffer> AsRole(ActionSite site, WrapPlace place)
    {
        yield return Offer(site, place, ActionKinds.WrapCue, "Mark as a cue", "[~|");
        yield return Offer(site, place, ActionKinds.WrapClaim, "Mark as a claim", "[!|");
        for (var tag = place.Around; tag is not null; tag = tag.Parent)
        {
            if (tag.Kind != TagKind.Claim)
                continue;
            yield return Offer(site, place, ActionKinds.WrapHole, "Mark as a hole in the claim", "[-|");
            yield break;
        }
    }

    // Words in a note are no part of the article any more, so nothing is ever wrapped as one.
    private static IEnumerable<ActionOffer> WithNote(ActionSite site, WrapPlace place)
    {
        var note = site.Insert(place.Span.End, "[#|note]");
        if (SoundEdits.Are(site.Document, [note]))
        {
            yield return ActionOffer.Of(
                "Add a note here",
                ActionKinds.WrapNote,
                [note],
                new SnippetEdit(note, "[#|${1:note}]")
            );
        }
    }

    /// <summary>The ids that are likely meant by words that name nobody yet: a fresh one for a name, and those used nearby.</summary>
    private static List<string> Guesses(ActionSite site, WrapPlace place, Dictionary<string, int> distances)
    {
        var near = distances.OrderBy(static pair => pair.Value).Select(static pair => pair.Key).Take(MostGuesses);
        var fresh =
            place.Words.Length <= NameForms.Longest ? ReadableId.For(place.Words, site.Document, site.Corpus) : null;
        if (fresh is null)
            return [.. near];
        return NameForms.LooksLikeName(place.Words) ? [fresh, .. near] : [.. near, fresh];
    }

    // Ids hold none of the characters that a choice would have to escape.
    private static string Choice(List<string> ids) =>
        ids is [var only] ? $"${{1:{only}}}" : $"${{1|{string.Join(',', ids)}|}}";

    private static ActionOffer Offer(
        ActionSite site,
        WrapPlace place,
        string kind,
        string title,
        string opener,
        string? snippet = null
    ) => new(title, kind, () => place.Wrap(site, opener, snippet));
}
