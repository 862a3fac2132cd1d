using System.CommandLine;
using Quoth.Analysis;
using Quoth.Cli.Completions;
using Quoth.Cli.Lint;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth lint</c>: checks articles.</summary>
internal static class LintCommand
{
    private static readonly Dictionary<string, Severity> ErrorLevels = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
    };

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns; the working directory if there is none",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.RefuseOptions();
        var fixes = new FixArguments();
        var reports = new ReportArguments();
        var git = new GitArguments();
        var shard = new ShardArguments();
        var watch = new Option<bool>("--watch") { Description = "Check again whenever files change" };
        var select = List("--select", "RULES", "Run these rules alone: names, codes or packs, with commas between");
        var ignore = List("--ignore", "RULES", "Run all but these rules");
        var severity = List("--severity", "RULE=SEVERITY", "Set how much rules weigh: off, hint, info, warning, error");
        select.OfferRules();
        ignore.OfferRules();
        severity.OfferSeverities();
        var errorOn = Choice("--error-on", "The least severity that exits with 1", "error", ErrorLevels.Keys);
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever is found" };
        var stdin = new Option<bool>("--stdin")
        {
            Description = "Check the standard input; with --fix, give it back mended",
        };
        var stdinName = new Option<string?>("--stdin-filename")
        {
            Description = "The path that the standard input counts as",
            HelpName = "PATH",
        };
        var tolerate = new Option<bool>("--no-error-on-unmatched")
        {
            Description = "Exit with 0 where no file matches",
        };
        var forceExclude = new Option<bool>("--force-exclude")
        {
            Description = "Leave out what is ignored or excluded even if it is named",
        };
        var run = new RunArguments();
        var command = new DocumentedCommand(
            "lint",
            "Check articles: tags, ids, attributions",
            "quoth lint",
            "quoth lint articles/2026 --output-format concise",
            "quoth lint --fix --ignore leftover-flag"
        )
        {
            paths,
            select,
            ignore,
            severity,
            errorOn,
            exitZero,
            watch,
            stdin,
            stdinName,
            tolerate,
            forceExclude,
        };
        run.AddTo(command);
        fixes.AddTo(command);
        reports.AddTo(command);
        git.AddTo(command);
        shard.AddTo(command);
        var configuration = new ConfigurationArguments();
        configuration.AddTo(command);
        var baseline = new BaselineArguments();
        baseline.AddTo(command);
        var suppressions = new SuppressionArguments();
        suppressions.AddTo(command);
        var shows = new ShowArguments();
        shows.AddTo(command);
        command.SetAction(
            (result, cancellation) =>
            {
                var names = result.GetValue(paths) ?? [];
                var isInput = result.GetValue(stdin) || result.GetValue(stdinName) is not null || names is ["-"];
                if (isInput && names is not ([] or ["-"]))
                    throw new CommandFailureException("--stdin checks the standard input alone: no PATH can be named");
                var options = new LintOptions
                {
                    Paths = names.Length == 0 ? ["."] : names,
                    Configuration = configuration.Read(
                        context,
                        result,
                        RuleSelection.Read(
                            result.GetValue(select) ?? [],
                            result.GetValue(ignore) ?? [],
                            result.GetValue(severity) ?? []
                        )
                    ),
                    Baseline = baseline.Read(context, result),
                    SuppressionReason = suppressions.Read(result),
                    Shows = shows.Read(result),
                    Report = reports.Read(context, result),
                    Fixes = fixes.Read(result),
                    Git = git.Read(result),
                    Shard = shard.Read(result),
                    Watches = result.GetValue(watch),
                    ErrorOn = ErrorLevels[result.GetValue(errorOn) ?? "error"],
                    ExitsZero = result.GetValue(exitZero),
                    ToleratesUnmatched = result.GetValue(tolerate),
                    ExcludesNamedFiles = result.GetValue(forceExclude),
                    Run = run.Read(result),
                    IsStandardInput = isInput,
                    StandardInputName = result.GetValue(stdinName),
                };
                return Task.FromResult(LintRun.Run(context, options, cancellation));
            }
        );
        return command;
    }

    private static Option<string> Choice(string name, string description, string byDefault, IEnumerable<string> words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => byDefault };
        option.AcceptOnlyFromAmong([.. words]);
        return option;
    }

    private static Option<string[]> List(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
