using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>One run of <c>quoth lint</c>.</summary>
internal static class LintRun
{
    /// <summary>Runs and gives the exit code.</summary>
    public static int Run(CommandContext context, LintOptions options) =>
        Profile(context, options, options.IsStandardInput ? RunOnInput(context, options) : RunOnFiles(context, options));

    private static int Profile(CommandContext context, LintOptions options, int exitCode)
    {
        if (options.Run.Profile is { } profile)
            RuleCosts.Write(context, profile);
        return exitCode;
    }

    private static int RunOnFiles(CommandContext context, LintOptions options)
    {
        var configurations = new ConfigurationStore(options.Configuration);
        var query = new FileQuery(context.WorkingDirectory, options.Paths)
        {
            ReadFilter = configurations.FilterOf,
            ExcludesNamedFiles = options.ExcludesNamedFiles,
        };
        var isWell = TryFind(context, query, options.ToleratesUnmatched, out var files);
        if (files.IsEmpty)
            return isWell ? ExitCode.Success : ExitCode.Failure;
        if (options.Shows != ShownThing.Findings)
            return ShowWhatHolds(context, files, configurations, options, isWell);
        var corpora = CorpusLoader.Find(files, configurations, query);
        var keepsDocuments =
            options.Fixes is not null
            || options.SuppressionReason is not null
            || BaselineRun.IsNeeded(corpora, options.Baseline);
        var report = keepsDocuments
            ? CheckLoaded(context, [.. corpora.Select(corpus => CorpusLoader.Load(corpus))], options, ref isWell)
            : Linter.Check(context, corpora, options.Run);
        Show(context, report, options, PlaceOf(context, options.Paths));
        return Judge(report, options, isWell);
    }

    /// <summary>
    /// Checks corpora of which every document is at hand: mends and silences what it was asked to, and holds the rest
    /// against the baselines.
    /// </summary>
    private static LintReport CheckLoaded(
        CommandContext context,
        ImmutableArray<LoadedCorpus> corpora,
        LintOptions options,
        ref bool isWell
    )
    {
        if (options.Fixes is { } reach)
            corpora = Mend(context, corpora, reach, options, ref isWell);
        if (options.SuppressionReason is { } reason)
            corpora = AddSuppressions(context, corpora, reason, options, ref isWell);
        return BaselineRun.Apply(context, options.Baseline, corpora, Linter.Check(context, corpora, options.Run));
    }

    private static ImmutableArray<LoadedCorpus> Mend(
        CommandContext context,
        ImmutableArray<LoadedCorpus> corpora,
        FixSafety reach,
        LintOptions options,
        ref bool isWell
    )
    {
        var (after, fixes, written) = (corpora, 0, 0);
        for (var i = 0; i < corpora.Length; i++)
        {
            var (mended, count) = Fixing.Apply(corpora[i], reach);
            after = after.SetItem(i, mended);
            fixes += count;
            written += Fixing.Write(context, corpora[i], mended, out var isWritten);
            isWell &= isWritten;
        }
        if (options.Format is OutputFormat.Full or OutputFormat.Concise && fixes > 0)
            context.Output.WriteLine(
                $"Mended {Linter.Count(fixes, "finding", "findings")} in {Linter.Count(written, "file", "files")}."
            );
        return after;
    }

    private static ImmutableArray<LoadedCorpus> AddSuppressions(
        CommandContext context,
        ImmutableArray<LoadedCorpus> corpora,
        string reason,
        LintOptions options,
        ref bool isWell
    )
    {
        var (after, silenced, written) = (corpora, 0, 0);
        for (var i = 0; i < corpora.Length; i++)
        {
            var leaveOut = BaselineRun.LeavesOut(context, options.Baseline, corpora[i]);
            var (quiet, count) = AddedSuppressions.Apply(corpora[i], reason, leaveOut);
            after = after.SetItem(i, quiet);
            silenced += count;
            written += Fixing.Write(context, corpora[i], quiet, out var isWritten);
            isWell &= isWritten;
        }
        if (options.Format is OutputFormat.Full or OutputFormat.Concise && silenced > 0)
        {
            var findings = Linter.Count(silenced, "finding", "findings");
            context.Output.WriteLine($"Silenced {findings} in {Linter.Count(written, "file", "files")}.");
        }
        return after;
    }

    private static int ShowWhatHolds(
        CommandContext context,
        ImmutableArray<FoundFile> files,
        ConfigurationStore configurations,
        LintOptions options,
        bool isWell
    )
    {
        var isJson = options.Format == OutputFormat.Json;
        if (options.Shows == ShownThing.Files)
        {
            FileList.Write(context, files, isJson);
            return isWell ? ExitCode.Success : ExitCode.Failure;
        }
        var corpus = CorpusLoader.Load([files[0]], configurations)[0];
        var told = Linter.Check(context, new[] { corpus }, options.Run);
        if (corpus.Configuration.IsUnusable)
        {
            Show(context, told, options, PlaceOf(context, options.Paths));
            return ExitCode.Failure;
        }
        SettingsReport.Write(context, FileSettings.Of(context, corpus, corpus.Files[0]), isJson);
        if (files.Length > 1 && !isJson)
            context.Output.WriteLine($"\nThe first of {files.Length:N0} files; name another to see what holds for it.");
        return isWell ? ExitCode.Success : ExitCode.Failure;
    }

    private static int RunOnInput(CommandContext context, LintOptions options)
    {
        if (options.Baseline.Writes || options.SuppressionReason is not null || options.Shows != ShownThing.Findings)
        {
            throw new CommandFailureException(
                "--stdin only checks and mends a text",
                "name files for --write-baseline, --add-suppressions, --show-files and --show-settings"
            );
        }
        var name = options.StandardInputName ?? "stdin.quoth";
        if (TextFiles.Read(context.Input, out var problem) is not { } text)
        {
            context.Complain($"{name}: {problem?.Message}");
            return ExitCode.Failure;
        }
        var path = context.Resolve(name);
        var file = new FoundFile(path, path[(path.LastIndexOf('/') + 1)..]);
        var corpus = CorpusLoader.Load([file], new ConfigurationStore(options.Configuration), (path, text))[0];
        if (options.Fixes is not { } reach)
        {
            var report = BaselineRun.Apply(context, options.Baseline, [corpus], Linter.Check(context, new[] { corpus }, options.Run));
            Show(context, report, options, new LintPlace(context.Show(name), IsFile: true));
            return Judge(report, options, isWell: true);
        }
        // The standard output is the mended text's, so that an editor can read it; findings go to the other stream.
        var mended = Fixing.Apply(corpus, reach).Corpus;
        context.WriteBytes((mended.Documents.FirstOrDefault()?.Tree.Text ?? text).Encode());
        var aside = context with { Output = context.Error, IsOutputTerminal = context.IsErrorTerminal };
        var left = BaselineRun.Apply(aside, options.Baseline, [mended], Linter.Check(aside, new[] { mended }, options.Run));
        Show(aside, left, options, new LintPlace(context.Show(name), IsFile: true));
        return Judge(left, options, isWell: true);
    }

    private static LintPlace PlaceOf(CommandContext context, string[] paths) =>
        new(
            string.Join(", ", paths.Select(context.Show)),
            IsFile: paths.Length == 1 && File.Exists(context.Resolve(paths[0]))
        );

    private static bool TryFind(
        CommandContext context,
        FileQuery query,
        bool toleratesUnmatched,
        out ImmutableArray<FoundFile> files
    )
    {
        if (!toleratesUnmatched)
            return InputFiles.TryFind(context, query, out files);
        files = FileDiscovery.Find(query).Files;
        return true;
    }

    private static void Show(CommandContext context, LintReport report, LintOptions options, LintPlace place)
    {
        var shown = WithoutHints(report);
        switch (options.Format)
        {
            case OutputFormat.Json:
                JsonFormat.Write(context, report, options.MaxDiagnostics);
                return;
            case OutputFormat.GitHub:
                GitHubFormat.Write(context, shown, options.MaxDiagnostics);
                return;
            case OutputFormat.Concise:
                ConciseFormat.Write(context, shown, options.MaxDiagnostics);
                break;
            default:
                FullFormat.Write(context, shown, options.MaxDiagnostics);
                break;
        }
        LintSummary.Write(context, shown, place, options.MaxDiagnostics);
        foreach (var note in report.Notes)
            context.Output.WriteLine(Printable.Text(note));
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

    private static int Judge(LintReport report, LintOptions options, bool isWell)
    {
        if (!isWell || report.IsIncomplete)
            return ExitCode.Failure;
        return report.Reaches(options.ErrorOn) && !options.ExitsZero ? ExitCode.Findings : ExitCode.Success;
    }
}
