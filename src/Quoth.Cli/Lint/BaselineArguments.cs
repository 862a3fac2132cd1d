using System.CommandLine;

namespace Quoth.Cli.Lint;

/// <summary>What the command line says about findings that are known.</summary>
/// <param name="File">The one baseline of the run; absolute. Null where each corpus has its own, or none.</param>
/// <param name="Writes">Whether what is found is written down as known.</param>
internal sealed record BaselineOptions(string? File, bool Writes)
{
    public static BaselineOptions None { get; } = new(null, false);
}

/// <summary>The options <c>--baseline</c> and <c>--write-baseline</c>.</summary>
internal sealed class BaselineArguments
{
    private readonly Option<string?> file = new("--baseline")
    {
        Description = "Leave out the findings that this file knows, in place of the `baseline` of quoth.json",
        HelpName = "FILE",
    };

    private readonly Option<bool> writes = new("--write-baseline")
    {
        Description = "Write down all that is found as known, and forget what is mended",
    };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(writes);
    }

    public BaselineOptions Read(CommandContext context, ParseResult result) =>
        new(result.GetValue(file) is { } path ? context.Resolve(path) : null, result.GetValue(writes));
}
