using System.Collections.Immutable;
using System.Text;

namespace Quoth.Cli.Completions;

/// <summary>The completion script for bash.</summary>
internal static class BashCompletions
{
    private const string Functions = """
        # Offers words for the word at the cursor. Bash itself parts words at = and :, and puts what is offered
        # in the place of the last part only.
        _quoth_offer() {
          local given=$1 word=$2 skipped=$3 lead='' IFS=$'\n'
          if [[ $4 == list && $word == *,* ]]; then
            lead=${word%,*},
            word=${word##*,}
          fi
          COMPREPLY=($(compgen -W "${given// /$'\n'}" -- "$word"))
          COMPREPLY=("${COMPREPLY[@]/#/$lead}")
          COMPREPLY=("${COMPREPLY[@]#"$skipped"}")
          [[ $4 == list ]] && compopt -o nospace 2>/dev/null
          return 0
        }

        _quoth_offer_files() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -f -- "$1"))
          compopt -o filenames 2>/dev/null
          return 0
        }

        _quoth() {
          local line=${COMP_LINE:0:COMP_POINT} at='' word before cursor skipped known i
          local -a words
          read -ra words <<<"$line"
          [[ $line == *[[:space:]] ]] && words+=('')
          cursor=${words[-1]}
          before=${words[-2]}
          word=${COMP_WORDS[COMP_CWORD]}
          [[ $word == [=:] ]] && word=''
          skipped=${cursor%"$word"}
          COMPREPLY=()
          for ((i = 1; i < ${#words[@]} - 1; i++)); do
            known=${at:+$at }${words[i]}
            case $known in
        """;

    public static string Write(ImmutableArray<CompletionCommand> commands)
    {
        var output = new StringBuilder();
        output.Append("# Completion of quoth for bash: source it, or put it where bash-completion looks.\n\n");
        output.Append(Functions.ReplaceLineEndings("\n")).Append('\n');
        var below = commands.Where(command => command.Path.Length > 0).Select(command => Quoted(command.Path));
        output.Append($"      {string.Join(" | ", below)}) at=$known ;;\n    esac\n  done\n");
        output.Append("  if [[ $cursor == --*=* ]]; then\n    before=${cursor%%=*}\n");
        output.Append("    skipped=${skipped#\"$before=\"}\n    cursor=${cursor#*=}\n  fi\n");
        output.Append("  case \"$at|$before\" in\n");
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.TakesValue))
                output.Append($"    {Quoted($"{command.Path}|{option.Name}")}) {Offer(option)}; return ;;\n");
        }
        output.Append("  esac\n  case \"$at\" in\n");
        foreach (var command in commands)
        {
            var options = string.Join(' ', command.Options.Select(option => option.Name));
            var words = string.Join(' ', command.Commands.Select(sub => sub.Name).Concat(command.Words));
            output.Append($"    {Quoted(command.Path)})\n");
            output.Append(
                $"      if [[ $cursor == -* ]]; then _quoth_offer {Quoted(options)} \"$cursor\" \"$skipped\"\n"
            );
            output.Append(
                command.TakesFile
                    ? "      else _quoth_offer_files \"$cursor\"\n"
                    : $"      else _quoth_offer {Quoted(words)} \"$cursor\" \"$skipped\"\n"
            );
            output.Append("      fi\n      ;;\n");
        }
        return output.Append("  esac\n}\n\ncomplete -F _quoth quoth\n").ToString();
    }

    private static string Offer(CompletionOption option)
    {
        if (option.Words.IsEmpty)
            return option.TakesFile ? "_quoth_offer_files \"$cursor\"" : ":";
        var list = option.TakesList ? " list" : "";
        return $"_quoth_offer {Quoted(string.Join(' ', option.Words))} \"$cursor\" \"$skipped\"{list}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
