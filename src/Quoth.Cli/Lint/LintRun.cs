using System.Collections.Immutable;
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
    public static int Run(CommandContext context, LintOptions options, CancellationToken cancellation)
    {
        RefuseContradictions(options);
        var exitCode =
            options.IsStandardInput ? RunOnInput(context, options)
            : options.Watches ? LintWatch.Run(context, options.Paths, () => RunOnFiles(context, options), cancellation)
            : RunOnFiles(context, options);
        if (options.Run.Profile is { } profile)
            RuleCosts.Write(context, profile);
        return exitCode;
    }

    private static void RefuseContradictions(LintOptions options)
    {
        if (options.IsStandardInput && (options.Watches || options.Git is not null || options.Shard is not null))
        {
            throw new CommandFailureException(
                "--stdin checks the standard input alone: --watch, --changed, --since, --staged and --shard are for files"
            );
        }
        if (options.Git is not { IsStaged: true })
            return;
        if (options.Watches)
            throw new CommandFailureException("--staged and --watch exclude each other");
        if (options.Fixes is { Reach: not null, IsDifference: false })
        {
            throw new CommandFailureException(
                "--staged checks what is staged, and fixes go to the work tree",
                "`quoth lint --fix --changed` mends the work tree; "
                    + "`quoth lint --staged --diff | git apply --cached` mends what is staged"
            );
        }
    }

    private static int RunOnFiles(CommandContext context, LintOptions options)
    {
        using var changes = options.Git is { } selection ? ChangedFiles.Find(context, selection, options.Paths) : null;
        context = changes?.Context ?? context;
        var place = PlaceOf(context, options);
        var configurations = new ConfigurationStore(options.Configuration);
        var query = new FileQuery(
            changes?.WorkingDirectory ?? context.WorkingDirectory,
            [.. options.Paths.Select(path => changes?.Map(path) ?? path)]
        )
        {
            ReadFilter = configurations.FilterOf,
            ExcludesNamedFiles = options.ExcludesNamedFiles,
        };
        if (changes is { IsEmpty: true })
            return FinishEmpty(context, options, place, isWell: true);
        var isWell = TryFind(context, query, options.ToleratesUnmatched, out var files);
        if (files.IsEmpty)
            return isWell ? ExitCode.Success : ExitCode.Failure;
        files = changes?.Take(files) ?? files;
        files = options.Shard?.Take(context, files) ?? files;
        if (files.IsEmpty)
            return FinishEmpty(context, options, place, isWell);
        if (options.Shows != ShownThing.Findings)
            return ShowWhatHolds(context, files, configurations, options, place, isWell);
        // Where only some of the files that the query found are checked, the others are the rest of their corpora.
        var isWhole = changes is null && options.Shard is null;
        var corpora = CorpusLoader.Find(files, configurations, isWhole ? query : null);
        if (options.Fixes is { Reach: { } reach, IsDifference: true })
            return Fixing.ShowDifference(context, Load(corpora), reach, isWell, options.ExitsZero);
        LintReport report;
        using (var progress = new LintProgress(context, files.Length))
            report = Check(context, corpora, options, progress, ref isWell);
        return Finish(context, report, options, place, isWell);
    }

    private static LintReport Check(
        CommandContext context,
        ImmutableArray<CorpusFiles> corpora,
        LintOptions options,
        LintProgress progress,
        ref bool isWell
    )
    {
        var run = options.Run with
        {
            Progress = progress,
            // What is staged lies in a folder that is gone after the run.
            UsesCache = options.Run.UsesCache && options.Git is not { IsStaged: true },
        };
        var keepsDocuments =
            options.Fixes.Reach is not null
            || options.SuppressionReason is not null
            || BaselineRun.IsNeeded(corpora, options.Baseline);
        return keepsDocuments
            ? CheckLoaded(context, Load(corpora), options with { Run = run }, ref isWell)
            : Linter.Check(context, corpora, run);
    }

    private static ImmutableArray<LoadedCorpus> Load(ImmutableArray<CorpusFiles> corpora) =>
        [.. corpora.Select(corpus => CorpusLoader.Load(corpus))];

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
        if (options.Fixes.Reach is { } reach)
            corpora = Fixing.Run(context, corpora, reach, options.Report.IsForPeople, ref isWell);
        if (options.SuppressionReason is { } reason)
            corpora = AddSuppressions(context, corpora, reason, options, ref isWell);
        return BaselineRun.Apply(context, options.Baseline, corpora, Linter.Check(context, corpora, options.Run));
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
        if (options.Report.IsForPeople && silenced > 0)
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
        LintPlace place,
        bool isWell
    )
    {
        var isJson = options.Report.Shown?.Name == "json";
        if (options.Shows == ShownThing.Files)
        {
            FileList.Write(context, files, isJson);
            return isWell ? ExitCode.Success : ExitCode.Failure;
        }
        var corpus = CorpusLoader.Load([files[0]], configurations)[0];
        var told = Linter.Check(context, new[] { corpus }, options.Run);
        if (corpus.Configuration.IsUnusable)
            return Finish(context, told, options, place, isWell: false);
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
        var place = new LintPlace(context.Show(name), IsFile: true);
        if (options.Fixes.Reach is not { } reach)
            return Finish(context, Check(context, corpus, options), options, place, isWell: true);
        if (options.Fixes.IsDifference)
            return Fixing.ShowDifference(context, [corpus], reach, isWell: true, options.ExitsZero);
        // The standard output is the mended text's, so that an editor can read it; findings go to the other stream.
        var mended = Fixing.Apply(corpus, reach).Corpus;
        context.WriteBytes((mended.Documents.FirstOrDefault()?.Tree.Text ?? text).Encode());
        var aside = context with { Output = context.Error, IsOutputTerminal = context.IsErrorTerminal };
        return Finish(aside, Check(aside, mended, options), options, place, isWell: true);
    }

    private static LintReport Check(CommandContext context, LoadedCorpus corpus, LintOptions options) =>
        BaselineRun.Apply(context, options.Baseline, [corpus], Linter.Check(context, new[] { corpus }, options.Run));

    private static LintPlace PlaceOf(CommandContext context, LintOptions options) =>
        new(
            string.Join(", ", options.Paths.Select(context.Show)),
            IsFile: options.Paths.Length == 1 && File.Exists(context.Resolve(options.Paths[0]))
        )
        {
            Kind = options.Git switch
            {
                null => "",
                { IsStaged: true } => "staged ",
                _ => "changed ",
            },
        };

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

    /// <summary>Says that there was nothing to check; where a difference is asked for, it is an empty one.</summary>
    private static int FinishEmpty(CommandContext context, LintOptions options, LintPlace place, bool isWell) =>
        options.Fixes is { Reach: { } reach, IsDifference: true }
            ? Fixing.ShowDifference(context, [], reach, isWell, options.ExitsZero)
            : Finish(context, LintReport.Empty, options, place, isWell);

    /// <summary>Shows a report and gives the exit code.</summary>
    private static int Finish(
        CommandContext context,
        LintReport report,
        LintOptions options,
        LintPlace place,
        bool isWell
    )
    {
        isWell &= Reports.Write(context, report, options.Report, place);
        if (!isWell || report.IsIncomplete)
            return ExitCode.Failure;
        return report.Reaches(options.ErrorOn) && !options.ExitsZero ? ExitCode.Findings : ExitCode.Success;
    }
}
