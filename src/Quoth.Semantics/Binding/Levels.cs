using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Binding;

/// <summary>
/// Which tags stand beside one another. The level of a tag is the nearest claim or hole around it; mentions, sources
/// and cues do not make a level, nor does a hole that holds no claim directly.
/// </summary>
internal static class Levels
{
    /// <summary>The tags of each level of one paragraph, in text order. The key is the tag that makes the level; null stands for the top.</summary>
    public static IEnumerable<(TagInfo? Level, List<TagInfo> Tags)> Split(IReadOnlyList<TagInfo> paragraph)
    {
        var holesWithClaims = new HashSet<TagInfo>();
        foreach (var tag in paragraph)
        {
            if (tag.Kind == TagKind.Claim && Nearest(tag) is { Kind: TagKind.Hole } hole)
                holesWithClaims.Add(hole);
        }
        var top = new List<TagInfo>();
        var inside = new Dictionary<TagInfo, List<TagInfo>>();
        var order = new List<TagInfo>();
        foreach (var tag in paragraph)
        {
            var level = Nearest(tag);
            while (level is { Kind: TagKind.Hole } hole && !holesWithClaims.Contains(hole))
                level = Nearest(hole);
            if (level is null)
                top.Add(tag);
            else if (inside.TryGetValue(level, out var tags))
                tags.Add(tag);
            else
            {
                inside.Add(level, [tag]);
                order.Add(level);
            }
        }
        yield return (null, top);
        foreach (var level in order)
            yield return (level, inside[level]);
    }

    private static TagInfo? Nearest(TagInfo tag)
    {
        var around = tag.Parent;
        while (around is not null && around.Kind is not (TagKind.Claim or TagKind.Hole))
            around = around.Parent;
        return around;
    }
}
