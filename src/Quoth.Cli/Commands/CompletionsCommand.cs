using System.CommandLine;
using Quoth.Cli.Completions;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth completions</c>: scripts that teach a shell the program's commands, options and rules.</summary>
internal static class CompletionsCommand
{
    public static Command Create(CommandContext context, RootCommand root)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new DocumentedCommand(
            "completions",
            "Print a script that completes commands, options and rule names in a shell",
            "quoth completions bash > ~/.local/share/bash-completion/completions/quoth",
            "quoth completions zsh > ~/.zfunc/_quoth",
            "quoth completions fish > ~/.config/fish/completions/quoth.fish",
            "quoth completions powershell >> $PROFILE"
        )
        {
            shell,
        };
        command.SetAction(result =>
        {
            var commands = CompletionTree.Of(root);
            context.Output.Write(
                result.GetRequiredValue(shell) switch
                {
                    "bash" => BashCompletions.Write(commands),
                    "zsh" => ZshCompletions.Write(commands),
                    "fish" => FishCompletions.Write(commands),
                    _ => PowerShellCompletions.Write(commands),
                }
            );
            return ExitCode.Success;
        });
        return command;
    }
}
