using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Binding;

/// <summary>A claim while its sources, cues and pieces are being found.</summary>
internal sealed class ClaimBuilder(TagInfo tag)
{
    public TagInfo Tag { get; } = tag;

    public List<TagInfo> Pieces { get; } = [tag];

    public List<Link> Sources { get; } = [];

    public List<Link> Cues { get; } = [];

    public Claim Claim { get; } = new(tag);

    public HeadAttribute? Find(string key) =>
        Pieces.Select(piece => piece.Head.Find(key)).FirstOrDefault(found => found is not null);

    /// <summary>The sources or the cues, whichever a tag is.</summary>
    public List<Link> LinksFor(TagInfo tag) => tag.Kind == TagKind.Source ? Sources : Cues;

    /// <summary>Whether the claim has its source (or cue) by hand, which excludes any other.</summary>
    public bool IsTiedFor(TagInfo tag) => LinksFor(tag).Exists(link => link.Binding == BindingKind.Explicit);

    /// <summary>Binds a source or cue by position; false where one tied by hand keeps it out.</summary>
    public bool TryBind(TagInfo tag, BindingKind binding)
    {
        if (IsTiedFor(tag))
            return false;
        var links = LinksFor(tag);
        if (!links.Exists(link => link.Tag == tag))
            links.Add(new Link(tag, binding));
        return true;
    }
}
