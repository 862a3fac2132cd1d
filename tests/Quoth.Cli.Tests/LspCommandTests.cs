using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Quoth.Cli.Tests;

public sealed class LspCommandTests : IDisposable
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""";

    private const string Shutdown = """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""";
    private const string Exit = """{"jsonrpc":"2.0","method":"exit"}""";

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--stdio", "--clientProcessId=1")]
    public void The_server_answers_on_the_standard_streams(params string[] options)
    {
        world.Input = Encoding.UTF8.GetBytes(Framed(Initialize) + Framed(Shutdown) + Framed(Exit));
        var ran = world.Run(["lsp", .. options]);
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("Content-Length: ", ran.Output, StringComparison.Ordinal);
        Assert.Contains($"\"version\":\"{QuothProgram.Version}\"", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_answers_on_a_port_of_this_machine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var running = Task.Run(() => world.Run("lsp", "--socket", $"{port}"));
        using var client = await listener.AcceptTcpClientAsync();
        await CheckAsync(client.GetStream());
        Assert.Equal(0, (await running).ExitCode);
    }

    [Fact]
    public async Task The_server_answers_on_a_socket_file()
    {
        var path = world.Folder["lsp.sock"];
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        var running = Task.Run(() => world.Run("lsp", $"--pipe={path}"));
        using var client = await listener.AcceptAsync();
        await using var stream = new NetworkStream(client);
        await CheckAsync(stream);
        Assert.Equal(0, (await running).ExitCode);
    }

    [Fact]
    public void Where_nobody_listens_a_message_says_so()
    {
        var ran = world.Run("lsp", "--pipe", world.Folder["nothing.sock"]);
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(
            $"error: nobody listens at {world.Folder["nothing.sock"]}: ",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--socket", "0")]
    [InlineData("--socket", "70000")]
    [InlineData("--socket", "x")]
    [InlineData("--socket", "1", "--pipe", "x")]
    public void Wrong_places_are_a_wrong_use(params string[] options) =>
        Assert.Equal(2, world.Run(["lsp", .. options]).ExitCode);

    private static async Task CheckAsync(Stream stream)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Framed(Initialize) + Framed(Shutdown) + Framed(Exit)));
        using var reader = new StreamReader(stream);
        Assert.Contains("\"capabilities\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static string Framed(string message) =>
        $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}";
}
