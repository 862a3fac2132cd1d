namespace Quoth.LanguageServer.Rpc;

/// <summary>The requests that are read and not answered yet, so that either side can end them.</summary>
internal sealed class InFlight
{
    private readonly Dictionary<RequestId, Ticket> tickets = [];
    private readonly Lock gate = new();
    private TaskCompletionSource? idle;

    /// <summary>Takes a request in; null when its id is in use.</summary>
    public Ticket? Add(RequestId id)
    {
        lock (gate)
        {
            var ticket = new Ticket();
            return tickets.TryAdd(id, ticket) ? ticket : null;
        }
    }

    public void Remove(RequestId id)
    {
        lock (gate)
        {
            tickets.Remove(id);
            if (tickets.Count == 0)
            {
                idle?.TrySetResult();
            }
        }
    }

    /// <summary>Ends when there is no request.</summary>
    public Task IdleAsync()
    {
        lock (gate)
        {
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (tickets.Count == 0)
            {
                idle.TrySetResult();
            }

            return idle.Task;
        }
    }

    public void Cancel(RequestId id, RpcErrorCode reason)
    {
        Ticket? ticket;
        lock (gate)
        {
            ticket = tickets.GetValueOrDefault(id);
        }

        ticket?.Cancel(reason);
    }

    /// <summary>Ends the requests that already began; those still in the queue will begin on the new state.</summary>
    public void CancelBegun(RpcErrorCode reason)
    {
        foreach (var ticket in All())
        {
            if (ticket.HasBegun && !ticket.OutlivesChanges)
            {
                ticket.Cancel(reason);
            }
        }
    }

    /// <summary>Ends the requests that may be waiting for a change.</summary>
    public void CancelWaiting(RpcErrorCode reason)
    {
        foreach (var ticket in All())
        {
            if (ticket.OutlivesChanges)
            {
                ticket.Cancel(reason);
            }
        }
    }

    public void CancelAll(RpcErrorCode reason)
    {
        foreach (var ticket in All())
        {
            ticket.Cancel(reason);
        }
    }

    private Ticket[] All()
    {
        lock (gate)
        {
            return tickets.Count == 0 ? [] : [.. tickets.Values];
        }
    }
}

/// <summary>One request's way to its end.</summary>
internal sealed class Ticket : CancellationTokenSource
{
    private int reason;

    /// <summary>Whether its turn came, so that it works on a state.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Whether it goes on when the state changes, and may wait for that.</summary>
    public bool OutlivesChanges { get; set; }

    /// <summary>The error that answers it when it is cancelled. The first reason stays.</summary>
    public RpcErrorCode Reason => (RpcErrorCode)reason;

    public void Cancel(RpcErrorCode code)
    {
        if (Interlocked.CompareExchange(ref reason, (int)code, 0) == 0)
        {
            Cancel();
        }
    }
}
