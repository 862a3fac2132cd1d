using System.CommandLine;
using System.CommandLine.Parsing;

namespace Quoth.Cli;

/// <summary>What the library does not check about arguments.</summary>
internal static class Arguments
{
    /// <summary>
    /// Refuses a value that begins with a dash: it is a misspelt option, and would else be taken for a file. A file of
    /// such a name can be called <c>./-name</c>.
    /// </summary>
    public static void RefuseOptions(this Argument argument) =>
        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(token => LooksLikeOption(token.Value)))
                result.AddError($"Unrecognized option '{token.Value}'");
        });

    /// <summary>The values of a command's arguments that begin with a dash.</summary>
    public static IEnumerable<string> FindOptions(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(LooksLikeOption);

    private static bool LooksLikeOption(string value) => value.Length > 1 && value[0] == '-';
}
