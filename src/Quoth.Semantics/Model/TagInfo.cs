using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>A tag of a document with its head read and its place in the clean text known.</summary>
public sealed class TagInfo
{
    internal TagInfo(int index, Tag tag, TagInfo? parent, TextSpan clean, int paragraph)
    {
        Index = index;
        Tag = tag;
        Kind = tag.Kind;
        Span = tag.Span;
        TextSpan = tag.TextSpan;
        Parent = parent;
        Clean = clean;
        Paragraph = paragraph;
        Head = tag.ParseHead();
        IsInNote = parent is not null && (parent.IsInNote || parent.Kind == TagKind.Note);
    }

    /// <summary>Its number among all tags of the document, in document order.</summary>
    public int Index { get; }

    /// <summary>The tag in the tree.</summary>
    public Tag Tag { get; }

    /// <summary>What kind of tag it is.</summary>
    public TagKind Kind { get; }

    /// <summary>The whole tag, brackets included, in UTF-16 offsets of the file.</summary>
    public TextSpan Span { get; }

    /// <summary>The tag's text, in UTF-16 offsets of the file.</summary>
    public TextSpan TextSpan { get; }

    /// <summary>The tag's text, in clean-text offsets.</summary>
    public TextSpan Clean { get; }

    /// <summary>What the head says.</summary>
    public TagHead Head { get; }

    /// <summary>The tag around this one.</summary>
    public TagInfo? Parent { get; }

    /// <summary>The number of the paragraph that holds the tag.</summary>
    public int Paragraph { get; }

    /// <summary>Whether the tag stands in a note, where it means nothing.</summary>
    public bool IsInNote { get; }

    /// <summary>Whether the tag is a source or cue that its head ties to claims by id.</summary>
    public bool IsTied => Kind is TagKind.Source or TagKind.Cue && !Head.ClaimIds.IsEmpty;
}
