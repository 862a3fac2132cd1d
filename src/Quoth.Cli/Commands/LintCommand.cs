using System.CommandLine;
using Quoth.Analysis;
using Quoth.Cli.Completions;
using Quoth.Cli.Lint;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth lint</c>: checks articles.</summary>
internal static class LintCommand
{
    private const int DefaultLimit = 500;

    private static readonly Dictionary<string, OutputFormat> Formats = new(StringComparer.Ordinal)
    {
        ["full"] = OutputFormat.Full,
        ["concise"] = OutputFormat.Concise,
        ["json"] = OutputFormat.Json,
        ["github"] = OutputFormat.GitHub,
    };

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
        var format = Choice("--output-format", "full, concise, json or github", "full", Formats.Keys);
        var fix = new Option<bool>("--fix") { Description = "Apply the safe fixes, and show what is left" };
        var unsafeFixes = new Option<bool>("--unsafe-fixes")
        {
            Description = "Apply the fixes that guess or change the text, too",
        };
        var select = List("--select", "RULES", "Run these rules alone: names, codes or packs, with commas between");
        var ignore = List("--ignore", "RULES", "Run all but these rules");
        var severity = List("--severity", "RULE=SEVERITY", "Set how much rules weigh: off, hint, info, warning, error");
        select.OfferRules();
        ignore.OfferRules();
        severity.OfferSeverities();
        var errorOn = Choice("--error-on", "The least severity that exits with 1", "error", ErrorLevels.Keys);
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 whatever is found" };
        var limit = new Option<int?>("--max-diagnostics")
        {
            Description = $"Show no more findings than this ({DefaultLimit}; 0 shows all, as json does)",
            HelpName = "N",
        };
        limit.Validators.Add(static result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int?>() is not < 0)
                return;
            result.AddError("--max-diagnostics takes a number from 0 on");
        });
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
            format,
            fix,
            unsafeFixes,
            select,
            ignore,
            severity,
            errorOn,
            exitZero,
            limit,
            stdin,
            stdinName,
            tolerate,
            forceExclude,
        };
        run.AddTo(command);
        var configuration = new ConfigurationArguments();
        configuration.AddTo(command);
        var baseline = new BaselineArguments();
        baseline.AddTo(command);
        var suppressions = new SuppressionArguments();
        suppressions.AddTo(command);
        var shows = new ShowArguments();
        shows.AddTo(command);
        command.SetAction(result =>
        {
            var outputFormat = Formats[result.GetValue(format) ?? "full"];
            var names = result.GetValue(paths) ?? [];
            var isInput = result.GetValue(stdin) || result.GetValue(stdinName) is not null || names is ["-"];
            if (isInput && names is not ([] or ["-"]))
                throw new CommandFailureException("--stdin checks the standard input alone: no PATH can be named");
            return LintRun.Run(
                context,
                new LintOptions
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
                    Format = outputFormat,
                    Fixes =
                        result.GetValue(unsafeFixes) ? FixSafety.Offered
                        : result.GetValue(fix) ? FixSafety.Safe
                        : null,
                    ErrorOn = ErrorLevels[result.GetValue(errorOn) ?? "error"],
                    MaxDiagnostics = Limit(result.GetValue(limit), outputFormat),
                    ExitsZero = result.GetValue(exitZero),
                    ToleratesUnmatched = result.GetValue(tolerate),
                    ExcludesNamedFiles = result.GetValue(forceExclude),
                    Run = run.Read(result),
                    IsStandardInput = isInput,
                    StandardInputName = result.GetValue(stdinName),
                }
            );
        });
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

    private static int Limit(int? wanted, OutputFormat format) =>
        (wanted, format) switch
        {
            (0, _) or (null, OutputFormat.Json) => int.MaxValue,
            (null, _) => DefaultLimit,
            _ => wanted.Value,
        };
}
