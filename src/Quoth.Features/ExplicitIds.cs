using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>
/// Writes down what position says: gives claims ids and ties their sources and cues to them. What is tied leaves the
/// binding by position, and what is left there might find another claim; a paragraph in which it would stays as it is.
/// </summary>
internal static class ExplicitIds
{
    // One round finds the paragraphs that cannot be written down, the next that all is well without them.
    private const int MaximumRounds = 8;

    /// <summary>The claim ids to write in each head that gets others than it has.</summary>
    public static Dictionary<TagInfo, ImmutableArray<string>> Find(DocumentModel document, Corpus corpus)
    {
        var all = FindAll(document, corpus);
        for (var round = 0; round < MaximumRounds && all.Count > 0; round++)
        {
            var moved = HeadRewriting.FindMoved(document, HeadRewriting.With(document, corpus, all));
            if (moved.Count == 0)
                return all;
            var unfit = moved.Select(tag => tag.Paragraph).ToHashSet();
            foreach (var tag in all.Keys.Where(tag => unfit.Contains(tag.Paragraph)).ToList())
                all.Remove(tag);
        }
        return [];
    }

    private static Dictionary<TagInfo, ImmutableArray<string>> FindAll(DocumentModel document, Corpus corpus)
    {
        var free = FreeIds.ForClaims(document, corpus);
        var ids = new Dictionary<TagInfo, ImmutableArray<string>>();
        var ties = new Dictionary<TagInfo, List<string>>();
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            var links = claim.Sources.AddRange(claim.Cues);
            links = links.RemoveAll(link => link.Binding == BindingKind.Explicit || !link.Tag.Head.Errors.IsEmpty);
            if (links.IsEmpty || !claim.Tag.Head.Errors.IsEmpty)
                continue;
            var id = claim.Id ?? free.NextFor("c", i + 1, document.Claims.Length);
            if (claim.Id is null)
                ids.Add(claim.Tag, [id]);
            foreach (var link in links)
            {
                if (!ties.TryGetValue(link.Tag, out var tied))
                    ties.Add(link.Tag, tied = []);
                tied.Add(id);
            }
        }
        foreach (var (tag, tied) in ties)
            ids.Add(tag, [.. tied]);
        return ids;
    }
}
