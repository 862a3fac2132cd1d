using System.Collections.Immutable;
using Quoth.Features.CodeActions;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Somebody whom an annotator may pick.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Matched">The other name that was found, where neither the name nor the id was; or null.</param>
/// <param name="IsLocal">Whether the document's own header defines them.</param>
public sealed record PersonOffer(Semantics.Model.Definition Entity, string? Matched, bool IsLocal);

/// <summary>The search for whom words of an article name: by name, other name and id, who is spoken of nearby first.</summary>
public static class People
{
    /// <summary>As many as somebody looks through before typing another letter.</summary>
    public const int Most = 200;

    /// <summary>
    /// Whom a query may mean: the best match first, of equals who is mentioned nearest, or named without a
    /// tag before, then by name; at most <see cref="Most"/>.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="offset">Where somebody is to be named, a UTF-16 offset of the file.</param>
    /// <param name="query">What was typed; all match an empty one.</param>
    /// <param name="cancellation">Stops a search in a large registry.</param>
    public static ImmutableArray<PersonOffer> Find(
        Corpus corpus,
        DocumentModel document,
        int offset,
        string query,
        CancellationToken cancellation = default
    )
    {
        var match = new FuzzyMatch(query);
        var found = new List<(int Score, PersonOffer Offer)>();
        foreach (var entity in corpus.GetEntities(document).DistinctBy(static entity => entity.Id))
        {
            cancellation.ThrowIfCancellationRequested();
            var (score, matched) = Score(match, entity);
            if (score > 0)
                found.Add((score, new PersonOffer(entity, matched, entity.Path == document.Path)));
        }
        var distances = NearestEntities.Distances(document, offset);
        var names = new NamesBefore(document, offset);
        return
        [
            .. found
                .OrderByDescending(static each => each.Score)
                .ThenBy(each => Distance(each.Offer.Entity))
                .ThenBy(static each => each.Offer.Entity.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(static each => each.Offer.Entity.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(static each => each.Offer),
        ];

        int Distance(Semantics.Model.Definition entity) =>
            Math.Min(distances.GetValueOrDefault(entity.Id, int.MaxValue), names.DistanceOf(entity) ?? int.MaxValue);
    }

    private static (int Score, string? Matched) Score(FuzzyMatch match, Semantics.Model.Definition entity)
    {
        var score = Math.Max(match.Score(entity.Name), match.Score(entity.Id));
        // Who is called by the last name alone is meant as well as one whose first name begins alike.
        score = Math.Max(score, match.Score(NameForms.SurnameOf(entity)));
        string? matched = null;
        foreach (var alias in entity.Aliases)
        {
            // Whose own name it is comes first.
            var other = match.Score(alias) - 1;
            if (other <= score)
                continue;
            (score, matched) = (other, alias);
        }
        return (score, matched);
    }
}
