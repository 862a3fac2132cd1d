using System.Collections.Immutable;
using System.Text;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

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

    /// <summary>
    /// The changes that write down one claim's links, and those of the claims that share a source or cue with it; none where
    /// another source or cue would be bound otherwise for it.
    /// </summary>
    public static ImmutableArray<TextChange> ChangesFor(DocumentModel document, Corpus corpus, Claim claim)
    {
        List<Claim> claims = [claim];
        HashSet<Claim> known = [claim];
        HashSet<TagInfo> seen = [];
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var link in claims[i].Sources.Concat(claims[i].Cues).Where(link => seen.Add(link.Tag)))
                claims.AddRange(document.FindClaimsOf(link.Tag).Where(known.Add));
        }
        var ids = FindAll(document, corpus, known);
        if (ids.Count == 0 || HeadRewriting.FindMoved(document, HeadRewriting.With(document, corpus, ids)).Count > 0)
            return [];
        var changes = ImmutableArray.CreateBuilder<TextChange>(ids.Count);
        var head = new StringBuilder();
        foreach (var (tag, written) in ids.OrderBy(static pair => pair.Key.Index))
        {
            head.Clear();
            HeadText.Append(head, tag, written, corpus.Settings.Schema);
            changes.Add(new TextChange(tag.Tag.HeadSpan, head.ToString()));
        }
        return changes.DrainToImmutable();
    }

    private static Dictionary<TagInfo, ImmutableArray<string>> FindAll(
        DocumentModel document,
        Corpus corpus,
        HashSet<Claim>? only = null
    )
    {
        var free = FreeIds.ForClaims(document, corpus);
        var ids = new Dictionary<TagInfo, ImmutableArray<string>>();
        var ties = new Dictionary<TagInfo, List<string>>();
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            if (only?.Contains(claim) is false)
                continue;
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
