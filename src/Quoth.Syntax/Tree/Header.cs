using System.Collections.Immutable;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>What a line of the header is.</summary>
public enum HeaderLineKind : byte
{
    /// <summary><c>key: value</c> at the start of the line: about the document.</summary>
    Field,

    /// <summary><c>@id: name</c>: an entity.</summary>
    EntityDefinition,

    /// <summary><c>!id: statement</c>: a claim in plain words.</summary>
    ClaimDefinition,

    /// <summary><c>key: value</c>, indented: belongs to the definition above it.</summary>
    Attribute,

    /// <summary><c># to the end of the line</c>.</summary>
    Comment,

    /// <summary>Anything else.</summary>
    Malformed,
}

/// <summary>One line of the header that is not blank.</summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Span">The line without its blanks and line end, in UTF-16 offsets of the file.</param>
/// <param name="Key">The key, or the id without its sigil; empty for comments and malformed lines.</param>
/// <param name="Value">What stands behind the colon, trimmed; the whole line for comments and malformed lines.</param>
/// <param name="Owner">For an attribute, the index of its definition among the header's lines; else -1.</param>
public readonly record struct HeaderLine(HeaderLineKind Kind, TextSpan Span, TextSpan Key, TextSpan Value, int Owner);

/// <summary>The header: the lines between a first line <c>---</c> and the next.</summary>
/// <param name="Span">The whole zone, both <c>---</c> lines with their line ends included.</param>
/// <param name="Lines">The lines, blank ones left out.</param>
/// <param name="Errors">What is wrong in it.</param>
public sealed record Header(TextSpan Span, ImmutableArray<HeaderLine> Lines, ImmutableArray<SyntaxError> Errors)
{
    /// <summary>
    /// The items of a list value: parted by commas, trimmed; <c>"..."</c> protects commas and outer blanks. Empty
    /// items are left out.
    /// </summary>
    public static ImmutableArray<AttributeValue> SplitList(ReadOnlySpan<char> text, TextSpan value)
    {
        var items = new ArrayBuilder<AttributeValue>();
        var start = value.Start;
        var isQuoted = false;
        for (var at = value.Start; at <= value.End; at++)
        {
            var isEnd = at == value.End;
            if (!isEnd && text[at] == '\\' && at + 1 < value.End && text[at + 1] == '"')
                at++;
            else if (!isEnd && text[at] == '"')
                isQuoted = !isQuoted;
            else if (isEnd || (text[at] == ',' && !isQuoted))
            {
                var item = Trim(text, start, Math.Min(at, value.End));
                if (!item.IsEmpty)
                    items.Add(new AttributeValue(TagHead.Unquote(text.Slice(item.Start, item.Length)), item));
                start = at + 1;
            }
        }
        return items.Drain();
    }

    /// <summary>A stretch without the blanks at its ends.</summary>
    internal static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
