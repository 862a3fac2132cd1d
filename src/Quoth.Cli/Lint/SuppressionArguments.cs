using System.CommandLine;
using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>The options <c>--add-suppressions</c> and <c>--reason</c>.</summary>
internal sealed class SuppressionArguments
{
    private readonly Option<bool> adds = new("--add-suppressions")
    {
        Description = "Silence all that is found, in the articles, with the --reason",
    };

    private readonly Option<string?> reason = new("--reason")
    {
        Description = "Why it is right there; everybody who reads the article will see it",
        HelpName = "TEXT",
    };

    public void AddTo(Command command)
    {
        command.Add(adds);
        command.Add(reason);
    }

    /// <summary>The reason to write into the articles; null where nothing is to be silenced.</summary>
    /// <exception cref="CommandFailureException">One option stands without the other.</exception>
    public string? Read(ParseResult result)
    {
        var text = result.GetValue(reason);
        if (!result.GetValue(adds))
        {
            return text is null
                ? null
                : throw new CommandFailureException("--reason belongs to --add-suppressions, which is not there");
        }
        return text is not null && SuppressionWriter.IsReason(text)
            ? text
            : throw new CommandFailureException(
                "--add-suppressions needs a reason",
                "say it in a phrase: --reason \"from before the guidelines of 2026\""
            );
    }
}
