using System.Text;
using System.Text.Json;
using Quoth.Testing.Protocol;

namespace Quoth.LanguageServer.Tests.Protocol;

/// <summary>The check that all tests of the server hold its messages to: it must itself notice what is wrong.</summary>
public class ProtocolCheckTests
{
    [Theory]
    [InlineData("""{"contents":{"kind":"markdown","value":"A card"}}""", null)]
    [InlineData("null", null)]
    [InlineData("""{"range":null,"contents":"A card"}""", "result.range: Range belongs here, it is null")]
    [InlineData("""{"contents":{"kind":"html","value":"A card"}}""", "result.contents.kind: \"html\" is none of")]
    [InlineData("""{"contents":{"kind":"markdown"}}""", "result.contents.value: MarkupContent needs it")]
    [InlineData("""{"contents":"A card","colour":1}""", "result.colour: Hover has no such property")]
    [InlineData("""{"range":{}}""", "result.range.start: Range needs it")]
    [InlineData("[]", "result: Hover belongs here")]
    public void An_answer_is_held_to_what_was_asked(string result, string? expected)
    {
        var check = new ProtocolCheck();
        check.Sent(Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{}}"""));
        var answer = $$"""{"jsonrpc":"2.0","id":7,"result":{{result}} }""";
        Expect(
            expected is null ? null : $"`textDocument/hover` does not fit the protocol at {expected}",
            check,
            answer
        );
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"window/logMessage","params":{"type":3,"message":"x"}}""", null)]
    [InlineData(
        """{"jsonrpc":"2.0","method":"window/logMessage","params":{"type":9,"message":"x"}}""",
        "params.type: 9 is none of"
    )]
    [InlineData("""{"method":"window/logMessage","params":{"type":3,"message":"x"}}""", "jsonrpc: ")]
    [InlineData(
        """{"jsonrpc":"2.0","id":1,"method":"window/logMessage","params":{"type":3,"message":"x"}}""",
        "id: a notification has none"
    )]
    [InlineData("""{"jsonrpc":"2.0","method":"workspace/diagnostic/refresh"}""", "id: a request needs one")]
    [InlineData(
        """{"jsonrpc":"2.0","id":1,"method":"workspace/diagnostic/refresh","params":{}}""",
        "params: there is something"
    )]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}""", "method: only a client sends it")]
    [InlineData("""{"jsonrpc":"2.0","method":"no/such/method"}""", "method: the protocol has no such method")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"result":null}""", "id: nothing was asked with the id 3")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":{"code":1}}""", "error: a code and a message belong here")]
    [InlineData(
        """{"jsonrpc":"2.0","id":1,"method":"client/registerCapability","params":{"registrations":[{"id":"a","method":"textDocument/hover","registerOptions":{}}]}}""",
        "params.registrations[0].registerOptions.documentSelector: HoverRegistrationOptions needs it"
    )]
    [InlineData(
        """{"jsonrpc":"2.0","method":"$/progress","params":{"token":1,"value":{"kind":"begin"}}}""",
        "params.value.title"
    )]
    public void What_the_server_sends_of_itself_is_held_to_its_method(string message, string? expected) =>
        Expect(expected, new ProtocolCheck(), message);

    private static void Expect(string? expected, ProtocolCheck check, string message)
    {
        var found = check.Received(JsonDocument.Parse(message).RootElement);
        Assert.Equal(expected is null, found is null);
        Assert.Contains(expected ?? "", found ?? "");
        Assert.Equal(expected is null ? 0 : 1, check.Misfits.Count);
    }
}
