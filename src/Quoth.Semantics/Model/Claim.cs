using System.Collections.Immutable;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>How a source or cue came to its claim.</summary>
public enum BindingKind
{
    /// <summary>By the claim's id in its head.</summary>
    Explicit,

    /// <summary>It stands directly inside the claim, in a sentence without another claim.</summary>
    Inside,

    /// <summary>It stands in one group with the claim.</summary>
    Group,

    /// <summary>The claim's group had no source, and this was the last one before it in the sentence.</summary>
    Shared,

    /// <summary>Its group had no claim, and this one stood directly beside it.</summary>
    Adjacent,
}

/// <summary>A source or cue of a claim, and how it came to it.</summary>
/// <param name="Tag">The source or cue.</param>
/// <param name="Binding">How it was found.</param>
public readonly record struct Link(TagInfo Tag, BindingKind Binding);

/// <summary>Words inside a claim that are not part of it.</summary>
/// <param name="Tag">The hole, source or cue whose words they are.</param>
/// <param name="Range">What the claim's content lacks: the words with the blanks and commas around, in clean-text offsets.</param>
public readonly record struct Hole(TagInfo Tag, TextSpan Range);

/// <summary>
/// An attribution: a claim with its sources and its cues. The claim may stand in several pieces, and its content has
/// the holes taken out.
/// </summary>
public sealed class Claim
{
    internal Claim(TagInfo tag) => Tag = tag;

    /// <summary>The tag that is the claim's first piece in rank: the one without <c>+</c>.</summary>
    public TagInfo Tag { get; }

    /// <summary>The claim's id, where it has one.</summary>
    public string? Id => Tag.Head.ClaimIds.IsEmpty ? null : Tag.Head.ClaimIds[0].Name;

    /// <summary>All pieces, the first tag among them, in text order.</summary>
    public ImmutableArray<TagInfo> Pieces { get; internal set; } = [];

    /// <summary>Who is credited in the text, in text order.</summary>
    public ImmutableArray<Link> Sources { get; internal set; } = [];

    /// <summary>The words that attribute, in text order.</summary>
    public ImmutableArray<Link> Cues { get; internal set; } = [];

    /// <summary>What is left out of the content, one per tag, in text order.</summary>
    public ImmutableArray<Hole> Holes { get; internal set; } = [];

    /// <summary>The content: ranges of the clean text, in order.</summary>
    public ImmutableArray<TextSpan> Content { get; internal set; } = [];

    /// <summary>The claim in whose content this one is said. Whoever follows it from claim to claim comes to an end.</summary>
    public Claim? Outer { get; internal set; }

    /// <summary>
    /// The claim in whose content this one stands, where that claim is itself said in this one, so that <see cref="Outer"/>
    /// cannot be it.
    /// </summary>
    public Claim? CyclicOuter { get; internal set; }

    /// <summary>The attribute with a key, from the first tag or else from a further piece; or null.</summary>
    public HeadAttribute? Find(string key)
    {
        if (Tag.Head.Find(key) is { } own)
            return own;
        if (Pieces.Length == 1)
            return null;
        foreach (var piece in Pieces)
        {
            if (piece.Head.Find(key) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Whether the claim says by itself who is credited (<c>by=</c>), which may be nobody (<c>by=none</c>).</summary>
    public bool SaysBy => Find("by") is not null;

    /// <summary>The ids of the entities that <c>by=</c> and the sources credit, each once, in order.</summary>
    public IEnumerable<string> GetCredited() =>
        Sources
            .SelectMany(source => source.Tag.Head.Entities)
            .Select(id => id.Name)
            .Concat(GetCreditedByAttribute())
            .Distinct();

    /// <summary>The ids of the entities that <c>by=</c> credits, as they stand.</summary>
    public IEnumerable<string> GetCreditedByAttribute() =>
        Find("by")?.Values.Where(value => value.Text.StartsWith('@')).Select(value => value.Text[1..]) ?? [];
}
