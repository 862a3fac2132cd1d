using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace Quoth.Cli.Completions;

/// <summary>A name with what it means in a few words.</summary>
internal readonly record struct CompletionName(string Name, string Description);

/// <summary>An option of a command.</summary>
/// <param name="Name">The name, with its dashes.</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows it.</param>
/// <param name="Words">The values that are known; none where any text or file will do.</param>
/// <param name="TakesList">Whether several values may follow with commas between.</param>
/// <param name="TakesFile">Whether a value is the path of a file or folder.</param>
internal sealed record CompletionOption(
    string Name,
    string Description,
    bool TakesValue,
    ImmutableArray<string> Words,
    bool TakesList,
    bool TakesFile
);

/// <summary>What may stand behind a command.</summary>
/// <param name="Path">The words behind <c>quoth</c> that call it, with blanks between; empty for the program itself.</param>
/// <param name="Commands">The commands below it.</param>
/// <param name="Options">Its options, those of the commands above included.</param>
/// <param name="Words">The arguments that are known.</param>
/// <param name="TakesFile">Whether an argument is the path of a file or folder.</param>
internal sealed record CompletionCommand(
    string Path,
    ImmutableArray<CompletionName> Commands,
    ImmutableArray<CompletionOption> Options,
    ImmutableArray<string> Words,
    bool TakesFile
);

/// <summary>The command tree as completion scripts need it, so that no script names what the program does not know.</summary>
internal static class CompletionTree
{
    public static ImmutableArray<CompletionCommand> Of(RootCommand root)
    {
        var commands = ImmutableArray.CreateBuilder<CompletionCommand>();
        Add(commands, root, "", []);
        return commands.ToImmutable();
    }

    private static void Add(
        ImmutableArray<CompletionCommand>.Builder commands,
        Command command,
        string path,
        ImmutableArray<Option> inherited
    )
    {
        var options = command.Options.Concat(inherited).Where(option => !option.Hidden).ToList();
        var below = command.Subcommands.Where(sub => !sub.Hidden).ToList();
        commands.Add(
            new CompletionCommand(
                path,
                [.. below.Select(sub => new CompletionName(sub.Name, OneLine(sub.Description)))],
                [.. options.Select(Describe)],
                [.. command.Arguments.SelectMany(argument => WordsOf(argument))],
                command.Arguments.Any(argument => argument.Name is "PATH" or "FILE" or "DIR" or "A" or "B" or "BASE")
            )
        );
        ImmutableArray<Option> passedOn = [.. options.Where(option => option.Recursive)];
        foreach (var sub in below)
            Add(commands, sub, path.Length == 0 ? sub.Name : $"{path} {sub.Name}", passedOn);
    }

    private static CompletionOption Describe(Option option)
    {
        var takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        var words = takesValue ? WordsOf(option) : [];
        var help = option.HelpName ?? "";
        return new CompletionOption(
            option.Name,
            OneLine(option.Description),
            takesValue,
            words,
            option.ValueType.IsArray && !words.IsEmpty,
            help.Contains("FILE", StringComparison.Ordinal)
                || help.Contains("DIR", StringComparison.Ordinal)
                || help.Contains("PATH", StringComparison.Ordinal)
        );
    }

    private static ImmutableArray<string> WordsOf(Symbol symbol) =>
        [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Distinct(StringComparer.Ordinal)];

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ");
}
