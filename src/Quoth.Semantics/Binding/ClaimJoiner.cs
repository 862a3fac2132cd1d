using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Binding;

/// <summary>The claims of a document while they are being built.</summary>
/// <param name="All">The claims in the order of their tags.</param>
/// <param name="ByTag">The claim that each tag is a piece of, by the tag's number; null for every other tag.</param>
/// <param name="OrphanPieces">The pieces that belong to none, in text order.</param>
internal sealed record JoinedClaims(
    ImmutableArray<ClaimBuilder> All,
    ClaimBuilder?[] ByTag,
    ImmutableArray<TagInfo> OrphanPieces
)
{
    /// <summary>The claim that a tag is a piece of, or null.</summary>
    public ClaimBuilder? Of(TagInfo tag) => ByTag[tag.Index];
}

/// <summary>Makes claims of the claim tags: each tag without <c>+</c> begins one, each with <c>+</c> joins one.</summary>
internal static class ClaimJoiner
{
    /// <summary>The claims of some tags of a document that has <paramref name="count"/> tags in all.</summary>
    public static JoinedClaims Join(ImmutableArray<TagInfo> tags, int count)
    {
        var claims = new ArrayBuilder<ClaimBuilder>(0);
        var byTag = new ClaimBuilder?[count];
        Dictionary<string, ClaimBuilder>? latest = null;
        Dictionary<string, List<TagInfo>>? waiting = null;
        foreach (var tag in tags)
        {
            if (tag.Kind != TagKind.Claim)
                continue;
            var id = tag.Head.ClaimIds.IsEmpty ? null : tag.Head.ClaimIds[0].Name;
            if (id is not null && tag.Head.IsPiece)
            {
                if (latest is not null && latest.TryGetValue(id, out var earlier))
                {
                    earlier.AddPiece(tag);
                    byTag[tag.Index] = earlier;
                    continue;
                }
                waiting ??= new(StringComparer.Ordinal);
                if (!waiting.TryGetValue(id, out var list))
                    waiting.Add(id, list = []);
                list.Add(tag);
                continue;
            }
            var claim = new ClaimBuilder(tag);
            claims.Add(claim);
            byTag[tag.Index] = claim;
            if (id is null)
                continue;
            (latest ??= new(StringComparer.Ordinal))[id] = claim;
            if (waiting is null || !waiting.Remove(id, out var pieces))
                continue;
            foreach (var piece in pieces)
            {
                claim.AddPiece(piece);
                byTag[piece.Index] = claim;
            }
            claim.SortPieces();
        }
        ImmutableArray<TagInfo> orphans = waiting is null or { Count: 0 }
            ? []
            : [.. waiting.Values.SelectMany(list => list).OrderBy(tag => tag.Index)];
        return new JoinedClaims(claims.Drain(), byTag, orphans);
    }
}
