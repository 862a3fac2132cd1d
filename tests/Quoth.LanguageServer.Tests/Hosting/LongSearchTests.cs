using System.Text.Json;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Hosting;

/// <summary>A search through a large corpus, of which nobody wants the answer any more.</summary>
public sealed class LongSearchTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "attribution": "off" } }""")
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n---\n")
        .With("a.quoth", "[@zamir|Zamir] spoke.\n");

    public LongSearchTests()
    {
        var text = string.Concat(Enumerable.Repeat("[@zamir|She] spoke again in Ostmere.\n", 100));
        for (var number = 0; number < 200; number++)
        {
            folder.With($"{number}.quoth", text);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("$/cancelRequest", """{"id":ID}""", -32800)]
    [InlineData(
        "textDocument/didChange",
        """{"textDocument":{"uri":"URI","version":ID},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":1,"character":0}},"text":"x"}]}""",
        -32801
    )]
    public void It_ends_with_the_error_that_says_why_and_the_next_request_works(
        string method,
        string parameters,
        int code
    )
    {
        using var client = new RawClient();
        client.Request(
            1,
            "initialize",
            $$"""{"processId":null,"rootUri":"file://{{folder.Path}}","capabilities":{} }"""
        );
        client.Read();
        client.Notify("initialized");
        var uri = $"file://{folder["a.quoth"]}";
        var item = $$"""{"uri":"{{uri}}","languageId":"quoth","version":1,"text":"[@zamir|Zamir] spoke.\n"}""";
        client.Notify("textDocument/didOpen", $$"""{"textDocument":{{item}} }""");

        // A search that was over before the message came is answered; then another may be longer than that.
        var id = 1;
        Assert.True(
            SpinWait.SpinUntil(() => CodeOf(Search(client, uri, ++id, method, parameters)) == code, RawClient.Patience)
        );
        client.Request(++id, "shutdown");
        Assert.Equal(JsonValueKind.Null, Answer(client, id).GetProperty("result").ValueKind);
    }

    private static JsonElement Search(RawClient client, string uri, int id, string method, string parameters)
    {
        var place = """{"line":0,"character":4}""";
        client.Request(
            id,
            "textDocument/references",
            $$"""{"textDocument":{"uri":"{{uri}}"},"position":{{place}},"context":{"includeDeclaration":true} }"""
        );
        client.Notify(method, parameters.Replace("ID", $"{id}").Replace("URI", uri));
        return Answer(client, id);
    }

    private static JsonElement Answer(RawClient client, int id)
    {
        while (true)
        {
            var message = client.Read();
            if (message.TryGetProperty("id", out var found) && found.GetInt32() == id)
            {
                return message;
            }
        }
    }

    private static int CodeOf(JsonElement answer) =>
        answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetInt32() : 0;
}
