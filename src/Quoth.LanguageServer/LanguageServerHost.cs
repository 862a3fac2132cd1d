using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Hosting;
using Quoth.LanguageServer.Rpc;

namespace Quoth.LanguageServer;

/// <summary>Runs a language server over a pair of streams until its client leaves.</summary>
public static class LanguageServerHost
{
    /// <summary>Runs a server.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="options">How the server is run.</param>
    /// <param name="cancellation">Ends the server as if its input had ended.</param>
    /// <returns>The exit code: 0 when the client shut the server down, 1 when it just left.</returns>
    public static async Task<int> RunAsync(
        Stream input,
        Stream output,
        LanguageServerOptions options,
        CancellationToken cancellation
    )
    {
        // Requests that compute must find a thread at once, also while others wait for the client.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + 4), ports);

        var log = new ClientLog(options.Log, options.LogLevel);
        var connection = new JsonRpcConnection(input, output, log.CreateLogger("rpc"));
        using var session = new Session(connection, log, options);

        // The session answers while the host is still being built: the client waits for the first, not for the second.
        var running = session.RunAsync();
        using var host = BuildHost(options, log, connection);
        var application = host.Services.GetRequiredService<IHostApplicationLifetime>();
        using var stopping = application.ApplicationStopping.Register(session.Stop);
        using var canceling = cancellation.Register(session.Stop);
        await host.StartAsync(CancellationToken.None).ConfigureAwait(false);
        var exitCode = await running.ConfigureAwait(false);
        await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return exitCode;
    }

    /// <summary>Runs a server on a pipe that the client listens on.</summary>
    /// <param name="name">The pipe's name on Windows; elsewhere the path of the client's socket file.</param>
    /// <param name="options">How the server is run.</param>
    /// <param name="cancellation">Ends the server as if its input had ended.</param>
    public static async Task<int> RunOnPipeAsync(
        string name,
        LanguageServerOptions options,
        CancellationToken cancellation
    )
    {
        if (OperatingSystem.IsWindows())
        {
            var shortName = name.StartsWith(@"\\.\pipe\", StringComparison.Ordinal) ? name[9..] : name;
            using var pipe = new NamedPipeClientStream(".", shortName, PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(cancellation).ConfigureAwait(false);
            return await RunAsync(pipe, pipe, options, cancellation).ConfigureAwait(false);
        }

        return await RunOnSocketAsync(
                new UnixDomainSocketEndPoint(name),
                ProtocolType.Unspecified,
                options,
                cancellation
            )
            .ConfigureAwait(false);
    }

    /// <summary>Runs a server on a TCP port that the client listens on, of this machine alone.</summary>
    public static Task<int> RunOnSocketAsync(int port, LanguageServerOptions options, CancellationToken cancellation) =>
        RunOnSocketAsync(new IPEndPoint(IPAddress.Loopback, port), ProtocolType.Tcp, options, cancellation);

    // Signals, logging and injection for what the session's handlers use.
    private static IHost BuildHost(LanguageServerOptions options, ClientLog log, IRpcConnection connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(connection);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        return builder.Build();
    }

    private static async Task<int> RunOnSocketAsync(
        EndPoint endPoint,
        ProtocolType protocol,
        LanguageServerOptions options,
        CancellationToken cancellation
    )
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, protocol);
        if (protocol is ProtocolType.Tcp)
        {
            socket.NoDelay = true;
        }

        await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        var exitCode = await RunAsync(stream, stream, options, cancellation).ConfigureAwait(false);
        // A read may still wait; disposing would then reset the connection, and the client lose the last answers.
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The client was faster.
        }

        return exitCode;
    }
}
