using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Quoth.Testing.Protocol;

namespace Quoth.LanguageServer.Tests;

/// <summary>A server in this process behind two real pipes, and the far ends of them: what a client writes and reads, byte by byte.</summary>
internal sealed class RawClient : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromServer = new(PipeDirection.In);
    private readonly AnonymousPipeClientStream serverInput;
    private readonly AnonymousPipeClientStream serverOutput;
    private readonly StringWriter log = new();
    private readonly ProtocolCheck protocol = new();

    public RawClient()
    {
        serverInput = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        serverOutput = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        var options = new LanguageServerOptions { Log = TextWriter.Synchronized(log) };
        ExitCode = LanguageServerHost.RunAsync(serverInput, serverOutput, options, CancellationToken.None);
    }

    /// <summary>Ends when the server has ended.</summary>
    public Task<int> ExitCode { get; }

    public string Log => log.ToString();

    public void SendBytes(string bytes) => toServer.Write(Encoding.UTF8.GetBytes(bytes));

    public void Send(string json)
    {
        protocol.Sent(Encoding.UTF8.GetBytes(json));
        SendBytes($"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");
    }

    public void Request(int id, string method, string parameters = "null") =>
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}} }""");

    public void Notify(string method, string parameters = "{}") =>
        Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}} }""");

    public JsonElement Initialize(string capabilities = "{}")
    {
        Request(1, "initialize", $$"""{"processId":null,"rootUri":null,"capabilities":{{capabilities}} }""");
        var answer = Read();
        Notify("initialized");
        return answer;
    }

    /// <summary>The next message that the server sends, log messages apart.</summary>
    public JsonElement Read()
    {
        while (true)
        {
            var message = ReadAny();
            if (!message.TryGetProperty("method", out var method) || method.GetString() != "window/logMessage")
            {
                return message;
            }
        }
    }

    /// <summary>The error code of the next answer.</summary>
    public int ReadErrorCode() => Read().GetProperty("error").GetProperty("code").GetInt32();

    public JsonElement ReadAny()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = fromServer.ReadByte();
            Assert.True(next >= 0, $"The server's output ended. Its log: {Log}");
            header.Append((char)next);
        }

        var body = new byte[int.Parse(header.ToString().AsSpan("Content-Length: ".Length).Trim())];
        fromServer.ReadExactly(body);
        Assert.Null(protocol.Received(body));
        return JsonDocument.Parse(body).RootElement;
    }

    public void CloseInput() => toServer.Dispose();

    public async Task<int> EndAsync() => await ExitCode.WaitAsync(Patience);

    public void Dispose()
    {
        toServer.Dispose();
        fromServer.Dispose();
        serverInput.Dispose();
        serverOutput.Dispose();
        log.Dispose();
    }
}
