using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Quoth.Testing.Protocol;
using Quoth.Tests;

namespace Quoth.EndToEnd.Tests;

/// <summary>The language server as editors start it: a process, its standard streams, and nothing else between.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "attribution": "off" } }""")
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n  role: minister\n---\n")
        .With("a.quoth", "[@zamir|Zamir] spoke.\n[@nobody|He] left.\n");

    private readonly Process process;
    private readonly ProtocolCheck protocol = new();

    public LanguageServerTests() => process = BuiltProgram.Start(folder.Path, "lsp");

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_editor_opens_an_article_and_gets_diagnostics_a_card_and_the_way_to_the_registry()
    {
        Initialize();
        Open("a.quoth");
        var diagnostics = ReadUntil(message =>
            MethodOf(message) == "textDocument/publishDiagnostics"
            && message.GetProperty("params").GetProperty("diagnostics").GetArrayLength() > 0
        );
        var diagnostic = diagnostics.GetProperty("params").GetProperty("diagnostics")[0];
        Assert.Equal("Q101", diagnostic.GetProperty("code").GetString());

        var place = $$"""{"textDocument":{"uri":"{{UriOf("a.quoth")}}"},"position":{"line":0,"character":4} }""";
        Request(2, "textDocument/hover", place);
        var card = Answer(2).GetProperty("contents").GetProperty("value").GetString();
        Assert.Contains("Dana Zamir", card, StringComparison.Ordinal);

        Request(3, "textDocument/definition", place);
        var target = Answer(3)[0];
        Assert.Equal(UriOf("registry.quoth"), target.GetProperty("uri").GetString());
        Assert.Equal(1, target.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());

        Request(4, "shutdown", "null");
        Assert.Equal(JsonValueKind.Null, Answer(4).ValueKind);
        Notify("exit", "null");
        Assert.Equal(0, await EndAsync());
    }

    [Fact]
    public async Task The_end_of_the_pipe_is_the_end_of_the_server()
    {
        Initialize();
        Open("a.quoth");
        process.StandardInput.Close();
        Assert.Equal(1, await EndAsync());
    }

    [Fact]
    public async Task An_editor_that_dies_while_it_is_written_to_ends_the_server()
    {
        Initialize();
        process.StandardOutput.Close();
        Open("a.quoth");
        process.StandardInput.Close();
        Assert.Equal(1, await EndAsync());
    }

    [Fact]
    public async Task Each_wrong_message_gets_its_error_and_the_next_request_works()
    {
        Request(1, "textDocument/hover", "{}");
        Assert.Equal(-32002, ReadError());
        Initialize();
        Send("this is no JSON");
        Assert.Equal(-32700, ReadError());
        Send("""{"jsonrpc":"2.0","id":1}""");
        Assert.Equal(-32600, ReadError());
        Request(2, "no/such/method", "{}");
        Assert.Equal(-32601, ReadError());
        Request(3, "textDocument/hover", """{"textDocument":7}""");
        Assert.Equal(-32602, ReadError());

        Open("a.quoth");
        var far = """{"start":{"line":99,"character":0},"end":{"line":99,"character":1}}""";
        Notify(
            "textDocument/didChange",
            $$"""{"textDocument":{"uri":"{{UriOf("a.quoth")}}","version":2},"contentChanges":[{"range":{{far}},"text":"x"}]}"""
        );
        Request(
            4,
            "textDocument/hover",
            $$"""{"textDocument":{"uri":"{{UriOf("a.quoth")}}"},"position":{"line":0,"character":4} }"""
        );
        var card = Answer(4).GetProperty("contents").GetProperty("value").GetString();
        // The registry may not have been read yet; what counts is that the request is answered.
        Assert.Contains("zamir", card, StringComparison.OrdinalIgnoreCase);
        process.StandardInput.Close();
        Assert.Contains("Refused a change", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private string UriOf(string below) => "file://" + folder[below].Replace('\\', '/');

    private void Initialize()
    {
        Request(
            0,
            "initialize",
            $$"""{"processId":{{Environment.ProcessId}},"rootUri":"file://{{folder.Path}}","capabilities":{} }"""
        );
        Assert.Equal("quoth", Answer(0).GetProperty("serverInfo").GetProperty("name").GetString());
        Notify("initialized", "{}");
    }

    private void Open(string below)
    {
        var text = JsonSerializer.Serialize(folder.Read(below));
        var item = $$"""{"uri":"{{UriOf(below)}}","languageId":"quoth","version":1,"text":{{text}} }""";
        Notify("textDocument/didOpen", $$"""{"textDocument":{{item}} }""");
    }

    private void Request(int id, string method, string parameters) =>
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}} }""");

    private void Notify(string method, string parameters) =>
        Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}} }""");

    private void Send(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        protocol.Sent(body);
        var wire = process.StandardInput.BaseStream;
        wire.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        wire.Write(body);
        wire.Flush();
    }

    private JsonElement Answer(int id) =>
        ReadUntil(message =>
                MethodOf(message) is null
                && message.GetProperty("id").ValueKind == JsonValueKind.Number
                && message.GetProperty("id").GetInt32() == id
            )
            .GetProperty("result");

    private int ReadError() =>
        ReadUntil(message => MethodOf(message) is null).GetProperty("error").GetProperty("code").GetInt32();

    private JsonElement ReadUntil(Func<JsonElement, bool> isWanted)
    {
        while (true)
        {
            var message = Read();
            if (isWanted(message))
                return message;
        }
    }

    private static string? MethodOf(JsonElement message) =>
        message.TryGetProperty("method", out var method) ? method.GetString() : null;

    // Anything on the standard output that is no message would be met here.
    private JsonElement Read()
    {
        var wire = process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = wire.ReadByte();
            Assert.True(next >= 0, "The server's output ended.");
            header.Append((char)next);
        }
        Assert.StartsWith("Content-Length: ", header.ToString(), StringComparison.Ordinal);
        var body = new byte[int.Parse(header.ToString().AsSpan("Content-Length: ".Length).Trim())];
        wire.ReadExactly(body);
        Assert.Null(protocol.Received(body));
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<int> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }
}
