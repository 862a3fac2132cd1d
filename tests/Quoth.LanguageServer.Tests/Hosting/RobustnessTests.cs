namespace Quoth.LanguageServer.Tests.Hosting;

/// <summary>Each wrong message gets its error, and the next request works.</summary>
public class RobustnessTests
{
    [Theory]
    [InlineData("this is no JSON", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"shutdown" """, -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"shutdown"} {}""", -32700)]
    [InlineData("", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""", -32600)]
    [InlineData("12", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":7}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"no/such/method"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"$/no/such/method"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":5,"method":"initialized","params":{}}""", -32600)]
    public void A_wrong_message_gets_its_error_and_the_next_request_works(string json, int code)
    {
        using var client = new RawClient();
        client.Initialize();
        client.Send(json);
        Assert.Equal(code, client.ReadErrorCode());
        client.Request(9, "shutdown");
        Assert.Equal(9, client.Read().GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"no/such/notification"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":3}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"shutdown"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":77,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}""")]
    public void A_message_that_needs_no_answer_gets_none(string json)
    {
        using var client = new RawClient();
        client.Initialize();
        client.Send(json);
        client.Request(9, "shutdown");
        Assert.Equal(9, client.Read().GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("stray print\n")]
    [InlineData("Content-Length: many\r\n\r\n")]
    [InlineData("Content-Length: -4\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("Content-Length")]
    [InlineData("{\"jsonrpc\":\"2.0\"}")]
    public void Bytes_between_messages_are_stepped_over(string garbage)
    {
        using var client = new RawClient();
        client.Initialize();
        client.SendBytes(garbage);
        client.Request(9, "shutdown");
        Assert.Equal(9, client.Read().GetProperty("id").GetInt32());
    }

    [Fact]
    public void A_body_of_a_terabyte_is_refused_at_once()
    {
        using var client = new RawClient();
        client.Initialize();
        client.SendBytes("Content-Length: 1099511627776\r\n\r\n{\"jsonrpc\":");
        Assert.Equal(-32600, client.ReadErrorCode());
        client.Request(9, "shutdown");
        Assert.Equal(9, client.Read().GetProperty("id").GetInt32());
    }

    [Fact]
    public void An_id_may_be_a_text_and_comes_back_as_one()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Send("""{"jsonrpc":"2.0","id":"a \"b\"","method":"shutdown"}""");
        Assert.Equal("a \"b\"", client.Read().GetProperty("id").GetString());
    }
}
