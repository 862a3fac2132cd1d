using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private readonly JoinedClaims claims;
    private readonly List<TagInfo> orphans = [];
    private readonly List<Group> claimless = [];

    private Binder(string clean, ImmutableArray<Paragraph> paragraphs, JoinedClaims claims)
    {
        this.clean = clean;
        this.paragraphs = paragraphs;
        this.claims = claims;
    }

    /// <summary>Binds the sources and cues among some tags of a document and returns those that found no claim.</summary>
    /// <param name="clean">The clean text.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="all">All tags, by their numbers.</param>
    /// <param name="tags">Those that mean something, in text order.</param>
    /// <param name="claims">The claims.</param>
    public static ImmutableArray<TagInfo> Bind(
        string clean,
        ImmutableArray<Paragraph> paragraphs,
        ImmutableArray<TagInfo> all,
        ImmutableArray<TagInfo> tags,
        JoinedClaims claims
    )
    {
        var binder = new Binder(clean, paragraphs, claims);
        BindTied(tags, claims.All);
        var levels = new Levels(all.Length);
        for (var first = 0; first < tags.Length; )
        {
            var end = first;
            while (end < tags.Length && tags[end].Paragraph == tags[first].Paragraph)
                end++;
            levels.Split(tags.AsSpan()[first..end]);
            // From the inside out: a claim that has its source inside takes no other claim's.
            for (var level = levels.Count - 1; level >= 0; level--)
            {
                var (tag, onLevel) = levels.Get(level, all);
                binder.BindLevel(tag, onLevel);
            }
            first = end;
        }
        return binder.FindOrphans();
    }

    /// <summary>What was left over. A source that its own group had no use for may still be shared by another claim.</summary>
    private ImmutableArray<TagInfo> FindOrphans()
    {
        if (orphans.Count == 0)
            return [];
        var bound = new HashSet<TagInfo>();
        foreach (var claim in claims.All)
        {
            foreach (var link in claim.Sources)
                bound.Add(link.Tag);
            foreach (var link in claim.Cues)
                bound.Add(link.Tag);
        }
        return [.. orphans.Where(tag => !bound.Contains(tag)).OrderBy(tag => tag.Index)];
    }

    private static void BindTied(ImmutableArray<TagInfo> tags, ImmutableArray<ClaimBuilder> claims)
    {
        Dictionary<string, List<ClaimBuilder>>? byId = null;
        foreach (var tag in tags)
        {
            if (!tag.IsTied)
                continue;
            byId ??= claims
                .Where(claim => claim.Claim.Id is not null)
                .GroupBy(claim => claim.Claim.Id ?? "", StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
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
        var enclosing = level is { Kind: TagKind.Claim } ? claims.Of(level) : null;
        claimless.Clear();
        var all = CollectionsMarshal.AsSpan(tags);
        for (var first = 0; first < all.Length; )
        {
            var end = EndOfSentence(all, first);
            var sentence = all[first..end];
            if (enclosing is not null && !HoldsClaim(sentence))
                BindInside(sentence, enclosing);
            else
                BindGroups(sentence);
            first = end;
        }
        if (claimless.Count == 0)
            return;
        tags.RemoveAll(tag => tag.Kind != TagKind.Claim || claims.Of(tag) is null);
        foreach (var group in claimless)
            BindAdjacent(group, tags);
    }

    /// <summary>
    /// Where the tags of a sentence end that begin at <paramref name="first"/>. A sentence end inside a tag of the level is
    /// none here: a quotation of three sentences is one thing to the sentence that holds it.
    /// </summary>
    private int EndOfSentence(ReadOnlySpan<TagInfo> tags, int first)
    {
        var reach = tags[first].Clean.End;
        var end = first + 1;
        while (end < tags.Length && !HasSentenceStart(tags[end].Paragraph, reach, tags[end].Clean.Start))
        {
            reach = Math.Max(reach, tags[end].Clean.End);
            end++;
        }
        return end;
    }

    private static bool HoldsClaim(ReadOnlySpan<TagInfo> sentence)
    {
        foreach (var tag in sentence)
        {
            if (tag.Kind == TagKind.Claim)
                return true;
        }
        return false;
    }

    private bool HasSentenceStart(int paragraph, int from, int to)
    {
        var starts = paragraphs[paragraph].SentenceStarts;
        var first = starts.BinarySearch(from);
        first = first >= 0 ? first : ~first;
        return first < starts.Length && starts[first] <= to;
    }

    private static void BindInside(ReadOnlySpan<TagInfo> sentence, ClaimBuilder enclosing)
    {
        foreach (var tag in sentence)
        {
            if (tag.Kind is TagKind.Source or TagKind.Cue && !tag.IsTied)
                enclosing.Bind(tag, BindingKind.Inside);
        }
    }

    /// <summary>What one attribution of a sentence consists of.</summary>
    private record struct Group(
        TagInfo? Source,
        TagInfo? Cue,
        ClaimBuilder? Claim,
        TagInfo? ClaimTag,
        TagInfo? SourceBefore
    );

    private void BindGroups(ReadOnlySpan<TagInfo> sentence)
    {
        TagInfo? lastSource = null;
        var group = new Group();
        foreach (var tag in sentence)
        {
            if (tag.Kind is not (TagKind.Source or TagKind.Cue or TagKind.Claim) || tag.IsTied)
                continue;
            ClaimBuilder? claim = null;
            if (tag.Kind == TagKind.Claim && (claim = claims.Of(tag)) is null)
                continue;
            if (IsSecond(group, tag, claim))
            {
                Settle(group);
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
        Settle(group);
    }

    private static bool IsSecond(in Group group, TagInfo tag, ClaimBuilder? claim) =>
        tag.Kind switch
        {
            TagKind.Source => group.Source is not null,
            TagKind.Cue => group.Cue is not null,
            _ => group.Claim is not null && group.Claim != claim,
        };

    private void Settle(in Group group)
    {
        if (group.Claim is not { } claim)
        {
            if (group.Source is not null || group.Cue is not null)
                claimless.Add(group);
            return;
        }
        Bind(group.Source, claim, BindingKind.Group);
        Bind(group.Cue, claim, BindingKind.Group);
        var mayShare =
            group.Source is null && claim.Tag == group.ClaimTag && claim.Sources.IsEmpty && claim.Find("by") is null;
        if (mayShare && group.SourceBefore is { } shared)
            claim.TryBind(shared, BindingKind.Shared);
    }

    private void Bind(TagInfo? link, ClaimBuilder? claim, BindingKind binding)
    {
        if (link is not null && (claim is null || !claim.TryBind(link, binding)))
            orphans.Add(link);
    }

    /// <summary>A group without a claim belongs to the claim beside it, rather to one that lacks what it brings.</summary>
    private void BindAdjacent(in Group group, List<TagInfo> claimTags)
    {
        var (source, cue) = (group.Source?.Clean ?? group.Cue?.Clean, group.Cue?.Clean ?? group.Source?.Clean);
        if (source is not { } one || cue is not { } other)
            return;
        var (start, end) = (Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
        var index = FirstFrom(claimTags, start) - 1;
        var before = index >= 0 ? FindBeside(claimTags[index], claimTags[index].Clean.End, start) : null;
        index = FirstFrom(claimTags, end);
        var after = index < claimTags.Count ? FindBeside(claimTags[index], end, claimTags[index].Clean.Start) : null;
        var claim =
            before is not null && Lacks(before, group) ? before
            : after is not null && Lacks(after, group) ? after
            : before ?? after;
        Bind(group.Source, claim, BindingKind.Adjacent);
        Bind(group.Cue, claim, BindingKind.Adjacent);
    }

    private static bool Lacks(ClaimBuilder claim, in Group group) =>
        (group.Source is null || claim.Sources.IsEmpty) && (group.Cue is null || claim.Cues.IsEmpty);

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

    /// <summary>The claim of a tag where nothing but a gap parts it from a group, in clean-text offsets; else null.</summary>
    private ClaimBuilder? FindBeside(TagInfo claimTag, int from, int to) =>
        from <= to && IsGap(clean.AsSpan(from, to - from)) ? claims.Of(claimTag) : null;

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
