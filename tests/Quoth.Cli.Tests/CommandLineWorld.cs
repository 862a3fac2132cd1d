using System.Text;
using Quoth.Tests;

namespace Quoth.Cli.Tests;

/// <summary>What a command line did.</summary>
public sealed record Ran(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>A folder to work in, and the program called in it without a process.</summary>
public sealed class CommandLineWorld : IDisposable
{
    public TempFolder Folder { get; } = new();

    public Dictionary<string, string> Variables { get; } = [];

    public bool IsTerminal { get; init; }

    public byte[] Input { get; set; } = [];

    /// <summary>Where the program is called, below the folder.</summary>
    public string Below { get; set; } = "";

    /// <summary>How long work goes on before its progress is shown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(1);

    public Ran Run(params string[] args)
    {
        using var input = new MemoryStream(Input);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var context = new CommandContext(
            input,
            CommandContext.Writer(output),
            CommandContext.Writer(error),
            Folder[Below],
            name => Variables.GetValueOrDefault(name)
        )
        {
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            PatienceOfPeople = Patience,
        };
        var exitCode = QuothProgram.RunAsync(args, context, CancellationToken.None).GetAwaiter().GetResult();
        return new Ran(exitCode, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }

    public void Dispose() => Folder.Dispose();
}
