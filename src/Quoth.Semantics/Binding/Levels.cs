using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Binding;

/// <summary>
/// Which tags stand beside one another. The level of a tag is the nearest claim or hole around it; mentions, sources
/// and cues do not make a level, nor does a hole that holds no claim directly.
/// </summary>
/// <remarks>
/// The tags of a level are a chain of numbers, so that a document needs three arrays in all, however many levels it has.
/// Tag numbers are those of the document; the top level has the number behind the last tag's.
/// </remarks>
internal sealed class Levels
{
    private const int None = -1;

    private readonly int top;
    private readonly int[] first;
    private readonly int[] last;
    private readonly int[] next;
    private readonly List<int> order = [];
    private readonly List<TagInfo> members = [];

    /// <summary>The levels of a document that has <paramref name="count"/> tags.</summary>
    public Levels(int count)
    {
        top = count;
        first = new int[count + 1];
        last = new int[count + 1];
        next = new int[count];
    }

    /// <summary>How many levels the paragraph has that was split last; the last one is the innermost.</summary>
    public int Count => order.Count;

    /// <summary>Parts the tags of one paragraph by level.</summary>
    public void Split(ReadOnlySpan<TagInfo> paragraph)
    {
        order.Clear();
        first[top] = None;
        order.Add(top);
        foreach (var tag in paragraph)
            first[tag.Index] = None;
        var holds = MarkHoles(paragraph);
        foreach (var tag in paragraph)
        {
            var around = Nearest(tag);
            while (around is { Kind: TagKind.Hole } hole && !(holds is not null && holds.Contains(hole.Index)))
                around = Nearest(hole);
            var level = around?.Index ?? top;
            next[tag.Index] = None;
            if (first[level] == None)
            {
                first[level] = tag.Index;
                if (level != top)
                    order.Add(level);
            }
            else
                next[last[level]] = tag.Index;
            last[level] = tag.Index;
        }
    }

    /// <summary>The tags of a level in text order, until the next call, and the tag that makes the level; null stands for the top.</summary>
    public (TagInfo? Level, List<TagInfo> Tags) Get(int level, ImmutableArray<TagInfo> all)
    {
        members.Clear();
        for (var tag = first[order[level]]; tag != None; tag = next[tag])
            members.Add(all[tag]);
        return (order[level] == top ? null : all[order[level]], members);
    }

    /// <summary>The holes that hold a claim directly.</summary>
    private static HashSet<int>? MarkHoles(ReadOnlySpan<TagInfo> paragraph)
    {
        HashSet<int>? holes = null;
        foreach (var tag in paragraph)
        {
            if (tag.Kind == TagKind.Claim && Nearest(tag) is { Kind: TagKind.Hole } hole)
                (holes ??= []).Add(hole.Index);
        }
        return holes;
    }

    private static TagInfo? Nearest(TagInfo tag)
    {
        var around = tag.Parent;
        while (around is not null && around.Kind is not (TagKind.Claim or TagKind.Hole))
            around = around.Parent;
        return around;
    }
}
