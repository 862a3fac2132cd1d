using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Hosting;

/// <summary>One client's session from its first byte to its last: the threads, the lifecycle, the end.</summary>
internal sealed class Session : IDisposable
{
    // Together below the two seconds within which the server is gone after its client.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeToSend = TimeSpan.FromMilliseconds(500);

    private readonly IRpcConnection connection;
    private readonly ClientLog log;
    private readonly ILogger logger;
    private readonly Dispatcher<ServerState> dispatcher;
    private readonly DiagnosticPublisher publisher;
    private readonly FileWatch watch;
    private readonly LogLevel level;
    private readonly ClientRefresh refresh;
    private readonly Lifecycle lifecycle = new();
    private readonly CancellationTokenSource ending = new();

    public Session(IRpcConnection connection, ClientLog log, LanguageServerOptions options)
    {
        this.connection = connection;
        this.log = log;
        logger = log.CreateLogger("session");
        level = options.LogLevel;
        var table = ServerFeatures.Table();
        publisher = new DiagnosticPublisher(connection, logger);
        refresh = new ClientRefresh(connection, logger);
        AddLifecycle(table, options);
        dispatcher = new Dispatcher<ServerState>(
            connection,
            table,
            ServerState.Empty,
            new DispatcherHooks<ServerState>(lifecycle.Refuse, Changed, Trace, state => state.Workspace.Rest),
            logger
        );
        watch = new FileWatch(path => FileChanges.Take(ContextOfNow(), path), logger);
    }

    /// <summary>Runs until the client leaves, its process ends, or Stop is called.</summary>
    /// <returns>What the process ends with.</returns>
    public async Task<int> RunAsync()
    {
        var work = Threads.Run("quoth queue", dispatcher.Run);
        _ = Threads.Run("quoth diagnostics", publisher.Run);
        _ = Threads.Run("quoth refresh", refresh.Run);
        var reading = connection.RunAsync(dispatcher.Receive);
        await Task.WhenAny(work, reading).ConfigureAwait(false);

        // What was sent before the input ended is still answered, unless that takes long.
        dispatcher.Close();
        await Task.WhenAny(work, Task.Delay(TimeToFinish, CancellationToken.None)).ConfigureAwait(false);
        await Task.WhenAny(dispatcher.IdleAsync(), Task.Delay(TimeToSend, CancellationToken.None))
            .ConfigureAwait(false);
        dispatcher.Stop();
        publisher.Close();
        refresh.Close();
        await Task.WhenAny(connection.CloseAsync(), Task.Delay(TimeToSend, CancellationToken.None))
            .ConfigureAwait(false);
        await ending.CancelAsync().ConfigureAwait(false);
        return lifecycle.ExitCode;
    }

    /// <summary>Ends the session as if its input had ended.</summary>
    public void Stop() => dispatcher.Stop();

    public void Dispose()
    {
        watch.Dispose();
        ending.Dispose();
    }

    // For what comes from outside of any message.
    private HandlerContext<ServerState> ContextOfNow() =>
        new(dispatcher.State, dispatcher, connection, logger, CancellationToken.None);

    private void AddLifecycle(HandlerTable<ServerState> table, LanguageServerOptions options) =>
        table
            .MutatingRequest(
                Methods.Initialize,
                (context, parameters) =>
                {
                    log.Attach(connection);
                    // In a turn of its own: the answer need not wait for a look at the processes.
                    dispatcher.Post("watch the client's process", state => WatchParent(state, parameters.ProcessId));
                    var result = InitializeHandler.Handle(context.State, parameters, options);
                    lifecycle.Initialized();
                    return result;
                }
            )
            .MutatingRequest(
                Methods.Shutdown,
                (context, _) =>
                {
                    lifecycle.ShutDown();
                    return (context.State, default);
                }
            )
            .Notification(
                Methods.Exit,
                (context, _) =>
                {
                    lifecycle.Exit();
                    dispatcher.Close();
                    return context.State;
                }
            );

    private ServerState WatchParent(ServerState state, int? processId)
    {
        if (processId is { } id)
        {
            _ = StopWithAsync(id);
        }

        return state;
    }

    private async Task StopWithAsync(int id)
    {
        if (await ParentProcess.EndAsync(id, TimeProvider.System, ending.Token).ConfigureAwait(false))
        {
            logger.LogInformation("The process {Id} that started the server has ended, and so does the server", id);
            dispatcher.Stop();
        }
    }

    private void Changed(ServerState before, ServerState after)
    {
        var isSameWorkspace = ReferenceEquals(before.Workspace, after.Workspace);
        if (!isSameWorkspace || !ReferenceEquals(before.Pulled, after.Pulled))
        {
            publisher.Update(after);
        }

        if (!isSameWorkspace)
        {
            refresh.Update(after);
        }

        if (!before.Workspace.Corpora.Keys.SequenceEqual(after.Workspace.Corpora.Keys) && FileWatch.IsNeeded(after))
        {
            watch.Update(after.Workspace);
        }

        if (before.Trace != after.Trace || before.LogLevel != after.LogLevel)
        {
            log.Level = after.LogLevel ?? (after.Trace == TraceValue.Verbose ? LogLevel.Debug : level);
        }
    }

    private void Trace(string method, RequestId? id, TimeSpan elapsed)
    {
        if (dispatcher.State.Trace == TraceValue.Off)
        {
            return;
        }

        var what = id is null ? method : $"{method} ({id})";
        connection.Notify(
            Methods.LogTrace,
            new LogTraceParams { Message = $"{what} took {elapsed.TotalMilliseconds:F2} ms" }
        );
    }
}
