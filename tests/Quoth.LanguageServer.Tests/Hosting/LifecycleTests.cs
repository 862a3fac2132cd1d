namespace Quoth.LanguageServer.Tests.Hosting;

public class LifecycleTests
{
    [Fact]
    public void Initialize_tells_who_the_server_is_and_how_it_counts()
    {
        using var client = new RawClient();
        var result = client.Initialize().GetProperty("result");
        Assert.Equal("quoth", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal("utf-16", result.GetProperty("capabilities").GetProperty("positionEncoding").GetString());
    }

    [Theory]
    [InlineData("""["utf-8","utf-16"]""", "utf-8")]
    [InlineData("""["utf-7","utf-32","utf-16"]""", "utf-32")]
    [InlineData("""["utf-7"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    public void The_first_known_encoding_that_the_client_offers_is_taken(string offered, string expected)
    {
        using var client = new RawClient();
        var answer = client.Initialize($$"""{"general":{"positionEncodings":{{offered}} } }""");
        var capabilities = answer.GetProperty("result").GetProperty("capabilities");
        Assert.Equal(expected, capabilities.GetProperty("positionEncoding").GetString());
    }

    [Fact]
    public void An_odd_capability_is_a_missing_one()
    {
        using var client = new RawClient();
        var answer = client.Initialize(
            """{"window":{"workDoneProgress":"yes","showDocument":7},"general":{"positionEncodings":["utf-8"]}}"""
        );
        var capabilities = answer.GetProperty("result").GetProperty("capabilities");
        Assert.Equal("utf-8", capabilities.GetProperty("positionEncoding").GetString());
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("shutdown")]
    [InlineData("no/such/method")]
    public void A_request_before_initialize_is_refused_and_initialize_still_works(string method)
    {
        using var client = new RawClient();
        client.Request(7, method);
        Assert.Equal(-32002, client.ReadErrorCode());
        Assert.True(client.Initialize().TryGetProperty("result", out _));
    }

    [Fact]
    public void A_second_initialize_is_refused()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Request(2, "initialize", """{"processId":null,"rootUri":null,"capabilities":{}}""");
        Assert.Equal(-32600, client.ReadErrorCode());
    }

    [Fact]
    public void A_wrong_initialize_is_refused_and_a_right_one_follows()
    {
        using var client = new RawClient();
        client.Request(0, "initialize", """{"capabilities":[]}""");
        Assert.Equal(-32602, client.ReadErrorCode());
        Assert.True(client.Initialize().TryGetProperty("result", out _));
    }

    [Fact]
    public async Task Shutdown_then_exit_ends_with_0()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Request(2, "shutdown");
        Assert.Equal("null", client.Read().GetProperty("result").GetRawText());
        client.Notify("exit");
        Assert.Equal(0, await client.EndAsync());
    }

    [Fact]
    public void A_request_after_shutdown_is_refused()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Request(2, "shutdown");
        client.Read();
        client.Request(3, "shutdown");
        Assert.Equal(-32600, client.ReadErrorCode());
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_with_1()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Notify("exit");
        Assert.Equal(1, await client.EndAsync());
    }

    [Fact]
    public async Task Exit_without_initialize_ends_with_1()
    {
        using var client = new RawClient();
        client.Notify("exit");
        Assert.Equal(1, await client.EndAsync());
    }

    [Fact]
    public async Task The_end_of_the_input_ends_the_server_with_1()
    {
        using var client = new RawClient();
        client.Initialize();
        client.CloseInput();
        Assert.Equal(1, await client.EndAsync());
    }

    [Fact]
    public async Task What_was_sent_before_the_input_ended_is_answered()
    {
        using var client = new RawClient();
        client.Request(1, "initialize", """{"processId":null,"rootUri":null,"capabilities":{}}""");
        client.Notify("initialized");
        client.Request(2, "shutdown");
        client.CloseInput();
        Assert.Equal(1, client.Read().GetProperty("id").GetInt32());
        Assert.Equal(2, client.Read().GetProperty("id").GetInt32());
        Assert.Equal(0, await client.EndAsync());
    }

    [Fact]
    public void Tracing_says_what_each_message_took()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Notify("$/setTrace", """{"value":"messages"}""");
        var trace = client.Read();
        Assert.Equal("$/logTrace", trace.GetProperty("method").GetString());
        Assert.StartsWith("$/setTrace took", trace.GetProperty("params").GetProperty("message").GetString());
    }

    [Fact]
    public void A_log_line_goes_to_the_text_and_after_initialize_to_the_client()
    {
        using var client = new RawClient();
        client.Send("{}");
        Assert.Equal("error", client.ReadAny().EnumerateObject().Last().Name);
        Assert.Contains("warning: Refused a message", client.Log);
        client.Initialize();
        client.Send("{}");
        var message = client.ReadAny();
        Assert.Equal("window/logMessage", message.GetProperty("method").GetString());
        Assert.Equal(2, message.GetProperty("params").GetProperty("type").GetInt32());
    }

    [Fact]
    public void The_log_level_is_asked_of_the_client_and_heeded()
    {
        using var client = new RawClient();
        client.Initialize("""{"workspace":{"configuration":true}}""");
        var asked = client.Read();
        Assert.Equal("workspace/configuration", asked.GetProperty("method").GetString());
        Assert.Equal("quoth", asked.GetProperty("params").GetProperty("items")[0].GetProperty("section").GetString());
        var id = asked.GetProperty("id").GetRawText();
        client.Send($$"""{"jsonrpc":"2.0","id":{{id}},"result":[{"logLevel":"debug"}]}""");
        ExpectDebug(client);
    }

    [Fact]
    public void The_log_level_is_taken_over_from_a_client_that_sends_it_and_a_wrong_one_is_told()
    {
        using var client = new RawClient();
        client.Initialize();
        client.Notify("workspace/didChangeConfiguration", """{"settings":{"quoth":{"logLevel":"loud"}}}""");
        Assert.Contains(
            "say `off`, `error`",
            client.ReadAny().GetProperty("params").GetProperty("message").GetString()
        );
        client.Notify("workspace/didChangeConfiguration", """{"settings":{"quoth":{"logLevel":"debug"}}}""");
        ExpectDebug(client);
    }

    // A response that nobody waits for is worth a line to whoever looks for mistakes, and to nobody else.
    private static void ExpectDebug(RawClient client) =>
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    client.Send("""{"jsonrpc":"2.0","id":77,"result":null}""");
                    return client.Log.Contains("debug: A response came for request 77", StringComparison.Ordinal);
                },
                RawClient.Patience
            )
        );
}
