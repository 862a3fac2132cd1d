using Quoth.Analysis;
using Quoth.Cli.Files;

namespace Quoth.Cli.Lint;

/// <summary>Writes all reports of a run, to files and to the standard output.</summary>
internal static class Reports
{
    /// <summary>Writes them. False, with a complaint, where a file could not be written.</summary>
    public static bool Write(CommandContext context, LintReport report, ReportOptions options, LintPlace place)
    {
        var withoutHints = WithoutHints(report);
        var isWell = true;
        foreach (var target in options.Targets.Where(target => target.File is not null))
            isWell &= TryWriteFile(context, target, target.Format.ShowsHints ? report : withoutHints, options, place);
        WriteShown(context, report, withoutHints, options, place);
        return isWell;
    }

    private static void WriteShown(
        CommandContext context,
        LintReport report,
        LintReport withoutHints,
        ReportOptions options,
        LintPlace place
    )
    {
        if (options is { CountsRules: true, Shown.Name: "json" })
        {
            RuleStatistics.WriteJson(context, report);
            return;
        }
        var limit = int.MaxValue;
        if (options.CountsRules)
            RuleStatistics.Write(context, withoutHints);
        else if (options.Shown is { } format)
        {
            limit = options.LimitOf(format);
            format.Write(context, format.ShowsHints ? report : withoutHints, limit);
        }
        if (options.IsForPeople)
            LintSummary.Write(context, withoutHints, place, limit);
    }

    private static bool TryWriteFile(
        CommandContext context,
        ReportTarget target,
        LintReport report,
        ReportOptions options,
        LintPlace place
    )
    {
        var path = target.File ?? "";
        var limit = options.LimitOf(target.Format);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
            AtomicFile.Write(
                path,
                stream =>
                {
                    var output = CommandContext.Writer(stream);
                    // No terminal reads a file, whatever the variables say.
                    var file = context with
                    {
                        Output = output,
                        IsOutputTerminal = false,
                        ReadVariable = static _ => null,
                    };
                    target.Format.Write(file, report, limit);
                    if (target.Format.IsForPeople)
                        LintSummary.Write(file, report, place, limit);
                    output.Flush();
                }
            );
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Complain($"{context.Show(path)}: cannot be written: {exception.Message}");
            return false;
        }
    }

    /// <summary>A hint is for who has the cursor on it; nobody else is told.</summary>
    private static LintReport WithoutHints(LintReport report) =>
        report with
        {
            Files =
            [
                .. report
                    .Files.Select(file =>
                        file with
                        {
                            Diagnostics = file.Diagnostics.RemoveAll(found => found.Severity == Severity.Hint),
                        }
                    )
                    .Where(file => !file.Diagnostics.IsEmpty),
            ],
        };
}
