using System.Collections.Immutable;
using System.Text;

namespace Quoth.Cli.Completions;

/// <summary>The completion script for PowerShell.</summary>
internal static class PowerShellCompletions
{
    private const string End = """
            $line = $commandAst.ToString().PadRight($cursorPosition - $commandAst.Extent.StartOffset)
            $line = $line.Substring(0, [Math]::Min($line.Length, $cursorPosition - $commandAst.Extent.StartOffset))
            $words = @($line -split '\s+')
            $at = ''
            foreach ($word in $words[1..$words.Count]) {
                $known = "$at $word".Trim()
                if ($commands.Contains($known)) { $at = $known }
            }
            $given = $wordToComplete
            $before = if ($given -eq '') { $words[-2] } else { @($words | Where-Object { $_ -ne '' })[-2] }
            $lead = ''
            if ($given -match '^(--[^=]*)=(.*)$') {
                $before = $Matches[1]
                $lead = "$before="
                $given = $Matches[2]
            }
            $offered = @()
            if ($values.Contains("$at|$before")) {
                $offered = $values["$at|$before"]
                if ($given -match '^(.*,)(.*)$') {
                    $lead += $Matches[1]
                    $given = $Matches[2]
                }
            } else {
                $offered = $commands[$at]
            }
            $offered | Where-Object { $_.StartsWith($given) } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new("$lead$_", $_, 'ParameterValue', $_)
            }
        }
        """;

    public static string Write(ImmutableArray<CompletionCommand> commands)
    {
        var output = new StringBuilder();
        output.Append("# Completion of quoth for PowerShell: add it to the file that $PROFILE names.\n\n");
        output.Append("Register-ArgumentCompleter -Native -CommandName quoth -ScriptBlock {\n");
        output.Append("    param($wordToComplete, $commandAst, $cursorPosition)\n    $commands = @{\n");
        foreach (var command in commands)
        {
            var names = command
                .Commands.Select(sub => sub.Name)
                .Concat(command.Words)
                .Concat(command.Options.Select(option => option.Name));
            output.Append($"        {Quoted(command.Path)} = {List(names)}\n");
        }
        output.Append("    }\n    $values = @{\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => !option.Words.IsEmpty))
                output.Append($"        {Quoted($"{command.Path}|{option.Name}")} = {List(option.Words)}\n");
        }
        return output.Append("    }\n").Append(End.ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quoted))})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
