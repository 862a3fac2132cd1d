namespace Quoth.Testing;

/// <summary>A small text with marks in it: <c>$0</c> where the cursor is, <c>$1 ... $1</c> around a selection.</summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Cursor">The UTF-16 offset of <c>$0</c> in the text, or null.</param>
/// <param name="Selection">Start and length of what stands between the two <c>$1</c>, in UTF-16 units, or null.</param>
public sealed record MarkedText(string Text, int? Cursor, (int Start, int Length)? Selection)
{
    /// <summary>Takes the marks out. A mark too many or too few is an exception. All else, <c>$5</c> included, is text.</summary>
    public static MarkedText Parse(string marked)
    {
        int? cursor = null;
        int? selectionStart = null;
        (int Start, int Length)? selection = null;
        var text = new System.Text.StringBuilder(marked.Length);
        for (var index = 0; index < marked.Length; index++)
        {
            switch (marked.AsSpan(index))
            {
                case ['$', '0', ..] when cursor is null:
                    cursor = text.Length;
                    index++;
                    break;
                case ['$', '1', ..] when selectionStart is null:
                    selectionStart = text.Length;
                    index++;
                    break;
                case ['$', '1', ..] when selectionStart is { } start && selection is null:
                    selection = (start, text.Length - start);
                    index++;
                    break;
                case ['$', '0' or '1', ..]:
                    throw new FormatException($"A mark too many at {index}: {marked}");
                default:
                    text.Append(marked[index]);
                    break;
            }
        }

        return selectionStart is null == selection is null
            ? new MarkedText(text.ToString(), cursor, selection)
            : throw new FormatException($"A selection that does not end: {marked}");
    }

    /// <summary>The text and the cursor of a fixture that must have one.</summary>
    public static (string Text, int Cursor) ParseCursor(string marked)
    {
        var parsed = Parse(marked);
        return parsed.Cursor is { } cursor ? (parsed.Text, cursor) : throw new FormatException($"No $0 in: {marked}");
    }

    /// <summary>The text and the selection of a fixture that must have one.</summary>
    public static (string Text, int Start, int Length) ParseSelection(string marked)
    {
        var parsed = Parse(marked);
        return parsed.Selection is var (start, length)
            ? (parsed.Text, start, length)
            : throw new FormatException($"No $1 ... $1 in: {marked}");
    }
}
