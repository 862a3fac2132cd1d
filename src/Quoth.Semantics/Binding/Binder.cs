using System.Collections.Immutable;
using System.Globalization;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Binding;

/// <summary>
/// Finds the claim of every source and cue: by id where the head names one, else by position, as section 8 of
/// <c>grammar/spec.md</c> states. Positions are compared in the clean text, where markup cannot stand in the way.
/// </summary>
internal sealed class Binder
{
    private readonly string clean;
    private readonly ImmutableArray<Paragraph> paragraphs;
    private readonly Dictionary<TagInfo, ClaimBuilder> byTag;
    private readonly List<TagInfo> orphans = [];

    private Binder(string clean, ImmutableArray<Paragraph> paragraphs, Dictionary<TagInfo, ClaimBuilder> byTag)
    {
        this.clean = clean;
        this.paragraphs = paragraphs;
        this.byTag = byTag;
    }

    /// <summary>Binds all sources and cues among <paramref name="tags"/> and returns those that found no claim.</summary>
    public static List<TagInfo> Bind(
        string clean,
        ImmutableArray<Paragraph> paragraphs,
        IReadOnlyList<TagInfo> tags,
        List<ClaimBuilder> claims,
        Dictionary<TagInfo, ClaimBuilder> byTag
    )
    {
        var binder = new Binder(clean, paragraphs, byTag);
        BindTied(tags, claims);
        for (var first = 0; first < tags.Count; )
        {
            var end = first;
            while (end < tags.Count && tags[end].Paragraph == tags[first].Paragraph)
                end++;
            var paragraph = tags.Skip(first).Take(end - first).ToList();
            // From the inside out: a claim that has its source inside takes no other claim's.
            foreach (var (level, onLevel) in Levels.Split(paragraph).Reverse())
                binder.BindLevel(level, onLevel);
            first = end;
        }
        // A source that its own group had no use for may still be shared by another claim.
        var bound = claims.SelectMany(claim => claim.Sources.Concat(claim.Cues)).Select(link => link.Tag).ToHashSet();
        return [.. binder.orphans.Where(tag => !bound.Contains(tag)).OrderBy(tag => tag.Index)];
    }

    private static void BindTied(IReadOnlyList<TagInfo> tags, List<ClaimBuilder> claims)
    {
        var byId = claims
            .Where(claim => claim.Claim.Id is not null)
            .GroupBy(claim => claim.Claim.Id ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (!tag.IsTied)
                continue;
            foreach (var id in tag.Head.ClaimIds)
            {
                if (byId.TryGetValue(id.Name, out var named))
                    NearestTo(tag, named).Tie(tag);
            }
        }
    }

    /// <summary>Where several tags assert one claim, a tie means the one that stands nearest; of two, the earlier.</summary>
    private static ClaimBuilder NearestTo(TagInfo tag, List<ClaimBuilder> claims)
    {
        var (low, high) = (0, claims.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (claims[middle].Tag.Span.Start < tag.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return claims[0];
        var isBeforeNearer = Distance(claims[low - 1], tag) <= Distance(claims[low], tag);
        return isBeforeNearer ? claims[low - 1] : claims[low];
    }

    private static int Distance(ClaimBuilder claim, TagInfo tag) =>
        Math.Max(0, Math.Max(claim.Tag.Clean.Start - tag.Clean.End, tag.Clean.Start - claim.Tag.Clean.End));

    private void BindLevel(TagInfo? level, List<TagInfo> tags)
    {
        var claimless = new List<Group>();
        foreach (var sentence in SplitSentences(tags))
        {
            var enclosing = level is { Kind: TagKind.Claim } && byTag.TryGetValue(level, out var found) ? found : null;
            if (enclosing is not null && !sentence.Exists(tag => tag.Kind == TagKind.Claim))
                BindInside(sentence, enclosing);
            else
                BindGroups(sentence, claimless);
        }
        if (claimless.Count == 0)
            return;
        var claimTags = tags.Where(tag => tag.Kind == TagKind.Claim && byTag.ContainsKey(tag)).ToList();
        foreach (var group in claimless)
            BindAdjacent(group, claimTags);
    }

    /// <summary>
    /// Parts the tags of a level by sentence. A sentence end inside a tag of the level is none here: a quotation of
    /// three sentences is one thing to the sentence that holds it.
    /// </summary>
    private IEnumerable<List<TagInfo>> SplitSentences(List<TagInfo> tags)
    {
        var sentence = new List<TagInfo>();
        var reach = 0;
        foreach (var tag in tags)
        {
            if (sentence.Count > 0 && HasSentenceStart(tag.Paragraph, reach, tag.Clean.Start))
            {
                yield return sentence;
                sentence = [];
            }
            sentence.Add(tag);
            reach = Math.Max(reach, tag.Clean.End);
        }
        if (sentence.Count > 0)
            yield return sentence;
    }

    private bool HasSentenceStart(int paragraph, int from, int to)
    {
        var starts = paragraphs[paragraph].SentenceStarts;
        var first = starts.BinarySearch(from);
        first = first >= 0 ? first : ~first;
        return first < starts.Length && starts[first] <= to;
    }

    private static void BindInside(List<TagInfo> sentence, ClaimBuilder enclosing)
    {
        foreach (var tag in sentence)
        {
            if (tag.Kind is TagKind.Source or TagKind.Cue && !tag.IsTied)
                enclosing.LinksFor(tag).Add(new Link(tag, BindingKind.Inside));
        }
    }

    private sealed class Group
    {
        public TagInfo? Source { get; set; }

        public TagInfo? Cue { get; set; }

        public ClaimBuilder? Claim { get; set; }

        public TagInfo? ClaimTag { get; set; }

        public TagInfo? SourceBefore { get; set; }

        public IEnumerable<TagInfo> Links => new[] { Source, Cue }.OfType<TagInfo>();
    }

    private void BindGroups(List<TagInfo> sentence, List<Group> claimless)
    {
        TagInfo? lastSource = null;
        var group = new Group();
        foreach (var tag in sentence)
        {
            if (tag.Kind is not (TagKind.Source or TagKind.Cue or TagKind.Claim) || tag.IsTied)
                continue;
            ClaimBuilder? claim = null;
            if (tag.Kind == TagKind.Claim && !byTag.TryGetValue(tag, out claim))
                continue;
            if (IsSecond(group, tag, claim))
            {
                Settle(group, claimless);
                group = new Group();
            }
            if (tag.Kind == TagKind.Claim)
            {
                group.Claim = claim;
                group.ClaimTag ??= tag;
                // What the claim may share stands before it, whatever follows.
                group.SourceBefore = lastSource;
            }
            else if (tag.Kind == TagKind.Source)
                group.Source = lastSource = tag;
            else
                group.Cue = tag;
        }
        Settle(group, claimless);
    }

    private static bool IsSecond(Group group, TagInfo tag, ClaimBuilder? claim) =>
        tag.Kind switch
        {
            TagKind.Source => group.Source is not null,
            TagKind.Cue => group.Cue is not null,
            _ => group.Claim is not null && group.Claim != claim,
        };

    private void Settle(Group group, List<Group> claimless)
    {
        if (group.Claim is not { } claim)
        {
            if (group.Links.Any())
                claimless.Add(group);
            return;
        }
        foreach (var link in group.Links)
        {
            if (!claim.TryBind(link, BindingKind.Group))
                orphans.Add(link);
        }
        var mayShare =
            group.Source is null && claim.Tag == group.ClaimTag && claim.Sources.Count == 0 && claim.Find("by") is null;
        if (mayShare && group.SourceBefore is { } shared)
            claim.TryBind(shared, BindingKind.Shared);
    }

    /// <summary>A group without a claim belongs to the claim beside it, rather to one that lacks what it brings.</summary>
    private void BindAdjacent(Group group, List<TagInfo> claimTags)
    {
        var start = group.Links.Min(tag => tag.Clean.Start);
        var end = group.Links.Max(tag => tag.Clean.End);
        var before = FindBeside(claimTags, FirstFrom(claimTags, start) - 1, tag => (tag.Clean.End, start));
        var after = FindBeside(claimTags, FirstFrom(claimTags, end), tag => (end, tag.Clean.Start));
        var claim =
            before is not null && Lacks(before) ? before
            : after is not null && Lacks(after) ? after
            : before ?? after;
        foreach (var link in group.Links)
        {
            if (claim is null || !claim.TryBind(link, BindingKind.Adjacent))
                orphans.Add(link);
        }

        bool Lacks(ClaimBuilder candidate) => group.Links.All(link => candidate.LinksFor(link).Count == 0);
    }

    /// <summary>The index of the first claim that begins at a clean-text offset or behind it.</summary>
    private static int FirstFrom(List<TagInfo> claimTags, int position)
    {
        var (low, high) = (0, claimTags.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (claimTags[middle].Clean.Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private ClaimBuilder? FindBeside(List<TagInfo> claimTags, int index, Func<TagInfo, (int From, int To)> gap)
    {
        if (index < 0 || index == claimTags.Count)
            return null;
        var (from, to) = gap(claimTags[index]);
        return from <= to && IsGap(clean.AsSpan(from, to - from)) ? byTag[claimTags[index]] : null;
    }

    /// <summary>Whether nothing but blanks and punctuation stands in <paramref name="text"/>.</summary>
    private static bool IsGap(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !IsInvisible(c))
                return false;
        }
        return true;
    }

    /// <summary>Marks of writing direction and the like, which a reader does not see.</summary>
    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
