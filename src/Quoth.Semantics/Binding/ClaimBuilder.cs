using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Binding;

/// <summary>A claim while its sources, cues and pieces are being found.</summary>
internal sealed class ClaimBuilder(TagInfo tag)
{
    public TagInfo Tag { get; } = tag;

    public List<TagInfo> Pieces { get; } = [tag];

    /// <summary>Whether a tag is one of the pieces, which are in text order once all tags have been read.</summary>
    public bool HasPiece(TagInfo tag)
    {
        var (low, high) = (0, Pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Index < tag.Index)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Pieces.Count && Pieces[low] == tag;
    }

    public List<Link> Sources { get; } = [];

    public List<Link> Cues { get; } = [];

    public Claim Claim { get; } = new(tag);

    public HeadAttribute? Find(string key) =>
        Pieces.Select(piece => piece.Head.Find(key)).FirstOrDefault(found => found is not null);

    /// <summary>The sources or the cues, whichever a tag is.</summary>
    public List<Link> LinksFor(TagInfo tag) => tag.Kind == TagKind.Source ? Sources : Cues;

    /// <summary>Binds a source or cue that names the claim; naming it twice says no more.</summary>
    public void Tie(TagInfo tag)
    {
        var links = LinksFor(tag);
        if (links is not [.., var last] || last.Tag != tag)
            links.Add(new Link(tag, BindingKind.Explicit));
    }

    /// <summary>Binds a source or cue by position; false where one tied by hand keeps it out.</summary>
    public bool TryBind(TagInfo tag, BindingKind binding)
    {
        var links = LinksFor(tag);
        // What is tied by hand is bound before all else.
        if (links is [{ Binding: BindingKind.Explicit }, ..])
            return false;
        // A source that the claim shares comes first, and may be found beside it once more.
        if (links is [var first, ..] && first.Tag == tag)
            return true;
        links.Add(new Link(tag, binding));
        return true;
    }
}
