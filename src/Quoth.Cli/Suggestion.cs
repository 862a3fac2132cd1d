using System.CommandLine;
using Quoth.Semantics.Text;

namespace Quoth.Cli;

/// <summary>Finds the command or option that somebody meant.</summary>
internal static class Suggestion
{
    /// <summary>The name nearest to a word that a command does not know, or null where none is near.</summary>
    public static string? For(string word, Command command)
    {
        var known = word.StartsWith('-')
            ? command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options))
            : command.Subcommands.Cast<Symbol>();
        return DidYouMean.Nearest(word, known.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name));
    }
}
