using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>A tag of a tree: a view on its stored node that speaks in offsets of the file.</summary>
public readonly struct Tag : IEquatable<Tag>
{
    internal Tag(SyntaxTree tree, int block, int index)
    {
        Tree = tree;
        Block = block;
        Index = index;
    }

    /// <summary>The tree that the tag belongs to.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Which block of the tree holds it.</summary>
    public int Block { get; }

    /// <summary>Which node of its block it is.</summary>
    public int Index { get; }

    private TagNode Node => Tree.Blocks[Block].Nodes[Index];

    private int Offset => Tree.GetBlockStart(Block);

    /// <summary>What kind of tag it is.</summary>
    public TagKind Kind => Node.Kind;

    /// <summary>How many tags lie around it.</summary>
    public int Depth => Node.Depth;

    /// <summary>Whether its <c>]</c> is there.</summary>
    public bool IsClosed => Node.IsClosed;

    /// <summary>The whole tag, brackets included.</summary>
    public TextSpan Span => TextSpan.FromBounds(Offset + Node.Start, Offset + Node.End);

    /// <summary>From the <c>[</c> to behind the <c>|</c>.</summary>
    public TextSpan OpenerSpan => TextSpan.FromBounds(Offset + Node.Start, Offset + Node.TextStart);

    /// <summary>Between sigil and bar.</summary>
    public TextSpan HeadSpan => TextSpan.FromBounds(Offset + Node.Start + 2, Offset + Node.TextStart - 1);

    /// <summary>Between the bar and the <c>]</c>.</summary>
    public TextSpan TextSpan => TextSpan.FromBounds(Offset + Node.TextStart, Offset + Node.TextEnd);

    /// <summary>The tag around this one, or null.</summary>
    public Tag? Parent => Node.Parent < 0 ? null : new Tag(Tree, Block, Node.Parent);

    /// <summary>The tags directly inside this one, in order.</summary>
    public IEnumerable<Tag> GetChildren()
    {
        var (tree, block, parent) = (Tree, Block, Index);
        var end = Node.End;
        for (var i = Index + 1; i < tree.Blocks[block].Nodes.Length; i++)
        {
            var node = tree.Blocks[block].Nodes[i];
            if (node.Start >= end)
                yield break;
            if (node.Parent == parent)
                yield return new Tag(tree, block, i);
        }
    }

    /// <summary>Reads the head.</summary>
    public TagHead ParseHead() => TagHead.Parse(Tree.Text.Span, HeadSpan, Kind);

    /// <summary>Whether both are the same tag of the same tree.</summary>
    public bool Equals(Tag other) => ReferenceEquals(Tree, other.Tree) && Block == other.Block && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Tag other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Block, Index);

    /// <summary>Whether both are the same tag of the same tree.</summary>
    public static bool operator ==(Tag left, Tag right) => left.Equals(right);

    /// <summary>Whether they are different tags.</summary>
    public static bool operator !=(Tag left, Tag right) => !left.Equals(right);
}
