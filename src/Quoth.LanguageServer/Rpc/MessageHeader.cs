using System.Buffers.Text;

namespace Quoth.LanguageServer.Rpc;

/// <summary>What the bytes before a message's body turned out to be.</summary>
/// <param name="Status">Whether a header was found.</param>
/// <param name="Length">How many bytes to step over: the header, or the garbage.</param>
/// <param name="ContentLength">The body's length in bytes.</param>
/// <param name="Garbage">How many of the stepped-over bytes belong to no header.</param>
internal readonly record struct MessageHeader(HeaderStatus Status, int Length, long ContentLength, int Garbage)
{
    /// <summary>The longest header, in bytes; what goes on for longer without one is garbage.</summary>
    public const int Limit = 8192;

    private static ReadOnlySpan<byte> LengthField => "content-length:"u8;

    /// <summary>
    /// Reads the header that the bytes begin with. Anything before `Content-Length` that is no header line is stepped over,
    /// so a stray print on the client's side costs a log line and not the session.
    /// </summary>
    public static MessageHeader Scan(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, Limit)];
        var start = IndexOfField(window);
        if (start < 0)
        {
            return bytes.Length < Limit ? Incomplete : GarbageOf(Limit - LengthField.Length);
        }

        var valueStart = start + LengthField.Length;
        var line = window[valueStart..];
        var lineEnd = line.IndexOf((byte)'\n');
        if (lineEnd < 0)
        {
            return bytes.Length < Limit ? Incomplete : GarbageOf(valueStart);
        }

        if (!TryReadLength(line[..lineEnd], out var length))
        {
            return GarbageOf(valueStart);
        }

        for (var position = valueStart + lineEnd + 1; ; )
        {
            var next = window[position..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return bytes.Length < Limit ? Incomplete : GarbageOf(valueStart);
            }

            var isBlank = IsBlank(window.Slice(position, next));
            position += next + 1;
            if (isBlank)
            {
                return new MessageHeader(HeaderStatus.Found, position, length, GarbageBefore(window[..start]));
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line is [] or [(byte)'\r'];

    // Digits with blanks around them; longer than any length that a message could have is no number.
    private static bool TryReadLength(ReadOnlySpan<byte> value, out long length)
    {
        length = 0;
        while (value is [(byte)' ' or (byte)'\t', .. var rest])
        {
            value = rest;
        }

        while (value is [.. var rest, (byte)' ' or (byte)'\t' or (byte)'\r'])
        {
            value = rest;
        }

        return value.Length is > 0 and <= 18
            && Utf8Parser.TryParse(value, out length, out var used)
            && used == value.Length
            && length >= 0;
    }

    private static MessageHeader Incomplete => new(HeaderStatus.Incomplete, 0, 0, 0);

    private static MessageHeader GarbageOf(int length) => new(HeaderStatus.Garbage, length, 0, length);

    private static int IndexOfField(ReadOnlySpan<byte> window)
    {
        for (var from = 0; from < window.Length; )
        {
            var found = window[from..].IndexOfAny((byte)'C', (byte)'c');
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (StartsWithField(window[from..]))
            {
                return from;
            }

            from++;
        }

        return -1;
    }

    private static bool StartsWithField(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= LengthField.Length
        && System.Text.Ascii.EqualsIgnoreCase(bytes[..LengthField.Length], LengthField);

    // Other fields, as Content-Type, may come first; blank lines are harmless.
    private static int GarbageBefore(ReadOnlySpan<byte> prefix)
    {
        var garbage = 0;
        while (!prefix.IsEmpty)
        {
            var end = prefix.IndexOf((byte)'\n');
            var line = end < 0 ? prefix : prefix[..end];
            if (end < 0 || !(IsBlank(line) || line.StartsWith("Content-"u8)))
            {
                garbage += line.Length;
            }

            prefix = end < 0 ? default : prefix[(end + 1)..];
        }

        return garbage;
    }
}

/// <summary>Whether a header was found.</summary>
internal enum HeaderStatus
{
    /// <summary>More bytes are needed to tell.</summary>
    Incomplete,

    /// <summary>A whole header with a length.</summary>
    Found,

    /// <summary>These bytes are no header.</summary>
    Garbage,
}
