using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// Cuts a stream of bytes into messages. It blocks the thread that reads: standard input does so anyway, and the
/// machinery of an asynchronous reader has to be compiled at each start of the program (docs/decisions/0001).
/// </summary>
internal sealed class MessageReader(Stream stream, ILogger logger)
{
    /// <summary>The longest body, in bytes; a longer one is stepped over and refused.</summary>
    public const long LongestBody = 512L * 1024 * 1024;

    private const int UsualSize = 65536;
    private const int LargestKept = 4 << 20;

    private byte[] buffer = new byte[UsualSize];
    private int start;
    private int end;
    private bool isInGarbage;

    /// <summary>Waits for the next message.</summary>
    /// <param name="message">The message; good until the next call.</param>
    /// <returns>False at the input's end.</returns>
    public bool TryRead(out Message message)
    {
        while (true)
        {
            var header = MessageHeader.Scan(buffer.AsSpan(start, end - start));
            NoteGarbage(header);
            switch (header.Status)
            {
                case HeaderStatus.Found when header.ContentLength <= LongestBody:
                    start += header.Length;
                    return TryReadBody((int)header.ContentLength, out message);
                case HeaderStatus.Found:
                    // Its body is not waited for: it is stepped over as garbage, which the next header ends.
                    start += header.Length;
                    message = new Message { IsTooLong = true };
                    return true;
                case HeaderStatus.Garbage:
                    start += header.Length;
                    break;
                default:
                    if (!TryFill(MessageHeader.Limit))
                    {
                        message = default;
                        return false;
                    }

                    break;
            }
        }
    }

    private bool TryReadBody(int length, out Message message)
    {
        while (end - start < length)
        {
            if (!TryFill(length))
            {
                message = default;
                return false;
            }
        }

        message = new Message { Body = buffer.AsSpan(start, length) };
        start += length;
        return true;
    }

    // Reads what is there, at least one byte, after making room for so many from the start on.
    private bool TryFill(int wanted)
    {
        if (start == end)
        {
            start = end = 0;
            if (buffer.Length > LargestKept && wanted <= UsualSize)
            {
                buffer = new byte[UsualSize];
            }
        }

        if (buffer.Length - start < wanted || end == buffer.Length)
        {
            var target = wanted <= buffer.Length ? buffer : new byte[Math.Max(wanted, UsualSize)];
            Buffer.BlockCopy(buffer, start, target, 0, end - start);
            buffer = target;
            end -= start;
            start = 0;
        }

        try
        {
            var count = stream.Read(buffer, end, buffer.Length - end);
            end += count;
            return count > 0;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            logger.LogInformation("The input broke off: {Reason}", exception.Message);
            return false;
        }
    }

    // One line a stretch of garbage, however long it is.
    private void NoteGarbage(MessageHeader header)
    {
        if (header.Garbage > 0 && !isInGarbage)
        {
            logger.LogWarning("Stepping over bytes that belong to no message ({Count} so far)", header.Garbage);
        }

        isInGarbage = header.Status switch
        {
            HeaderStatus.Found => false,
            HeaderStatus.Garbage => true,
            _ => isInGarbage,
        };
    }
}

/// <summary>What was read between two headers.</summary>
internal readonly ref struct Message
{
    /// <summary>The message's JSON in UTF-8.</summary>
    public ReadOnlySpan<byte> Body { get; init; }

    /// <summary>Whether the body was longer than is read.</summary>
    public bool IsTooLong { get; init; }
}
