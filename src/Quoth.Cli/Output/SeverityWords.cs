using Quoth.Analysis;

namespace Quoth.Cli.Output;

/// <summary>How severities are written and coloured.</summary>
internal static class SeverityWords
{
    /// <summary>The word, as quoth.json has it.</summary>
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "info",
            _ => "hint",
        };

    /// <summary>A text in the colour of a severity.</summary>
    public static string Colour(this Colours colours, Severity severity, string text) =>
        severity switch
        {
            Severity.Error => colours.Error(text),
            Severity.Warning => colours.Warning(text),
            Severity.Info => colours.Info(text),
            _ => colours.Hint(text),
        };
}
