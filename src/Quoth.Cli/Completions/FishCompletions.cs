using System.Collections.Immutable;
using System.Text;

namespace Quoth.Cli.Completions;

/// <summary>The completion script for fish.</summary>
internal static class FishCompletions
{
    private const string Beginning = """
        # Completion of quoth for fish: put it as quoth.fish into ~/.config/fish/completions.

        # Whether the words before the cursor call this command.
        function __quoth_at
            set -l at
            for word in (commandline -opc)[2..]
                set -l known (string join ' ' -- $at $word)
                contains -- $known $__quoth_commands; and set at $known
            end
            test "$at" = "$argv"
        end

        # Words behind those that stand there already with commas.
        function __quoth_list
            set -l given (string replace -r '^--[^=]*=' '' -- (commandline -ct))
            set -l lead (string match -r '.*,' -- $given)
            for word in $argv
                echo "$lead$word"
            end
        end

        complete -c quoth -f
        """;

    public static string Write(ImmutableArray<CompletionCommand> commands)
    {
        var output = new StringBuilder();
        var below = commands.Where(command => command.Path.Length > 0).Select(command => Quoted(command.Path));
        output.Append(Beginning.ReplaceLineEndings("\n")).Append('\n');
        output.Append($"set -g __quoth_commands {string.Join(' ', below)}\n");
        foreach (var command in commands)
        {
            var start = $"complete -c quoth -n {Quoted($"__quoth_at {command.Path}".TrimEnd())}";
            foreach (var sub in command.Commands)
                output.Append($"{start} -a {Quoted(sub.Name)} -d {Quoted(sub.Description)}\n");
            foreach (var option in command.Options)
                output.Append($"{start} {Flag(option.Name)} -d {Quoted(option.Description)}{Value(option)}\n");
            if (!command.Words.IsEmpty)
                output.Append($"{start} -a {Quoted(string.Join(' ', command.Words))}\n");
            if (command.TakesFile)
                output.Append($"{start} -F\n");
        }
        return output.ToString();
    }

    private static string Flag(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) ? $"-l {Quoted(name[2..])}" : $"-o {Quoted(name[1..])}";

    private static string Value(CompletionOption option)
    {
        if (!option.TakesValue)
            return "";
        if (option.Words.IsEmpty)
            return option.TakesFile ? " -r -F" : " -x";
        var words = string.Join(' ', option.Words);
        return option.TakesList ? $" -x -a {Quoted($"(__quoth_list {words})")}" : $" -x -a {Quoted(words)}";
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
