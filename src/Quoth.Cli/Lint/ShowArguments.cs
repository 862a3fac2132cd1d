using System.CommandLine;

namespace Quoth.Cli.Lint;

/// <summary>What a run shows in place of findings.</summary>
internal enum ShownThing
{
    Findings,
    Files,
    Settings,
}

/// <summary>The options <c>--show-files</c> and <c>--show-settings</c>.</summary>
internal sealed class ShowArguments
{
    private readonly Option<bool> files = new("--show-files") { Description = "List the files that would be checked" };

    private readonly Option<bool> settings = new("--show-settings")
    {
        Description = "Show what holds for a file, and where that comes from",
    };

    public void AddTo(Command command)
    {
        command.Add(files);
        command.Add(settings);
    }

    /// <exception cref="CommandFailureException">Both are asked for.</exception>
    public ShownThing Read(ParseResult result) =>
        (result.GetValue(files), result.GetValue(settings)) switch
        {
            (true, true) => throw new CommandFailureException("--show-files and --show-settings exclude each other"),
            (true, _) => ShownThing.Files,
            (_, true) => ShownThing.Settings,
            _ => ShownThing.Findings,
        };
}
