using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// The messages on their way out. Any thread may send; none waits for the other side, to which a thread of its own
/// writes: one message when there is one, all that wait when the other side was slow.
/// </summary>
internal sealed class Outbox
{
    // A message longer than this is rare; the buffer that it grew is not worth keeping.
    private const int LargestKeptBuffer = 1 << 20;

    // Relaxed: an article's letters go out as they are, not as \u escapes; nobody reads this inside HTML.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? threadBuffer;

    [ThreadStatic]
    private static Utf8JsonWriter? threadWriter;

    private readonly object gate = new();
    private readonly Task pump;
    private byte[] waiting = new byte[4096];
    private int count;
    private bool isClosed;

    public Outbox(Stream output)
    {
        pump = Threads.Run("quoth output", () => Pump(output));
    }

    public void SendCall<TParams>(RequestId? id, string method, JsonCodec<TParams> codec, TParams parameters)
    {
        var writer = Begin();
        if (id is not null)
        {
            writer.WritePropertyName("id"u8);
            id.Write(writer);
        }

        writer.WriteString("method"u8, method);
        if (typeof(TParams) != typeof(Nothing))
        {
            writer.WritePropertyName("params"u8);
            codec.Write(writer, parameters);
        }

        End(writer);
    }

    public void SendResult<TResult>(RequestId id, JsonCodec<TResult> codec, TResult result)
    {
        var writer = Begin();
        writer.WritePropertyName("id"u8);
        id.Write(writer);
        writer.WritePropertyName("result"u8);
        codec.Write(writer, result);
        End(writer);
    }

    public void SendError(RequestId? id, RpcError error)
    {
        var writer = Begin();
        writer.WritePropertyName("id"u8);
        if (id is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            id.Write(writer);
        }

        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, (int)error.Code);
        writer.WriteString("message"u8, error.Message);
        writer.WriteEndObject();
        End(writer);
    }

    /// <summary>Ends when all is sent, or when the other side no longer takes it.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }

        return pump;
    }

    private static Utf8JsonWriter Begin()
    {
        var buffer = threadBuffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = threadWriter ??= new Utf8JsonWriter(buffer, WriterOptions);
        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        return writer;
    }

    private void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.Flush();
        if (threadBuffer is not { } buffer)
        {
            return;
        }

        Send(buffer.WrittenSpan);
        if (buffer.Capacity > LargestKeptBuffer)
        {
            threadBuffer = null;
            threadWriter = null;
        }
    }

    private void Send(ReadOnlySpan<byte> body)
    {
        Span<byte> header = stackalloc byte[40];
        "Content-Length: "u8.CopyTo(header);
        body.Length.TryFormat(header[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(header[(16 + digits)..]);
        lock (gate)
        {
            if (isClosed)
            {
                return;
            }

            Append(header[..(20 + digits)]);
            Append(body);
            Monitor.Pulse(gate);
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (waiting.Length - count < bytes.Length)
        {
            var larger = new byte[Math.Max(waiting.Length * 2, count + bytes.Length)];
            Buffer.BlockCopy(waiting, 0, larger, 0, count);
            waiting = larger;
        }

        bytes.CopyTo(waiting.AsSpan(count));
        count += bytes.Length;
    }

    private void Pump(Stream output)
    {
        var batch = new byte[4096];
        try
        {
            while (Take(ref batch) is var length && length > 0)
            {
                output.Write(batch, 0, length);
                output.Flush();
                if (batch.Length > LargestKeptBuffer)
                {
                    batch = new byte[4096];
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The other side is gone; the end of the input, which comes with it, ends the server.
            lock (gate)
            {
                isClosed = true;
            }
        }
    }

    // Waits for bytes and takes all that there are, in exchange for an empty buffer; 0 when there will be no more.
    private int Take(ref byte[] batch)
    {
        lock (gate)
        {
            while (count == 0 && !isClosed)
            {
                Monitor.Wait(gate);
            }

            (batch, waiting) = (waiting, batch);
            var taken = count;
            count = 0;
            return taken;
        }
    }
}
