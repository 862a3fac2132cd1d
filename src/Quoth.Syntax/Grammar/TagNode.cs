namespace Quoth.Syntax.Grammar;

/// <summary>
/// One tag as the tree stores it: a compact struct in its block's array, in document order. All offsets are UTF-16
/// code units from the start of the block, so that an edit elsewhere leaves the block untouched.
/// </summary>
public readonly struct TagNode
{
    internal TagNode(int start, int textStart, int end, int parent, TagKind kind, bool isClosed, ushort depth)
    {
        Start = start;
        TextStart = textStart;
        End = end;
        Parent = parent;
        Kind = kind;
        IsClosed = isClosed;
        Depth = depth;
    }

    /// <summary>Where the <c>[</c> stands.</summary>
    public int Start { get; }

    /// <summary>Where the text behind the bar begins.</summary>
    public int TextStart { get; }

    /// <summary>Behind the <c>]</c>; behind the last character of the line where it is missing.</summary>
    public int End { get; }

    /// <summary>The index in the block's array of the tag around this one, or -1.</summary>
    public int Parent { get; }

    /// <summary>How many tags lie around this one.</summary>
    public ushort Depth { get; }

    /// <summary>What kind of tag it is.</summary>
    public TagKind Kind { get; }

    /// <summary>Whether the <c>]</c> is there.</summary>
    public bool IsClosed { get; }

    internal TagNode EndingAt(int end, bool isClosed) => new(Start, TextStart, end, Parent, Kind, isClosed, Depth);

    internal TagNode Inside(int parent, int depth) => new(Start, TextStart, End, parent, Kind, IsClosed, (ushort)depth);

    internal TagNode Rebased(int by, int parentBy) =>
        new(Start - by, TextStart - by, End - by, Parent < 0 ? -1 : Parent - parentBy, Kind, IsClosed, Depth);

    /// <summary>Where the text ends: before the <c>]</c>, if there is one.</summary>
    public int TextEnd => IsClosed ? End - 1 : End;
}
