using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Syntax.Grammar;

/// <summary>
/// A stretch of lines, cut at every line end at which no tag is open; usually one line. It knows nothing of where it
/// stands: all its offsets count from its own start, so trees of successive versions share it.
/// </summary>
public sealed class Block
{
    /// <summary>The block of an empty line that ends with <c>\n</c>, of which a text has many.</summary>
    internal static readonly Block EmptyLine = new(1, isBlank: true, startsClean: true, isUnclosed: false);

    internal Block(
        int length,
        bool isBlank,
        bool startsClean,
        bool isUnclosed,
        TagNode[]? nodes = null,
        SyntaxError[]? errors = null,
        int unmatchedOpeners = 0
    )
    {
        Length = length;
        IsBlank = isBlank;
        StartsClean = startsClean;
        IsUnclosed = isUnclosed;
        this.nodes = nodes ?? [];
        this.errors = errors ?? [];
        UnmatchedOpeners = unmatchedOpeners;
    }

    private readonly TagNode[] nodes;
    private readonly SyntaxError[] errors;

    /// <summary>The length in UTF-16 code units, line end included.</summary>
    public int Length { get; }

    /// <summary>Whether the block is one line of blanks, which parts paragraphs.</summary>
    public bool IsBlank { get; }

    /// <summary>The tags, in document order.</summary>
    public ReadOnlySpan<TagNode> Nodes => nodes;

    /// <summary>
    /// What is wrong, relative to the block. A stray closer may still be balanced by an opening bracket in an earlier
    /// block of the paragraph; <see cref="Tree.SyntaxTree.GetErrors"/> settles that.
    /// </summary>
    internal ReadOnlySpan<SyntaxError> Errors => errors;

    /// <summary>How many plain <c>[</c> outside all tags find no <c>]</c> in this block.</summary>
    internal int UnmatchedOpeners { get; }

    /// <summary>Whether parsing can begin here without knowing what came before.</summary>
    internal bool StartsClean { get; }

    /// <summary>Whether the block belongs to a stretch that some tag left open, which ended with its paragraph only.</summary>
    internal bool IsUnclosed { get; }

    /// <summary>The ids of claims in its heads, once somebody has asked: whoever has the text finds them.</summary>
    internal ClaimIds? ClaimIds { get; set; }
}
