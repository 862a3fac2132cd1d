using System.Collections.Immutable;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>
/// The whole file as a tree: a header, perhaps, and the blocks of the body. Immutable and lossless; every text has
/// one, and mistakes are data on it.
/// </summary>
public sealed class SyntaxTree
{
    private readonly Block[] blocks;
    private readonly int[] starts;

    internal SyntaxTree(SourceText text, Header? header, bool hasUnclosedHeader, Block[] blocks, int[] starts)
    {
        Text = text;
        Header = header;
        HasUnclosedHeader = hasUnclosedHeader;
        this.blocks = blocks;
        this.starts = starts;
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>The header, if there is one.</summary>
    public Header? Header { get; }

    /// <summary>Whether the first line is <c>---</c> and no other is, so that the header never ends.</summary>
    public bool HasUnclosedHeader { get; }

    /// <summary>Where the body begins, as a UTF-16 offset.</summary>
    public int BodyStart => Header?.Span.End ?? 0;

    /// <summary>The blocks of the body, in order.</summary>
    public ReadOnlySpan<Block> Blocks => blocks;

    /// <summary>The UTF-16 offset at which a block begins.</summary>
    public int GetBlockStart(int block) => starts[block];

    /// <summary>Whether the file is all header: a registry file.</summary>
    public bool IsRegistry => Header is not null && Text.Span[BodyStart..].IsWhiteSpace();

    /// <summary>Parses a text. Never fails; takes time linear in the text.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var header = HeaderParser.Parse(text.Span, out var isUnclosed);
        var bodyStart = header?.Span.End ?? 0;
        var blocks = new List<Block>(EstimateBlocks(text.Span[bodyStart..]));
        var parser = new BodyParser(text.Span);
        for (var at = bodyStart; at < text.Length; )
            at = parser.ParseSegment(at, blocks);
        return Create(text, header, isUnclosed, [.. blocks]);
    }

    /// <summary>Parses a text given as characters.</summary>
    public static SyntaxTree Parse(string text) => Parse(SourceText.From(text));

    /// <summary>The tree after one edit; equal to a fresh parse, and sharing the blocks that the edit left alone.</summary>
    public SyntaxTree With(TextChange change) => Reparser.Reparse(this, change);

    /// <summary>All tags, in document order.</summary>
    public IEnumerable<Tag> GetTags()
    {
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var node = 0; node < blocks[block].Nodes.Length; node++)
                yield return new Tag(this, block, node);
        }
    }

    /// <summary>The tag that a node of a block is.</summary>
    public Tag GetTag(int block, int node) => new(this, block, node);

    /// <summary>The innermost tag in which, or at whose end, a cursor at <paramref name="offset"/> stands; or null.</summary>
    public Tag? FindTag(int offset)
    {
        if (offset < BodyStart || blocks.Length == 0)
            return null;
        var block = FindBlock(offset);
        var found = FindIn(block, offset);
        return found is null && block > 0 && starts[block] == offset ? FindIn(block - 1, offset) : found;
    }

    /// <summary>The block that holds a UTF-16 offset of the body.</summary>
    public int FindBlock(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>
    /// The paragraphs: runs of blocks without a blank line between, as (first block, number of blocks).
    /// </summary>
    public IEnumerable<(int First, int Count)> GetParagraphs()
    {
        for (var block = 0; block < blocks.Length; )
        {
            var first = block;
            while (block < blocks.Length && !blocks[block].IsBlank)
                block++;
            if (block > first)
                yield return (first, block - first);
            else
                block++;
        }
    }

    /// <summary>
    /// The ids of claims that stand before the first blank of a head in a block: those of its claims, and those that its
    /// sources and cues are tied to. Kept with the block, which later trees share.
    /// </summary>
    public ClaimIds GetClaimIds(int block) => blocks[block].ClaimIds ??= FindClaimIds(block);

    private ClaimIds FindClaimIds(int block)
    {
        HashSet<string>? found = null;
        var bits = 0UL;
        foreach (var node in blocks[block].Nodes)
        {
            if (node.Kind is not (TagKind.Claim or TagKind.Source or TagKind.Cue))
                continue;
            var head = TextSpan.FromBounds(starts[block] + node.Start + 2, starts[block] + node.TextStart - 1);
            if (head.IsEmpty || Text.Span[head.Start] == '@')
                continue;
            foreach (var id in TagHead.Parse(Text.Span, head, node.Kind).ClaimIds)
            {
                (found ??= new(StringComparer.Ordinal)).Add(id.Name);
                bits |= ClaimIds.BitOf(id.Name);
            }
        }
        return found is null ? ClaimIds.None : new ClaimIds([.. found], bits);
    }

    /// <summary>What is wrong, in text order: with header, brackets and heads.</summary>
    public ImmutableArray<SyntaxError> GetErrors() =>
        [
            .. GetBracketErrors()
                .Concat(GetTags().SelectMany(tag => tag.ParseHead().Errors))
                .OrderBy(error => error.Span),
        ];

    /// <summary>What is wrong with header and brackets, in text order; heads are not read.</summary>
    public ImmutableArray<SyntaxError> GetBracketErrors()
    {
        var errors = ImmutableArray.CreateBuilder<SyntaxError>();
        if (HasUnclosedHeader)
            errors.Add(new SyntaxError(SyntaxErrorKind.UnclosedHeader, Text.GetLineSpan(0)));
        if (Header is not null)
            errors.AddRange(Header.Errors);
        var openers = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.IsBlank)
                openers = 0;
            foreach (var error in block.Errors)
            {
                if (error.Kind == SyntaxErrorKind.StrayCloser && openers > 0)
                    openers--;
                else
                    errors.Add(error with { Span = error.Span.Shift(starts[i]) });
            }
            openers += block.UnmatchedOpeners;
        }
        return errors.DrainToImmutable();
    }

    internal static SyntaxTree Create(SourceText text, Header? header, bool isUnclosed, Block[] blocks)
    {
        var starts = new int[blocks.Length];
        var at = header?.Span.End ?? 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            starts[i] = at;
            at += blocks[i].Length;
        }
        return new SyntaxTree(text, header, isUnclosed, blocks, starts);
    }

    private static int EstimateBlocks(ReadOnlySpan<char> body) => body.Count('\n') + 1;

    private Tag? FindIn(int block, int offset)
    {
        var relative = offset - starts[block];
        var nodes = blocks[block].Nodes;
        Tag? found = null;
        // Nodes lie in document order, so the last one that reaches over the offset is the innermost; one that
        // merely ends there gives way to one that begins there.
        for (var i = 0; i < nodes.Length && nodes[i].Start <= relative; i++)
        {
            if (
                relative < nodes[i].End
                || (relative == nodes[i].End && (found is null || nodes[i].Depth > found.Value.Depth))
            )
                found = new Tag(this, block, i);
        }
        return found;
    }
}
