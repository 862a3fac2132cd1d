using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>Finds ids that nobody has, each given once, so that edits applied together do not meet.</summary>
/// <param name="isTaken">Whether somebody has an id.</param>
public sealed class FreeIds(Func<string, bool> isTaken)
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> nextByStem = new(StringComparer.Ordinal);

    /// <summary>Ids that no claim of a document, its header or the registry has.</summary>
    public static FreeIds ForClaims(DocumentModel document, Corpus corpus) =>
        new(id => document.FindReferences(SymbolKind.Claim, id).Any() || corpus.Registry.FindClaim(id) is not null);

    /// <summary>Ids that no entity of a document or the registry has.</summary>
    public static FreeIds ForEntities(DocumentModel document, Corpus corpus) =>
        new(id => document.FindReferences(SymbolKind.Entity, id).Any() || corpus.Registry.FindEntity(id) is not null);

    /// <summary>The next id of a row: <c>c3</c> for <c>c2</c>, <c>orlan2</c> for <c>orlan</c>.</summary>
    public string After(string id)
    {
        var stem = id.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var number = long.TryParse(id.AsSpan(stem.Length), out var found) && id.Length - stem.Length < 10 ? found : 1;
        return Next(stem, number + 1);
    }

    /// <summary>The id of a stem and number; where that is taken, one with a number above <paramref name="highest"/>.</summary>
    public string NextFor(string stem, int number, int highest) =>
        isTaken(stem + number) || !given.Add(stem + number) ? Next(stem, highest + 1) : stem + number;

    /// <summary>The first free id of a stem at or behind a number.</summary>
    public string Next(string stem, long from)
    {
        var number = Math.Max(from, nextByStem.GetValueOrDefault(stem));
        while (isTaken(stem + number) || !given.Add(stem + number))
            number++;
        nextByStem[stem] = number + 1;
        return stem + number;
    }
}
