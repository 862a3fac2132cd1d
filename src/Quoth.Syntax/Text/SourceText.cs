using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Quoth.Syntax.Text;

/// <summary>
/// The text of a file, immutable. A byte-order mark belongs to the file, not to the text, so that offsets, seals
/// and an editor that hides the mark all agree.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private LineMap? lines;

    private SourceText(string content, bool hasByteOrderMark, LineMap? lines = null)
    {
        Content = content;
        HasByteOrderMark = hasByteOrderMark;
        this.lines = lines;
    }

    /// <summary>The characters.</summary>
    public string Content { get; }

    /// <summary>Whether the file begins with a byte-order mark, which is not part of <see cref="Content"/>.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The length in UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>The lines, found when first asked for.</summary>
    public LineMap Lines => lines ??= LineMap.Of(Content);

    /// <summary>The characters as a span.</summary>
    public ReadOnlySpan<char> Span => Content;

    /// <summary>A text from characters.</summary>
    public static SourceText From(string content, bool hasByteOrderMark = false) => new(content, hasByteOrderMark);

    /// <summary>
    /// Reads UTF-8. Returns null where the bytes are not UTF-8; <paramref name="invalidByte"/> is then the offset in
    /// bytes of the first one that is not, else -1.
    /// </summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, out long invalidByte)
    {
        invalidByte = -1;
        var mark = bytes.StartsWith("\uFEFF"u8);
        var rest = mark ? bytes[3..] : bytes;
        // UTF-8 has at least a byte for each UTF-16 code unit, so one pass both reads and checks.
        var buffer = ArrayPool<char>.Shared.Rent(rest.Length);
        try
        {
            if (
                Utf8.ToUtf16(rest, buffer, out _, out var written, replaceInvalidSequences: false)
                is OperationStatus.Done
            )
                return new SourceText(new string(buffer, 0, written), mark);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
        invalidByte = FirstInvalid(rest) + (mark ? 3 : 0);
        return null;
    }

    /// <summary>The bytes of the file: UTF-8, with the byte-order mark if it had one.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half a surrogate pair, which UTF-8 cannot say.</exception>
    public byte[] Encode()
    {
        if (!HasByteOrderMark)
            return Strict.GetBytes(Content);
        var bytes = new byte[3 + Strict.GetByteCount(Content)];
        "\uFEFF"u8.CopyTo(bytes);
        Strict.GetBytes(Content, bytes.AsSpan(3));
        return bytes;
    }

    /// <summary>The UTF-16 offset of the first half of a surrogate pair that stands alone, or -1.</summary>
    public static int FindLoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            at += next;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
            at += 2;
        }
    }

    /// <summary>The text after one edit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edit's span does not lie in the text.</exception>
    public SourceText With(TextChange change)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(change.Span.Start, nameof(change));
        ArgumentOutOfRangeException.ThrowIfNegative(change.Span.Length, nameof(change));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(change.Span.End, Length, nameof(change));
        var content = string.Concat(
            Content.AsSpan(0, change.Span.Start),
            change.NewText,
            Content.AsSpan(change.Span.End)
        );
        return new SourceText(content, HasByteOrderMark, lines?.With(content, change));
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a span, as a string.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>A line without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = Lines.GetStart(line);
        var end = line + 1 < Lines.Count ? Lines.GetStart(line + 1) : Length;
        if (line + 1 < Lines.Count)
            end -= end - start >= 2 && Content[end - 1] == '\n' && Content[end - 2] == '\r' ? 2 : 1;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The position of a UTF-16 offset. An offset inside a surrogate pair counts as the pair's start.</summary>
    public LinePosition GetPosition(int offset, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        var line = Lines.GetLine(offset);
        var start = Lines.GetStart(line);
        if (encoding == PositionEncoding.Utf16)
            return new LinePosition(line, offset - start);
        if (SplitsPair(offset))
            offset--;
        var before = Content.AsSpan(start, offset - start);
        return new LinePosition(line, encoding == PositionEncoding.Utf8 ? Utf8Length(before) : CodePoints(before));
    }

    /// <summary>
    /// The UTF-16 offset of a position; false where the text has no such line. As the protocol says, a character
    /// behind the end of its line means that end; the place directly behind the last line means the end of the text.
    /// </summary>
    public bool TryGetOffset(LinePosition position, out int offset, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        offset = 0;
        if (position.Line < 0 || position.Character < 0 || position.Line > Lines.Count)
            return false;
        if (position.Line == Lines.Count)
        {
            offset = Length;
            return position.Character == 0;
        }
        var span = GetLineSpan(position.Line);
        offset = span.Start + ToUtf16(Slice(span), position.Character, encoding);
        return true;
    }

    private static int ToUtf16(ReadOnlySpan<char> line, int units, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return Math.Min(units, line.Length);
        var at = 0;
        var counted = 0;
        while (at < line.Length)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var consumed);
            counted += encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (counted > units)
                return at;
            at += consumed;
        }
        return at;
    }

    private bool SplitsPair(int offset) =>
        offset > 0
        && offset < Length
        && char.IsLowSurrogate(Content[offset])
        && char.IsHighSurrogate(Content[offset - 1]);

    private static int Utf8Length(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static long FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) != OperationStatus.Done)
                break;
            at += consumed;
        }
        return at;
    }
}
