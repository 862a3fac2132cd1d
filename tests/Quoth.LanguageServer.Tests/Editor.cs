using System.Collections.Concurrent;
using System.IO.Pipes;
using Microsoft.Extensions.Logging.Abstractions;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Testing.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests;

/// <summary>An editor on a folder of a test's own: a real server behind real pipes, spoken to in the protocol's types.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromServer = new(PipeDirection.In);
    private readonly AnonymousPipeClientStream serverInput;
    private readonly AnonymousPipeClientStream serverOutput;
    private readonly StringWriter log = new();
    private readonly ProtocolCheck protocol = new();
    private readonly JsonRpcConnection connection;
    private readonly Task<int> server;
    private readonly Task reading;
    private readonly Dictionary<string, int> versions = [];
    private readonly ConcurrentQueue<PublishDiagnosticsParams> unread = new();
    private readonly SemaphoreSlim arrived = new(0);

    public Editor(TempFolder folder, ClientCapabilities? capabilities = null, bool hasRoot = true)
    {
        Folder = folder;
        serverInput = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        serverOutput = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        var options = new LanguageServerOptions { Log = TextWriter.Synchronized(log) };
        server = LanguageServerHost.RunAsync(serverInput, serverOutput, options, CancellationToken.None);
        connection = new JsonRpcConnection(
            new TappedStream(fromServer, json => protocol.Received(json)),
            new TappedStream(toServer, protocol.Sent),
            NullLogger.Instance
        );
        reading = connection.RunAsync(Receive);
        Result = Request(
            Methods.Initialize,
            new InitializeParams
            {
                ProcessId = null,
                RootUri = null,
                Capabilities = capabilities ?? new ClientCapabilities(),
                WorkspaceFolders = hasRoot ? [new WorkspaceFolder { Uri = UriOf(""), Name = "root" }] : null,
            }
        );
        Notify(Methods.Initialized, new InitializedParams());
    }

    /// <summary>A client that tells the server what changes on the disk; for another the server watches itself.</summary>
    public static ClientCapabilities Watching { get; } = TellingOfFiles(new ClientCapabilities());

    /// <summary>A client that also tells the server what changes on the disk.</summary>
    public static ClientCapabilities TellingOfFiles(ClientCapabilities client) =>
        client with
        {
            Workspace = (client.Workspace ?? new WorkspaceClientCapabilities()) with
            {
                DidChangeWatchedFiles = new DidChangeWatchedFilesClientCapabilities { DynamicRegistration = true },
            },
        };

    public TempFolder Folder { get; }

    public InitializeResult Result { get; }

    public string Log => log.ToString();

    /// <summary>How many messages with diagnostics the server sent that nobody has read.</summary>
    public int Unread => unread.Count;

    /// <summary>The methods that the server asked the client for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The values of `$/progress`, as JSON.</summary>
    public ConcurrentQueue<string> Progress { get; } = new();

    /// <summary>What the server registered.</summary>
    public ConcurrentQueue<Registration> Registered { get; } = new();

    /// <summary>The edits that the server asked the client to make.</summary>
    public ConcurrentQueue<ApplyWorkspaceEditParams> Edits { get; } = new();

    /// <summary>Why the client refuses such edits; null where it makes them.</summary>
    public string? RefusesEdits { get; set; }

    /// <summary>What the server showed to the user.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>The address of a file of the folder; an address is itself.</summary>
    public string UriOf(string below) =>
        below.Contains(':') ? below : "file://" + Path.Combine(Folder.Path, below).TrimEnd('/');

    public TextDocumentIdentifier Id(string below) => new() { Uri = UriOf(below) };

    /// <summary>Opens a file with the text that is on the disk.</summary>
    public void Open(string below) => Open(below, Folder.Read(below));

    public void Open(string below, string text)
    {
        versions[below] = 1;
        Notify(
            Methods.TextDocumentDidOpen,
            new DidOpenTextDocumentParams
            {
                TextDocument = new TextDocumentItem
                {
                    Uri = UriOf(below),
                    LanguageId = new LanguageKind("quoth"),
                    Version = 1,
                    Text = text,
                },
            }
        );
    }

    public void Replace(string below, string text) =>
        Change(below, new TextDocumentContentChangeWholeDocument { Text = text });

    public void Change(string below, params TextDocumentContentChangeEvent[] changes) =>
        Notify(
            Methods.TextDocumentDidChange,
            new DidChangeTextDocumentParams
            {
                TextDocument = new VersionedTextDocumentIdentifier { Uri = UriOf(below), Version = ++versions[below] },
                ContentChanges = changes,
            }
        );

    public static TextDocumentContentChangeEvent Edit(int line, int start, int end, string text) =>
        new TextDocumentContentChangePartial { Range = RangeOf(line, start, line, end), Text = text };

    public static Range RangeOf(int line, int start, int endLine, int end) =>
        new()
        {
            Start = new Position { Line = line, Character = start },
            End = new Position { Line = endLine, Character = end },
        };

    public void Close(string below) =>
        Notify(Methods.TextDocumentDidClose, new DidCloseTextDocumentParams { TextDocument = Id(below) });

    public void Touch(string below, FileChangeType type) =>
        Notify(
            Methods.WorkspaceDidChangeWatchedFiles,
            new DidChangeWatchedFilesParams { Changes = [new FileEvent { Uri = UriOf(below), Type = type }] }
        );

    public TResult Request<TParams, TResult>(RequestMethod<TParams, TResult> method, TParams parameters) =>
        RequestAsync(method, parameters).WaitAsync(RawClient.Patience).GetAwaiter().GetResult();

    public Task<TResult> RequestAsync<TParams, TResult>(
        RequestMethod<TParams, TResult> method,
        TParams parameters,
        CancellationToken cancellation = default
    ) => connection.RequestAsync(method, parameters, cancellation);

    public void Notify<TParams>(NotificationMethod<TParams> method, TParams parameters) =>
        connection.Notify(method, parameters);

    /// <summary>Waits until what the server says of a file is this: codes with what is underlined, in text order.</summary>
    public void Expect(string below, params string[] expected)
    {
        var uri = UriOf(below);
        var seen = "nothing";
        while (true)
        {
            Assert.True(
                arrived.Wait(RawClient.Patience),
                $"{below}: expected {string.Join(" ", expected)}, seen {seen}\n{Log}"
            );
            if (!unread.TryDequeue(out var published) || published.Uri != uri)
            {
                continue;
            }

            var found = published.Diagnostics.Select(item => $"{item.Code?.String} {Show(item.Range)}").ToList();
            if (found.SequenceEqual(expected))
            {
                return;
            }

            seen = string.Join(" ", found);
        }
    }

    /// <summary>Waits until the server has asked the client for a method so many times.</summary>
    public void ExpectAsked(string method, int times = 1) =>
        Assert.True(
            SpinWait.SpinUntil(() => Asked.Count(asked => asked == method) >= times, RawClient.Patience),
            $"Expected `{method}` {times} times, was asked {string.Join(" ", Asked)}\n{Log}"
        );

    /// <summary>A range as `line:start-end`, from zero.</summary>
    public static string Show(Range range) =>
        range.Start.Line == range.End.Line
            ? $"{range.Start.Line}:{range.Start.Character}-{range.End.Character}"
            : $"{range.Start.Line}:{range.Start.Character}-{range.End.Line}:{range.End.Character}";

    public void Dispose()
    {
        // In this order: a pipe cannot be closed while somebody waits for its bytes.
        toServer.Dispose();
        Assert.True(server.Wait(RawClient.Patience), "The server did not end with its input.");
        serverOutput.Dispose();
        Assert.True(reading.Wait(RawClient.Patience), "The server's output did not end.");
        fromServer.Dispose();
        serverInput.Dispose();
        arrived.Dispose();
        log.Dispose();
        // All that was sent in this session, held to the protocol's own description.
        Assert.NotEqual(0, protocol.Count);
        Assert.Empty(protocol.Misfits);
    }

    private void Receive(in IncomingMessage message)
    {
        if (message.Method == Methods.TextDocumentPublishDiagnostics.Name)
        {
            var reader = new System.Text.Json.Utf8JsonReader(message.Params);
            reader.Read();
            unread.Enqueue(PublishDiagnosticsParams.Read(ref reader));
            arrived.Release();
        }
        else if (message.Method == Methods.Progress.Name)
        {
            Progress.Enqueue(System.Text.Encoding.UTF8.GetString(message.Params));
        }
        else if (message.Method == Methods.WindowShowMessage.Name)
        {
            Shown.Enqueue(System.Text.Encoding.UTF8.GetString(message.Params));
        }

        if (message.Method == Methods.ClientRegisterCapability.Name)
        {
            var reader = new System.Text.Json.Utf8JsonReader(message.Params);
            reader.Read();
            foreach (var registration in RegistrationParams.Read(ref reader).Registrations)
            {
                Registered.Enqueue(registration);
            }
        }

        if (message.Id is { } edit && message.Method == Methods.WorkspaceApplyEdit.Name)
        {
            Asked.Enqueue(message.Method);
            var reader = new System.Text.Json.Utf8JsonReader(message.Params);
            reader.Read();
            Edits.Enqueue(ApplyWorkspaceEditParams.Read(ref reader));
            var answer = new ApplyWorkspaceEditResult { Applied = RefusesEdits is null, FailureReason = RefusesEdits };
            connection.Reply(edit, Methods.WorkspaceApplyEdit.Result, answer);
        }
        else if (message.Id is { } id)
        {
            Asked.Enqueue(message.Method);
            connection.Reply(id, Nothing.Codec, default);
        }
    }
}
