using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Quoth.LanguageServer.Rpc;

/// <summary>
/// Runs handlers in the order of their messages. One queue and one thread make every next state; a request works on
/// the state of its turn, beside others. A handler that throws costs its own answer and nothing else.
/// </summary>
public sealed class Dispatcher<TState>
    where TState : class
{
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);

    private readonly IRpcConnection connection;
    private readonly HandlerTable<TState> table;
    private readonly DispatcherHooks<TState> hooks;
    private readonly ILogger logger;
    private readonly InFlight inFlight = new();
    private readonly WorkQueue queue = new();
    private readonly BackgroundLane background = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly BackgroundLane reading = new(1);
    private volatile TState state;
    private volatile TaskCompletionSource nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // When a change last ended older requests, by the clock of Stopwatch; the queue's thread alone reads and writes it.
    private long? lastEdit;

    /// <summary>Takes messages at once; handlers run when Run is called.</summary>
    public Dispatcher(
        IRpcConnection connection,
        HandlerTable<TState> table,
        TState initial,
        DispatcherHooks<TState> hooks,
        ILogger logger
    )
    {
        this.connection = connection;
        this.table = table;
        this.hooks = hooks;
        this.logger = logger;
        state = initial;
    }

    /// <summary>The state that the next message begins with.</summary>
    public TState State => state;

    /// <summary>Takes a message from the connection; its handler runs when its turn comes.</summary>
    public void Receive(in IncomingMessage message)
    {
        if (message.Method == Cancellation.Method.Name)
        {
            ReceiveCancellation(message.Params);
            return;
        }

        var (method, id) = (message.Method, message.Id);
        var ticket = id is null ? null : inFlight.Add(id);
        if (id is not null && ticket is null)
        {
            connection.ReplyError(id, new RpcError(RpcErrorCode.InvalidRequest, $"The id {id} is in use."));
            return;
        }

        var (handler, call, error) = Read(message);
        queue.Add(() => TakeTurn(method, id, ticket, handler, call, error));
    }

    /// <summary>Changes the state from outside a message, in its turn: files on disk, configuration.</summary>
    /// <param name="what">What the change is, for the log.</param>
    /// <param name="change">From the state before to the state after; the same object when nothing changed.</param>
    /// <param name="older">What becomes of the requests that began before.</param>
    public void Post(string what, Func<TState, TState> change, OlderRequests older = OlderRequests.GoOn) =>
        queue.Add(() => Mutate(what, older, () => change(state)));

    /// <summary>
    /// Runs work that reads files, one after the other and each on the state after all turns before it: so what is read
    /// later is also said later, and no old text of a file comes after its new one.
    /// </summary>
    public void ReadInTurn(Func<TState, Task> work) =>
        reading.Add(async () =>
        {
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Add(turn.SetResult);
            await turn.Task.ConfigureAwait(false);
            try
            {
                await work(state).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "Reading from the disk failed");
            }
        });

    /// <summary>Runs the queue on the calling thread until it is closed and empty.</summary>
    public void Run() => queue.Run();

    /// <summary>Ends when the state is no longer this one.</summary>
    public Task ChangeAsync(TState seen, CancellationToken cancellation)
    {
        // In this order: a change after the look at the state ends what was taken before it.
        var next = nextChange.Task;
        return ReferenceEquals(state, seen) ? next.WaitAsync(cancellation) : Task.CompletedTask;
    }

    /// <summary>Ends Run once what is already in the queue is done, and what only waits for a change that will not come.</summary>
    public void Close()
    {
        queue.Close();
        inFlight.CancelWaiting(RpcErrorCode.ServerCancelled);
    }

    /// <summary>Ends when the last request that is being worked on is answered.</summary>
    public Task IdleAsync() => inFlight.IdleAsync();

    /// <summary>Ends Run after the current turn, drops what waits in the queue and cancels what is being worked on.</summary>
    public void Stop()
    {
        queue.Stop();
        inFlight.CancelAll(RpcErrorCode.ServerCancelled);
    }

    private (Handler<TState>? Handler, Call<TState>? Call, RpcError? Error) Read(in IncomingMessage message)
    {
        if (table.Find(message.Method) is not { } handler)
        {
            return (null, null, new RpcError(RpcErrorCode.MethodNotFound, $"`{message.Method}` is not handled here."));
        }

        if (handler.IsRequest != (message.Id is not null))
        {
            var kind = handler.IsRequest ? "a request and needs an id" : "a notification and has no id";
            return (handler, null, new RpcError(RpcErrorCode.InvalidRequest, $"`{message.Method}` is {kind}."));
        }

        try
        {
            return (handler, handler.Read(message.Params), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return (
                handler,
                null,
                new RpcError(RpcErrorCode.InvalidParams, $"`{message.Method}`: {exception.Message}")
            );
        }
    }

    private void ReceiveCancellation(ReadOnlySpan<byte> parameters)
    {
        try
        {
            var reader = new Utf8JsonReader(parameters.IsEmpty ? "null"u8 : parameters);
            reader.Read();
            inFlight.Cancel(Cancellation.Method.Params.Read(ref reader), RpcErrorCode.RequestCancelled);
        }
        catch (JsonException exception)
        {
            logger.LogWarning("Ignored a cancellation: {Reason}", exception.Message);
        }
    }

    private void TakeTurn(
        string method,
        RequestId? id,
        Ticket? ticket,
        Handler<TState>? handler,
        Call<TState>? call,
        RpcError? error
    )
    {
        var refusal = hooks.Refuse(method, id is not null) ?? error;
        if (refusal is not null || call is null || handler is null)
        {
            Refuse(method, id, refusal);
        }
        else if (ticket is null || id is null || handler.Scheduling is Scheduling.Mutates)
        {
            RunInTurn(handler, call, id, ticket);
        }
        else
        {
            ticket.OutlivesChanges = handler.Scheduling is Scheduling.AcrossChanges;
            ticket.HasBegun = true;
            var context = new HandlerContext<TState>(state, this, connection, logger, ticket.Token);
            Task run() => RunBesideAsync(handler, call, id, ticket, context);
            if (handler.Scheduling is Scheduling.Background)
            {
                _ = RunAfterRestAsync(RestLeft(), run, ticket.Token);
            }
            else
            {
                _ = Task.Run(run);
            }
        }
    }

    private TimeSpan RestLeft() =>
        lastEdit is { } edit ? hooks.Rest(state) - Stopwatch.GetElapsedTime(edit) : TimeSpan.Zero;

    private async Task RunAfterRestAsync(TimeSpan rest, Func<Task> run, CancellationToken cancellation)
    {
        if (rest > TimeSpan.Zero)
        {
            // One that is cancelled meanwhile is run as well, and answered so.
            await Task.Delay(rest, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        background.Add(run);
    }

    private void Refuse(string method, RequestId? id, RpcError? error)
    {
        if (id is not null && error is not null)
        {
            inFlight.Remove(id);
            connection.ReplyError(id, error);
        }
        else if (error is { Code: not RpcErrorCode.MethodNotFound })
        {
            logger.LogWarning("Ignored `{Method}`: {Reason}", method, error.Message);
        }
    }

    private void RunInTurn(Handler<TState> handler, Call<TState> call, RequestId? id, Ticket? ticket)
    {
        var context = new HandlerContext<TState>(
            state,
            this,
            connection,
            logger,
            ticket?.Token ?? CancellationToken.None
        );
        Mutate(
            handler.Method,
            handler.Older,
            () =>
            {
                if (id is null || ticket is null)
                {
                    return call(context).Next;
                }

                try
                {
                    ticket.Token.ThrowIfCancellationRequested();
                    var outcome = call(context);
                    inFlight.Remove(id);
                    outcome.Reply?.Invoke(connection, id);
                    return outcome.Next;
                }
                catch (Exception exception)
                {
                    inFlight.Remove(id);
                    connection.ReplyError(id, ErrorOf(handler.Method, exception, ticket));
                    return context.State;
                }
            }
        );
    }

    private void Mutate(string what, OlderRequests older, Func<TState> change)
    {
        var before = state;
        var start = Stopwatch.GetTimestamp();
        try
        {
            state = change();
            if (older is OlderRequests.End && !ReferenceEquals(state, before))
            {
                lastEdit = Stopwatch.GetTimestamp();
                inFlight.CancelBegun(RpcErrorCode.ContentModified);
            }

            if (!ReferenceEquals(state, before))
            {
                var waiting = nextChange;
                nextChange = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.SetResult();
                hooks.Changed(before, state);
            }
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "`{Method}` failed", what);
        }

        var elapsed = Stopwatch.GetElapsedTime(start);
        Report(what, null, elapsed, elapsed);
    }

    private async Task RunBesideAsync(
        Handler<TState> handler,
        Call<TState> call,
        RequestId id,
        Ticket ticket,
        HandlerContext<TState> context
    )
    {
        var start = Stopwatch.GetTimestamp();
        TimeSpan? worked = null;
        try
        {
            ticket.Token.ThrowIfCancellationRequested();
            var outcome = call(context);
            worked = Stopwatch.GetElapsedTime(start);
            var reply = outcome.Later is { } later ? await later.ConfigureAwait(false) : outcome.Reply;
            // The client may use the id again as soon as it has the answer.
            inFlight.Remove(id);
            reply?.Invoke(connection, id);
        }
        catch (Exception exception)
        {
            inFlight.Remove(id);
            connection.ReplyError(id, ErrorOf(handler.Method, exception, ticket));
        }

        // What waited for the client, or for a change, was not slow.
        var elapsed = Stopwatch.GetElapsedTime(start);
        Report(handler.Method, id, elapsed, worked ?? elapsed);
    }

    private RpcError ErrorOf(string method, Exception exception, Ticket ticket)
    {
        switch (exception)
        {
            case OperationCanceledException when ticket.Token.IsCancellationRequested:
                return new RpcError(ticket.Reason, $"`{method}` was cancelled.");
            case RpcException refusal:
                return refusal.Error;
            default:
                logger.LogError(exception, "`{Method}` failed", method);
                return new RpcError(RpcErrorCode.InternalError, $"`{method}` failed: {exception.Message}");
        }
    }

    private void Report(string method, RequestId? id, TimeSpan elapsed, TimeSpan worked)
    {
        if (worked > Slow)
        {
            logger.LogWarning("`{Method}` took {Elapsed:F0} ms", method, worked.TotalMilliseconds);
        }

        hooks.Finished(method, id, elapsed);
    }
}

/// <summary>What the server does around the handlers.</summary>
/// <param name="Refuse">Given a method and whether it is a request: the error of a message that comes at the wrong time.</param>
/// <param name="Changed">After each new state, on the queue's thread.</param>
/// <param name="Finished">After each message, with its method, id and time; on any thread.</param>
/// <param name="Rest">How long nobody must have edited before background work on a state begins, on the queue's thread.</param>
public sealed record DispatcherHooks<TState>(
    Func<string, bool, RpcError?> Refuse,
    Action<TState, TState> Changed,
    Action<string, RequestId?, TimeSpan> Finished,
    Func<TState, TimeSpan> Rest
)
    where TState : class;
