using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Binding;

/// <summary>Makes claims of the claim tags: each tag without <c>+</c> begins one, each with <c>+</c> joins one.</summary>
internal static class ClaimJoiner
{
    /// <summary>The claims in the order of their tags, the claim of each tag, and the pieces that belong to none.</summary>
    public static (List<ClaimBuilder> Claims, Dictionary<TagInfo, ClaimBuilder> ByTag, List<TagInfo> OrphanPieces) Join(
        IEnumerable<TagInfo> tags
    )
    {
        var claims = new List<ClaimBuilder>();
        var byTag = new Dictionary<TagInfo, ClaimBuilder>();
        var latest = new Dictionary<string, ClaimBuilder>(StringComparer.Ordinal);
        var waiting = new Dictionary<string, List<TagInfo>>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (tag.Kind != TagKind.Claim)
                continue;
            var id = tag.Head.ClaimIds.IsEmpty ? null : tag.Head.ClaimIds[0].Name;
            if (id is not null && tag.Head.IsPiece)
            {
                if (latest.TryGetValue(id, out var earlier))
                    Add(earlier, tag);
                else if (waiting.TryGetValue(id, out var list))
                    list.Add(tag);
                else
                    waiting.Add(id, [tag]);
                continue;
            }
            var claim = new ClaimBuilder(tag);
            claims.Add(claim);
            byTag.Add(tag, claim);
            if (id is null)
                continue;
            latest[id] = claim;
            if (!waiting.Remove(id, out var pieces))
                continue;
            foreach (var piece in pieces)
                Add(claim, piece);
            claim.Pieces.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        }
        return (claims, byTag, [.. waiting.Values.SelectMany(list => list).OrderBy(tag => tag.Index)]);

        void Add(ClaimBuilder claim, TagInfo piece)
        {
            claim.Pieces.Add(piece);
            byTag.Add(piece, claim);
        }
    }
}
