using System.CommandLine;
using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>The options that say what is mended: <c>--fix</c>, <c>--unsafe-fixes</c> and <c>--diff</c>.</summary>
internal sealed class FixArguments
{
    private readonly Option<bool> fix = new("--fix") { Description = "Apply the safe fixes, and show what is left" };

    private readonly Option<bool> unsafeFixes = new("--unsafe-fixes")
    {
        Description = "Apply the fixes that guess or change the text, too",
    };

    private readonly Option<bool> diff = new("--diff")
    {
        Description = "Show what fixes would change, and write nothing",
    };

    public void AddTo(Command command)
    {
        command.Add(fix);
        command.Add(unsafeFixes);
        command.Add(diff);
    }

    /// <summary>What they say. <c>--diff</c> alone is of the safe fixes.</summary>
    public FixOptions Read(ParseResult result)
    {
        var isDifference = result.GetValue(diff);
        FixSafety? reach =
            result.GetValue(unsafeFixes) ? FixSafety.Offered
            : result.GetValue(fix) || isDifference ? FixSafety.Safe
            : null;
        return new FixOptions(reach, isDifference);
    }
}

/// <summary>What is mended.</summary>
/// <param name="Reach">Which fixes are applied; null for none.</param>
/// <param name="IsDifference">Whether what they would do is shown and nothing is written.</param>
internal sealed record FixOptions(FixSafety? Reach, bool IsDifference);
