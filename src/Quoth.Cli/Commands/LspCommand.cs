using System.CommandLine;
using System.Net.Sockets;
using Quoth.LanguageServer;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth lsp</c>: the language server.</summary>
internal static class LspCommand
{
    public static Command Create(CommandContext context)
    {
        var pipe = new Option<string?>("--pipe")
        {
            Description = "Talk over the named pipe, or the socket file, that the client listens on",
            HelpName = "NAME",
        };
        var socket = new Option<int?>("--socket")
        {
            Description = "Talk over the TCP port of this machine that the client listens on",
            HelpName = "PORT",
        };
        socket.Validators.Add(static result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int?>() is < 1 or > 65_535)
                result.AddError("--socket takes a port from 1 to 65535");
        });
        var command = new DocumentedCommand(
            "lsp",
            "Start the language server, on the standard streams unless told otherwise",
            "quoth lsp",
            "quoth lsp --pipe /tmp/quoth.sock"
        )
        {
            pipe,
            socket,
            // Editors add these of their own accord; the one is what happens anyway, the other comes in the protocol.
            new Option<bool>("--stdio") { Description = "The standard streams", Hidden = true },
            new Option<int?>("--clientProcessId") { Description = "The editor's process", Hidden = true },
        };
        command.SetAction(
            (result, cancellation) => RunAsync(context, result.GetValue(pipe), result.GetValue(socket), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        string? pipe,
        int? socket,
        CancellationToken cancellation
    )
    {
        context.Error.AutoFlush = true;
        var options = new LanguageServerOptions
        {
            Version = QuothProgram.Version,
            Log = TextWriter.Synchronized(context.Error),
        };
        try
        {
            var running = (pipe, socket) switch
            {
                (not null, not null) => throw new CommandFailureException("--pipe and --socket exclude each other"),
                ({ } name, _) => LanguageServerHost.RunOnPipeAsync(name, options, cancellation),
                (_, { } port) => LanguageServerHost.RunOnSocketAsync(port, options, cancellation),
                _ => LanguageServerHost.RunAsync(context.Input, context.Output.BaseStream, options, cancellation),
            };
            return await running.ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            var place = pipe is null ? $"port {socket}" : pipe;
            throw new CommandFailureException(
                $"nobody listens at {place}: {exception.Message}",
                "the client opens the pipe or port before it starts the server"
            );
        }
    }
}
