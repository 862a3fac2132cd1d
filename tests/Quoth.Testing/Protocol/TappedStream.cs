using System.Globalization;
using System.Text;

namespace Quoth.Testing.Protocol;

/// <summary>A stream of messages that shows each whole one to somebody as it goes by.</summary>
/// <param name="inner">The stream itself.</param>
/// <param name="show">Is given each message's JSON in UTF-8.</param>
public sealed class TappedStream(Stream inner, Action<ReadOnlyMemory<byte>> show) : Stream
{
    private readonly MemoryStream seen = new();

    /// <inheritdoc />
    public override bool CanRead => inner.CanRead;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => inner.CanWrite;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        See(buffer[..count]);
        return count;
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // Seen first: the answer must not come before it is known what was asked.
        See(buffer);
        inner.Write(buffer);
    }

    /// <inheritdoc />
    public override void Flush() => inner.Flush();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    private void See(ReadOnlySpan<byte> bytes)
    {
        seen.Write(bytes);
        var all = seen.GetBuffer().AsMemory(0, (int)seen.Length);
        var start = 0;
        while (Next(all[start..]) is var (body, end))
        {
            show(body);
            start += end;
        }
        if (start == 0)
            return;
        var rest = all[start..].ToArray();
        seen.SetLength(0);
        seen.Write(rest);
    }

    private static (ReadOnlyMemory<byte> Body, int End)? Next(ReadOnlyMemory<byte> bytes)
    {
        const string name = "Content-Length: ";
        var head = bytes.Span.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        var length = int.Parse(Encoding.ASCII.GetString(bytes.Span[name.Length..head]), CultureInfo.InvariantCulture);
        var body = head + 4;
        return bytes.Length < body + length ? null : (bytes.Slice(body, length), body + length);
    }
}
