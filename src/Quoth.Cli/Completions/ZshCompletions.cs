using System.Collections.Immutable;
using System.Text;

namespace Quoth.Cli.Completions;

/// <summary>The completion script for zsh.</summary>
internal static class ZshCompletions
{
    private const string Beginning = """
        #compdef quoth
        # Completion of quoth for zsh: source it, or put it as _quoth into a folder of $fpath.

        _quoth() {
          local at='' known word before=${words[CURRENT-1]}
          local -a given
          for word in "${(@)words[2,CURRENT-1]}"; do
            known=${at:+$at }$word
            case $known in
        """;

    private const string Middle = """
            esac
          done
          if [[ ${words[CURRENT]} == --*=* ]]; then
            before=${words[CURRENT]%%=*}
            compset -P 1 '*='
          fi
          case "$at|$before" in
        """;

    public static string Write(ImmutableArray<CompletionCommand> commands)
    {
        var output = new StringBuilder();
        var below = commands.Where(command => command.Path.Length > 0).Select(command => Quoted(command.Path));
        output.Append(Beginning.ReplaceLineEndings("\n")).Append('\n');
        output.Append($"      {string.Join("|", below)}) at=$known ;;\n");
        output.Append(Middle.ReplaceLineEndings("\n")).Append('\n');
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
                output.Append($"    {Quoted($"{command.Path}|{option.Name}")}) {Offer(option)}; return ;;\n");
        }
        output.Append("  esac\n  case \"$at\" in\n");
        foreach (var command in commands)
        {
            var options = command.Options.Select(option => Described(option.Name, option.Description));
            var subs = command.Commands.Select(sub => Described(sub.Name, sub.Description));
            output.Append($"    {Quoted(command.Path)})\n      if [[ ${{words[CURRENT]}} == -* ]]; then\n");
            output.Append(
                $"        given=({string.Join(' ', options)})\n        _describe -o option given\n      else\n"
            );
            if (!command.Commands.IsEmpty)
                output.Append($"        given=({string.Join(' ', subs)})\n        _describe command given\n");
            if (!command.Words.IsEmpty)
                output.Append($"        compadd -- {string.Join(' ', command.Words.Select(Quoted))}\n");
            output.Append(command.TakesFile ? "        _files\n" : "        :\n");
            output.Append("      fi\n      ;;\n");
        }
        output.Append("  esac\n}\n\nif [[ ${funcstack[1]} == _quoth ]]; then\n  _quoth \"$@\"\nelse\n");
        return output.Append("  compdef _quoth quoth\nfi\n").ToString();
    }

    private static string Offer(CompletionOption option)
    {
        if (option.Words.IsEmpty)
            return option.TakesFile ? "_files" : ":";
        var words = string.Join(' ', option.Words.Select(Quoted));
        return option.TakesList ? $"compset -P '*,'; compadd -S '' -- {words}" : $"compadd -- {words}";
    }

    // _describe parts a name from its description at the first colon.
    private static string Described(string name, string description) =>
        Quoted($"{name.Replace(":", "\\:", StringComparison.Ordinal)}:{description}");

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
