using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>
/// Finds the ids that say no more than position does: ties without which every source and cue has the claims that it has,
/// and then the numbers of claims (<c>c7</c>) that nothing refers to any longer. A name that somebody chose for a claim
/// stays.
/// </summary>
internal static class ImplicitIds
{
    private const int MaximumRounds = 16;

    /// <summary>The claim ids to write in each head that gets others than it has.</summary>
    public static Dictionary<TagInfo, ImmutableArray<string>> Find(DocumentModel document, Corpus corpus)
    {
        var knots = FindKnots(document);
        var loose = knots.Keys.ToHashSet();
        for (var round = 0; round < MaximumRounds && loose.Count > 0; round++)
        {
            var ids = loose.ToDictionary(tag => tag, _ => ImmutableArray<string>.Empty);
            var moved = HeadRewriting.FindMoved(document, HeadRewriting.With(document, corpus, ids));
            if (moved.Count == 0)
                break;
            var knotted = moved.Select(tag => knots.GetValueOrDefault(tag, -1)).ToHashSet();
            // What is not tied itself has moved because of something tied beside it.
            var paragraphs = moved.Where(tag => !loose.Contains(tag)).Select(tag => tag.Paragraph).ToHashSet();
            loose.RemoveWhere(tag => knotted.Contains(knots[tag]) || paragraphs.Contains(tag.Paragraph));
            if (round == MaximumRounds - 1)
                loose.Clear();
        }
        var result = loose.ToDictionary(tag => tag, _ => ImmutableArray<string>.Empty);
        foreach (var claim in FindUnused(document, corpus, loose))
            result.Add(claim, []);
        return result;
    }

    /// <summary>
    /// The sources and cues whose ties might go, each with the number of its knot: ties that have a claim in common
    /// belong together, as one of them alone says less.
    /// </summary>
    private static Dictionary<TagInfo, int> FindKnots(DocumentModel document)
    {
        var claimCount = document.Claims.Length;
        var parents = Enumerable.Range(0, claimCount).ToArray();
        var numbers = new Dictionary<Claim, int>(claimCount);
        for (var i = 0; i < claimCount; i++)
            numbers.Add(document.Claims[i], i);
        var firstClaim = new Dictionary<TagInfo, int>();
        foreach (var tag in document.Tags)
        {
            var isTied = tag.Kind is TagKind.Source or TagKind.Cue && !tag.Head.ClaimIds.IsEmpty && !tag.IsInNote;
            // Where an id means no claim, or several, only a person can say what it should be.
            if (
                !isTied
                || !tag.Head.Errors.IsEmpty
                || !tag.Head.ClaimIds.All(id => document.FindClaims(id.Name).Count() == 1)
            )
                continue;
            foreach (var claim in document.FindClaimsOf(tag))
            {
                if (firstClaim.TryGetValue(tag, out var first))
                    parents[RootOf(parents, numbers[claim])] = RootOf(parents, first);
                else
                    firstClaim.Add(tag, numbers[claim]);
            }
        }
        return firstClaim.ToDictionary(pair => pair.Key, pair => RootOf(parents, pair.Value));
    }

    private static int RootOf(int[] parents, int of)
    {
        while (parents[of] != of)
            of = parents[of] = parents[parents[of]];
        return of;
    }

    /// <summary>The first tags of the claims whose number nothing needs once some ties are gone.</summary>
    private static IEnumerable<TagInfo> FindUnused(DocumentModel document, Corpus corpus, HashSet<TagInfo> loose)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in document.References)
        {
            if (reference.Kind == SymbolKind.Claim)
                uses[reference.Id] = uses.GetValueOrDefault(reference.Id) + 1;
        }
        foreach (var id in loose.SelectMany(tag => tag.Head.ClaimIds))
            uses[id.Name]--;
        foreach (var claim in document.Claims)
        {
            // The one use that is left is the claim's own.
            if (claim.Id is not { } id || uses[id] != 1 || !IsNumber(id) || !claim.Tag.Head.Errors.IsEmpty)
                continue;
            if (claim.Pieces.Length == 1 && corpus.FindClaimDefinition(document, id) is null)
                yield return claim.Tag;
        }
    }

    private static bool IsNumber(string id) =>
        id.Length > 1 && id[0] == 'c' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
