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
        links.Add(new Link(tag, binding));
        return true;
    }
}
