using System.Text.Json;

namespace Quoth.LanguageServer.Rpc;

/// <summary>The requests that we sent and that are not answered yet.</summary>
internal sealed class PendingResponses
{
    private readonly Dictionary<RequestId, Pending> waiting = [];
    private readonly Lock gate = new();
    private long lastId;
    private bool isClosed;

    public (RequestId Id, Task<TResult> Answer) Add<TResult>(JsonCodec<TResult> codec)
    {
        var pending = new Pending<TResult>(codec);
        lock (gate)
        {
            var id = RequestId.Of(++lastId);
            if (isClosed)
            {
                pending.Fail(Closed());
            }
            else
            {
                waiting.Add(id, pending);
            }

            return (id, pending.Answer);
        }
    }

    public bool Complete(RequestId id, ReadOnlySpan<byte> result, ReadOnlySpan<byte> error)
    {
        if (Take(id) is not { } pending)
        {
            return false;
        }

        if (!error.IsEmpty && ResponseError.Read(error) is { Code: not RpcErrorCode.None } refusal)
        {
            pending.Fail(new RpcException(refusal));
            return true;
        }

        pending.Succeed(result);
        return true;
    }

    public bool Cancel(RequestId id, CancellationToken cancellation)
    {
        if (Take(id) is not { } pending)
        {
            return false;
        }

        pending.Fail(new OperationCanceledException(cancellation));
        return true;
    }

    public void FailAll()
    {
        Pending[] all;
        lock (gate)
        {
            isClosed = true;
            all = [.. waiting.Values];
            waiting.Clear();
        }

        foreach (var pending in all)
        {
            pending.Fail(Closed());
        }
    }

    private static RpcException Closed() => new(RpcErrorCode.ServerCancelled, "The other side is gone.");

    private Pending? Take(RequestId id)
    {
        lock (gate)
        {
            return waiting.Remove(id, out var pending) ? pending : null;
        }
    }

    private abstract class Pending
    {
        public abstract void Succeed(ReadOnlySpan<byte> result);

        public abstract void Fail(Exception exception);
    }

    private sealed class Pending<TResult>(JsonCodec<TResult> codec) : Pending
    {
        // The reader of the input must not run what waits for the answer.
        private readonly TaskCompletionSource<TResult> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult> Answer => source.Task;

        public override void Succeed(ReadOnlySpan<byte> result)
        {
            try
            {
                var reader = new Utf8JsonReader(result.IsEmpty ? "null"u8 : result);
                reader.Read();
                source.TrySetResult(codec.Read(ref reader));
            }
            catch (JsonException exception)
            {
                source.TrySetException(new RpcException(RpcErrorCode.InvalidRequest, exception.Message));
            }
        }

        public override void Fail(Exception exception)
        {
            if (exception is OperationCanceledException canceled)
            {
                source.TrySetCanceled(canceled.CancellationToken);
                return;
            }

            source.TrySetException(exception);
        }
    }
}
