using System.IO.Pipes;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer.Tests.Rpc;

/// <summary>The dispatcher over a small language of its own: the state is a text, one message appends to it, others read it.</summary>
public sealed class DispatcherTests : IDisposable
{
    private static readonly JsonCodec<string> Text = new(
        static (ref reader) => reader.GetString() ?? throw new JsonException("no text"),
        static (writer, value) => writer.WriteStringValue(value)
    );

    private static readonly NotificationMethod<string> Append = new("append", MessageDirection.ClientToServer, Text);
    private static readonly NotificationMethod<string> Replace = new("replace", MessageDirection.ClientToServer, Text);
    private static readonly RequestMethod<string, string> Look = new(
        "look",
        MessageDirection.ClientToServer,
        Text,
        Text
    );
    private static readonly RequestMethod<string, string> Wait = new(
        "wait",
        MessageDirection.ClientToServer,
        Text,
        Text
    );
    private static readonly RequestMethod<string, string> Slow = new(
        "slow",
        MessageDirection.ClientToServer,
        Text,
        Text
    );
    private static readonly RequestMethod<string, string> Fail = new(
        "fail",
        MessageDirection.ClientToServer,
        Text,
        Text
    );
    private static readonly RequestMethod<string, string> Ask = new("ask", MessageDirection.ClientToServer, Text, Text);
    private static readonly RequestMethod<string, string> Name = new(
        "name",
        MessageDirection.ServerToClient,
        Text,
        Text
    );

    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream toClient = new(PipeDirection.Out);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim goOn = new(0);
    private readonly RecordingLogger log = new();
    private readonly JsonRpcConnection client;
    private readonly Dispatcher<string> server;

    public DispatcherTests()
    {
        var serverInput = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var clientInput = new AnonymousPipeClientStream(PipeDirection.In, toClient.ClientSafePipeHandle);
        client = new JsonRpcConnection(clientInput, toServer, NullLogger.Instance);
        var connection = new JsonRpcConnection(serverInput, toClient, log);
        var table = new HandlerTable<string>()
            .Notification(Append, static (context, text) => context.State + text)
            .Notification(Replace, static (_, text) => text, OlderRequests.End)
            .Request(Look, Scheduling.LatencySensitive, static (context, text) => context.State + text)
            .Request(Slow, Scheduling.Background, WaitFor)
            .Request(Wait, Scheduling.LatencySensitive, WaitFor)
            .Request(Fail, Scheduling.LatencySensitive, Throw)
            .AsyncRequest(
                Ask,
                Scheduling.LatencySensitive,
                static (context, text) => context.Client.RequestAsync(Name, text, context.Cancellation)
            );
        var hooks = new DispatcherHooks<string>(
            static (_, _) => null,
            static (_, _) => { },
            static (_, _, _) => { },
            static text => text.StartsWith("long", StringComparison.Ordinal) ? TimeSpan.FromHours(1) : TimeSpan.Zero
        );
        server = new Dispatcher<string>(connection, table, "", hooks, log);
        _ = connection.RunAsync(server.Receive);
        _ = Task.Factory.StartNew(server.Run, TaskCreationOptions.LongRunning);
        var answers = new HandlerTable<string>().Request(
            new RequestMethod<string, string>("name", MessageDirection.Both, Text, Text),
            Scheduling.LatencySensitive,
            static (_, text) => text + "!"
        );
        var responder = new Dispatcher<string>(client, answers, "", hooks, NullLogger.Instance);
        _ = client.RunAsync(responder.Receive);
        _ = Task.Factory.StartNew(responder.Run, TaskCreationOptions.LongRunning);
    }

    public void Dispose()
    {
        server.Stop();
        toServer.Dispose();
        toClient.Dispose();
        goOn.Dispose();
    }

    [Fact]
    public async Task A_request_sees_every_change_that_was_sent_before_it()
    {
        for (var count = 0; count < 200; count++)
        {
            client.Notify(Append, "x");
            Assert.Equal(new string('x', count + 1), await SendAsync(Look, ""));
        }
    }

    [Fact]
    public async Task A_request_works_on_the_state_that_it_began_with()
    {
        client.Notify(Append, "old");
        var waiting = SendAsync(Wait, "");
        await begun.Task.WaitAsync(RawClient.Patience);
        client.Notify(Append, " new");
        Assert.Equal("old new", await SendAsync(Look, ""));
        goOn.Release();
        Assert.Equal("old", await waiting);
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_with_its_own_error()
    {
        using var source = new CancellationTokenSource();
        var waiting = client.RequestAsync(Wait, "", source.Token);
        await begun.Task.WaitAsync(RawClient.Patience);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal("", await SendAsync(Look, ""));
        Assert.Equal(RpcErrorCode.RequestCancelled, await log.CancelledAs.Task.WaitAsync(RawClient.Patience));
    }

    [Fact]
    public async Task A_request_about_a_text_that_is_no_more_ends_with_ContentModified()
    {
        var waiting = SendAsync(Wait, "");
        await begun.Task.WaitAsync(RawClient.Patience);
        client.Notify(Replace, "new");
        var error = await Assert.ThrowsAsync<RpcException>(() => waiting);
        Assert.Equal(RpcErrorCode.ContentModified, error.Error.Code);
        Assert.Equal("new", await SendAsync(Look, ""));
    }

    [Fact]
    public async Task A_handler_that_throws_costs_its_own_answer_alone()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => SendAsync(Fail, "by mistake"));
        Assert.Equal(RpcErrorCode.InternalError, error.Error.Code);
        Assert.Contains("`fail` failed", log.Text);
        Assert.Equal("", await SendAsync(Look, ""));
    }

    [Fact]
    public async Task A_handler_that_refuses_gives_its_own_words()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => SendAsync(Fail, "on purpose"));
        Assert.Equal(new RpcError(RpcErrorCode.RequestFailed, "on purpose"), error.Error);
        Assert.DoesNotContain("failed", log.Text);
    }

    [Fact]
    public async Task A_handler_slower_than_a_tenth_of_a_second_logs_itself()
    {
        var waiting = SendAsync(Wait, "long");
        await begun.Task.WaitAsync(RawClient.Patience);
        goOn.Release();
        await waiting;
        await log.Slow.Task.WaitAsync(RawClient.Patience);
        Assert.Contains("`wait` took", log.Text);
    }

    [Fact]
    public async Task A_handler_may_ask_the_client_and_wait_for_its_answer() =>
        Assert.Equal("you?!", await SendAsync(Ask, "you?"));

    [Fact]
    public async Task Background_work_does_not_hold_up_what_a_person_waits_for()
    {
        var slow = Enumerable.Range(0, 50).Select(_ => SendAsync(Slow, "")).ToList();
        await begun.Task.WaitAsync(RawClient.Patience);
        Assert.Equal("now", await SendAsync(Look, "now"));
        goOn.Release(50);
        Assert.All(await Task.WhenAll(slow), answer => Assert.Equal("", answer));
    }

    [Fact]
    public async Task Background_work_on_a_long_text_waits_until_nobody_types()
    {
        client.Notify(Replace, "long text");
        var slow = SendAsync(Slow, "");
        Assert.Equal("long text now", await SendAsync(Look, " now"));
        client.Notify(Replace, "long text, typed into");
        var error = await Assert.ThrowsAsync<RpcException>(() => slow);
        Assert.Equal(RpcErrorCode.ContentModified, error.Error.Code);
        Assert.False(begun.Task.IsCompleted);
    }

    [Fact]
    public async Task Background_work_that_waits_can_be_cancelled()
    {
        client.Notify(Replace, "long text");
        using var source = new CancellationTokenSource();
        var slow = client.RequestAsync(Slow, "", source.Token);
        Assert.Equal("long text", await SendAsync(Look, ""));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        await server.IdleAsync().WaitAsync(RawClient.Patience);
        Assert.False(begun.Task.IsCompleted);
    }

    [Fact]
    public async Task Background_work_on_a_long_text_that_nobody_edits_begins_at_once()
    {
        client.Notify(Append, "long text");
        var slow = SendAsync(Slow, "");
        goOn.Release();
        Assert.Equal("long text", await slow);
    }

    [Fact]
    public async Task A_change_from_outside_takes_its_turn()
    {
        client.Notify(Append, "a");
        Assert.Equal("a", await SendAsync(Look, ""));
        server.Post("files", state => state + "b");
        Assert.Equal("ab", await SendAsync(Look, ""));
    }

    [Fact]
    public async Task A_change_that_fails_leaves_the_state_as_it_was()
    {
        client.Notify(Append, "a");
        server.Post("files", _ => throw new InvalidOperationException("no disk"));
        Assert.Equal("a", await SendAsync(Look, ""));
        Assert.Contains("`files` failed", log.Text);
    }

    [Fact]
    public async Task Requests_that_wait_for_a_client_that_leaves_fail()
    {
        var waiting = SendAsync(Wait, "");
        await begun.Task.WaitAsync(RawClient.Patience);
        toClient.Dispose();
        var error = await Assert.ThrowsAsync<RpcException>(() => waiting);
        Assert.Equal(RpcErrorCode.ServerCancelled, error.Error.Code);
    }

    private Task<string> SendAsync(RequestMethod<string, string> method, string text) =>
        client.RequestAsync(method, text, CancellationToken.None).WaitAsync(RawClient.Patience);

    private string WaitFor(HandlerContext<string> context, string text)
    {
        begun.TrySetResult();
        if (text == "long")
        {
            // Measured by the clock that the dispatcher reads, so that it is long whatever the machine does.
            var start = Environment.TickCount64;
            SpinWait.SpinUntil(() => Environment.TickCount64 - start > 150);
        }

        try
        {
            goOn.Wait(context.Cancellation);
        }
        catch (OperationCanceledException)
        {
            log.CancelledAs.TrySetResult(RpcErrorCode.RequestCancelled);
            throw;
        }

        return context.State;
    }

    private static string Throw(HandlerContext<string> context, string text) =>
        throw (
            text == "on purpose"
                ? new RpcException(RpcErrorCode.RequestFailed, text)
                : new InvalidOperationException(text)
        );

    private sealed class RecordingLogger : ILogger
    {
        private readonly System.Text.StringBuilder text = new();

        public TaskCompletionSource Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<RpcErrorCode> CancelledAs { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Text
        {
            get
            {
                lock (text)
                {
                    return text.ToString();
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var line = formatter(state, exception);
            lock (text)
            {
                text.AppendLine(line);
            }

            if (line.Contains("took", StringComparison.Ordinal))
            {
                Slow.TrySetResult();
            }
        }
    }
}
