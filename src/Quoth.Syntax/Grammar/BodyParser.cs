using System.Buffers;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Grammar;

/// <summary>
/// Finds the tags of the body, segment by segment. A segment runs from a line start to the first line end at which
/// everything opened in it is closed, or to the end of its paragraph; what it means depends on its own characters
/// alone (and on whether a blank line follows), which is what makes re-parsing after an edit simple. Time is linear
/// in the text: no character is looked at more than a fixed number of times.
/// </summary>
internal ref struct BodyParser
{
    /// <summary>How many tags may be open at once.</summary>
    public const int MaximumDepth = 256;

    private static readonly SearchValues<char> Stops = SearchValues.Create("[]\\\n\r");
    private static readonly SearchValues<char> HeadStops = SearchValues.Create("|[]\n\r");
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    private readonly ReadOnlySpan<char> text;
    private readonly List<TagNode> nodes = [];
    private readonly List<Entry> stack = [];
    private readonly List<SyntaxError> errors = [];
    private int openTags;
    private int innermost;
    private int topOpeners;

    public BodyParser(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>An open bracket: a tag's, by its place in <see cref="nodes"/>, or a plain one.</summary>
    private readonly record struct Entry(int Node)
    {
        public static readonly Entry Plain = new(-1);

        public bool IsTag => Node >= 0;
    }

    /// <summary>Parses one segment from <paramref name="start"/> and returns where the next one begins.</summary>
    public int ParseSegment(int start, List<Block> blocks)
    {
        var lineEnd = BlankLineEnd(start);
        if (lineEnd > start)
        {
            var isEmptyLine = lineEnd == start + 1 && text[start] == '\n';
            blocks.Add(isEmptyLine ? Block.EmptyLine : new Block(lineEnd - start, true, true, false));
            return lineEnd;
        }
        nodes.Clear();
        stack.Clear();
        errors.Clear();
        openTags = 0;
        innermost = -1;
        topOpeners = 0;
        var end = Scan(start);
        if (openTags == 0)
        {
            blocks.Add(MakeBlock(start, end));
            return end;
        }
        new SegmentRecovery(text, start, end).Cut(nodes, errors, blocks);
        return end;
    }

    /// <summary>The end of the line at <paramref name="start"/> if it holds only blanks, else <paramref name="start"/>.</summary>
    private readonly int BlankLineEnd(int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (Characters.IsLineEnd(text[at]))
                return AfterLineEnd(at);
            at++;
        }
        return at == text.Length ? at : start;
    }

    private readonly int AfterLineEnd(int at) => AfterLineEnd(text, at);

    private static int AfterLineEnd(ReadOnlySpan<char> text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    /// <summary>Where the line behind the one that holds <paramref name="at"/> begins, or the end of the text.</summary>
    internal static int AfterLine(ReadOnlySpan<char> text, int at)
    {
        var lineEnd = EndOfLine(text, at);
        return lineEnd == text.Length ? lineEnd : AfterLineEnd(text, lineEnd);
    }

    /// <summary>Reads on until a line end at which nothing is open, or the paragraph's end.</summary>
    private int Scan(int start)
    {
        var at = start;
        while (true)
        {
            var next = text[at..].IndexOfAny(Stops);
            if (next < 0)
                return text.Length;
            at += next;
            switch (text[at])
            {
                case '[':
                    at = Open(at, start);
                    break;
                case ']':
                    Close(at, start);
                    at++;
                    break;
                case '\\':
                    at = AfterBackslashes(text, at);
                    break;
                default:
                    at = AfterLineEnd(at);
                    if (openTags == 0 || at == text.Length || BlankLineEnd(at) > at)
                        return at;
                    break;
            }
        }
    }

    private int Open(int at, int start)
    {
        if (TryReadOpener(text, at, out var kind, out var bar))
        {
            if (openTags < MaximumDepth)
            {
                stack.Add(new Entry(nodes.Count));
                nodes.Add(new TagNode(at - start, bar + 1 - start, -1, innermost, kind, false, (ushort)openTags));
                innermost = nodes.Count - 1;
                openTags++;
                return bar + 1;
            }
            // One message a segment says it all; a hostile text would otherwise earn hundreds of thousands.
            if (errors.Count == 0 || errors[^1].Kind != SyntaxErrorKind.NestedTooDeep)
                errors.Add(new SyntaxError(SyntaxErrorKind.NestedTooDeep, new TextSpan(at - start, 2)));
        }
        if (openTags > 0)
            stack.Add(Entry.Plain);
        else
            topOpeners++;
        return at + 1;
    }

    private void Close(int at, int start)
    {
        if (stack.Count == 0)
        {
            if (topOpeners > 0)
                topOpeners--;
            else
                errors.Add(new SyntaxError(SyntaxErrorKind.StrayCloser, new TextSpan(at - start, 1)));
            return;
        }
        var entry = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        if (!entry.IsTag)
            return;
        openTags--;
        var node = nodes[entry.Node];
        innermost = node.Parent;
        nodes[entry.Node] = node.EndingAt(at + 1 - start, isClosed: true);
    }

    /// <summary>
    /// Steps over a run of backslashes; where it is odd and a bracket follows, over that escaped bracket as well.
    /// </summary>
    internal static int AfterBackslashes(ReadOnlySpan<char> text, int at)
    {
        var run = text[at..].IndexOfAnyExcept('\\');
        var end = run < 0 ? text.Length : at + run;
        var isOdd = (end - at) % 2 == 1;
        return isOdd && end < text.Length && (text[end] is '[' or ']') ? end + 1 : end;
    }

    /// <summary>Whether the <c>[</c> at <paramref name="at"/> opens a tag, of what kind, and where its bar stands.</summary>
    internal static bool TryReadOpener(ReadOnlySpan<char> text, int at, out TagKind kind, out int bar)
    {
        bar = -1;
        kind = default;
        if (at + 2 >= text.Length || !TagKinds.TryGet(text[at + 1], out kind))
            return false;
        var stop = text[(at + 2)..].IndexOfAny(HeadStops);
        if (stop < 0 || text[at + 2 + stop] != '|')
            return false;
        bar = at + 2 + stop;
        return true;
    }

    private readonly Block MakeBlock(int start, int end) =>
        new(
            end - start,
            isBlank: false,
            startsClean: true,
            isUnclosed: false,
            nodes.Count == 0 ? null : [.. nodes],
            errors.Count == 0 ? null : [.. errors],
            topOpeners
        );

    /// <summary>The end of the line that holds <paramref name="at"/>, before its line end.</summary>
    internal static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        var next = text[at..].IndexOfAny(LineEnds);
        return next < 0 ? text.Length : at + next;
    }
}
