using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Binding;

/// <summary>A claim while its sources, cues and pieces are being found.</summary>
internal sealed class ClaimBuilder
{
    private ArrayBuilder<TagInfo> pieces;
    private ArrayBuilder<Link> sources;
    private ArrayBuilder<Link> cues;
    private ArrayBuilder<Hole> holes;

    public ClaimBuilder(TagInfo tag)
    {
        Tag = tag;
        Claim = new Claim(tag);
        pieces.Add(tag);
    }

    public TagInfo Tag { get; }

    public Claim Claim { get; }

    /// <summary>The pieces, in text order once all tags have been read.</summary>
    public ReadOnlySpan<TagInfo> Pieces => pieces.Items;

    public ReadOnlySpan<Link> Sources => sources.Items;

    public ReadOnlySpan<Link> Cues => cues.Items;

    public void AddPiece(TagInfo piece) => pieces.Add(piece);

    public void SortPieces() => pieces.Items.Sort(static (a, b) => a.Index.CompareTo(b.Index));

    public void AddHole(Hole hole) => holes.Add(hole);

    /// <summary>Whether a tag is one of the pieces.</summary>
    public bool HasPiece(TagInfo tag)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Index < tag.Index)
                low = middle + 1;
            else
                high = middle;
        }
        return low < pieces.Count && Pieces[low] == tag;
    }

    public HeadAttribute? Find(string key)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Head.Find(key) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>The sources or the cues, whichever a tag is.</summary>
    public ReadOnlySpan<Link> LinksFor(TagInfo tag) => tag.Kind == TagKind.Source ? Sources : Cues;

    /// <summary>Binds a source or cue, whatever is bound already.</summary>
    public void Bind(TagInfo tag, BindingKind binding)
    {
        if (tag.Kind == TagKind.Source)
            sources.Add(new Link(tag, binding));
        else
            cues.Add(new Link(tag, binding));
    }

    /// <summary>Binds a source or cue that names the claim; naming it twice says no more.</summary>
    public void Tie(TagInfo tag)
    {
        if (LinksFor(tag) is not [.., var last] || last.Tag != tag)
            Bind(tag, BindingKind.Explicit);
    }

    /// <summary>Binds a source or cue by position; false where one tied by hand keeps it out.</summary>
    public bool TryBind(TagInfo tag, BindingKind binding)
    {
        var links = LinksFor(tag);
        // What is tied by hand is bound before all else.
        if (links is [{ Binding: BindingKind.Explicit }, ..])
            return false;
        // A source that the claim shares comes first, and may be found beside it once more.
        if (links is not [var first, ..] || first.Tag != tag)
            Bind(tag, binding);
        return true;
    }

    /// <summary>Moves what was found into the claim, in text order.</summary>
    public void Complete()
    {
        Claim.Pieces = pieces.Drain();
        Sort(sources.Items);
        Sort(cues.Items);
        Claim.Sources = sources.Drain();
        Claim.Cues = cues.Drain();
        holes.Items.Sort(static (a, b) => a.Tag.Index.CompareTo(b.Tag.Index));
        Claim.Holes = holes.Drain();
    }

    private static void Sort(Span<Link> links)
    {
        if (links.Length > 1)
            links.Sort(static (a, b) => a.Tag.Index.CompareTo(b.Tag.Index));
    }
}
