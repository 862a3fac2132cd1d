using System.Text;
using Quoth.Cli.Output;
using Quoth.Semantics.Files;

namespace Quoth.Cli;

/// <summary>
/// All that a command touches of the world besides files: so that tests can hand it a world of their own.
/// </summary>
/// <param name="Input">The standard input.</param>
/// <param name="Output">The standard output, UTF-8. What is not text goes to its base stream, see <see cref="WriteBytes"/>.</param>
/// <param name="Error">The standard error, UTF-8.</param>
/// <param name="WorkingDirectory">The folder that relative paths begin at; absolute.</param>
/// <param name="ReadVariable">Reads an environment variable.</param>
public sealed record CommandContext(
    Stream Input,
    StreamWriter Output,
    StreamWriter Error,
    string WorkingDirectory,
    Func<string, string?> ReadVariable
)
{
    private const int BufferSize = 32 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a person sees the standard output as it comes.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person sees the standard error as it comes.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>A folder that stands in for another, which people are shown instead of it.</summary>
    public FolderCopy? Copy { get; init; }

    /// <summary>How long work goes on before its progress is shown.</summary>
    public TimeSpan PatienceOfPeople { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many cells a line of the terminal holds; asked only when it matters, as finding out is slow.</summary>
    public Func<int> ReadTerminalWidth { get; init; } = static () => DefaultWidth;

    /// <summary>The width in cells where there is no terminal to ask.</summary>
    public const int DefaultWidth = 120;

    /// <summary>The colours of the standard output.</summary>
    public Colours OutputColours => Colours.For(IsOutputTerminal, ReadVariable);

    /// <summary>The colours of the standard error.</summary>
    public Colours ErrorColours => Colours.For(IsErrorTerminal, ReadVariable);

    /// <summary>The world of this process.</summary>
    public static CommandContext OfProcess() =>
        new(
            Console.OpenStandardInput(),
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable
        )
        {
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            ReadTerminalWidth = static () =>
                !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : DefaultWidth,
        };

    /// <summary>A writer of the kind that a context needs: UTF-8 without a byte-order mark, lines ended with <c>\n</c>.</summary>
    public static StreamWriter Writer(Stream stream) => new(stream, Utf8, BufferSize) { NewLine = "\n" };

    /// <summary>Writes bytes to the standard output, behind all text written before.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Output.Flush();
        Output.BaseStream.Write(bytes);
    }

    /// <summary>Tells on the standard error what is wrong, and what to do about it.</summary>
    public void Complain(string message, string? hint = null)
    {
        Output.Flush();
        var colours = ErrorColours;
        Error.WriteLine($"{colours.Error("error:")} {Printable.Text(message)}");
        if (hint is not null)
            Error.WriteLine($"  {colours.Hint("hint:")} {Printable.Text(hint)}");
    }

    /// <summary>A path for people: from the working directory where it lies below, else absolute.</summary>
    public string Show(string path)
    {
        var full = FileDiscovery.ToSlashes(WorkingDirectory, path);
        full = Copy?.ToOriginal(full) ?? full;
        var here = FileDiscovery.ToSlashes(WorkingDirectory, ".");
        if (full == here)
            return ".";
        var isBelow = full.StartsWith(here, StringComparison.Ordinal) && (here == "/" || full[here.Length] == '/');
        return isBelow ? full[here.Length..].TrimStart('/') : full;
    }

    /// <summary>An absolute path.</summary>
    public string Resolve(string path) => FileDiscovery.ToSlashes(WorkingDirectory, path);
}
