using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
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
        var corpora = CorpusLoader.Find(files, configurations, query);
        if (options.Fixes is { } reach)
            isWell &= Mend(context, corpora, reach, options.Format);
        var report = Linter.Check(context, corpora, options.Run);
        Show(context, report, options, PlaceOf(context, options.Paths));
        return Judge(report, options, isWell);
    }

    /// <summary>Applies fixes and writes what they change; false where something could not be written.</summary>
    private static bool Mend(
        CommandContext context,
        ImmutableArray<CorpusFiles> corpora,
        FixSafety reach,
        OutputFormat format
    )
    {
        var (isWell, fixes, written) = (true, 0, 0);
        foreach (var files in corpora)
        {
            var corpus = CorpusLoader.Load(files);
            var (mended, count) = Fixing.Apply(corpus, reach);
            fixes += count;
            written += Fixing.Write(context, corpus, mended, out var isWritten);
            isWell &= isWritten;
        }
        if (format is OutputFormat.Full or OutputFormat.Concise && fixes > 0)
            context.Output.WriteLine(
                $"Mended {Linter.Count(fixes, "finding", "findings")} in {Linter.Count(written, "file", "files")}."
            );
        return isWell;
    }

    private static int RunOnInput(CommandContext context, LintOptions options)
    {
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
            var report = Linter.Check(context, new[] { corpus }, options.Run);
            Show(context, report, options, new LintPlace(context.Show(name), IsFile: true));
            return Judge(report, options, isWell: true);
        }
        // The standard output is the mended text's, so that an editor can read it; findings go to the other stream.
        var mended = Fixing.Apply(corpus, reach).Corpus;
        context.WriteBytes((mended.Documents.FirstOrDefault()?.Tree.Text ?? text).Encode());
        var aside = context with { Output = context.Error, IsOutputTerminal = context.IsErrorTerminal };
        var left = Linter.Check(aside, new[] { mended }, options.Run);
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
