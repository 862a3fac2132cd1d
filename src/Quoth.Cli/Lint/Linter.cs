using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Runs the rules over corpora, on all cores.</summary>
internal static class Linter
{
    /// <summary>Reads and checks the files that were asked for. Complains about those that cannot be read and cannot be shown.</summary>
    public static LintReport Check(CommandContext context, IReadOnlyList<CorpusFiles> corpora, RunOptions run) =>
        Report(context, corpora.Select(files => CorpusPass.Check(context, files, run)));

    /// <summary>Checks corpora that have been read.</summary>
    public static LintReport Check(CommandContext context, IReadOnlyList<LoadedCorpus> corpora, RunOptions run) =>
        Report(context, corpora.Select(corpus => Check(context, corpus, run)));

    /// <summary>A number of things, with the right noun.</summary>
    public static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    private static CheckedCorpus Check(CommandContext context, LoadedCorpus corpus, RunOptions run)
    {
        var results = new CheckedFile[corpus.Files.Length];
        Parallel.For(
            0,
            results.Length,
            new ParallelOptions { MaxDegreeOfParallelism = run.Jobs ?? -1 },
            i =>
            {
                var file = corpus.Files[i];
                results[i] =
                    file.Problem is { } problem ? FileCheck.Describe(context, file.Path, file.Below, problem)
                    : corpus.Corpus.Find(file.Below) is { } document
                        ? FileCheck.Check(context, file.Path, document, corpus.Corpus, corpus.PathOf, run.Profile)
                    : new CheckedFile(file.Path);
                run.Progress?.Step();
            }
        );
        return new CheckedCorpus(corpus.Folder, corpus.Configuration, [.. results]);
    }

    private static LintReport Report(CommandContext context, IEnumerable<CheckedCorpus> corpora)
    {
        var files = ImmutableArray.CreateBuilder<ReportedFile>();
        var (articles, registries, isIncomplete) = (0, 0, false);
        foreach (var corpus in corpora)
        {
            isIncomplete |= !TryCheckConfiguration(context, corpus.Configuration, files);
            if (corpus.Configuration.IsUnusable)
            {
                context.Complain(
                    $"{Count(corpus.Files.Length, "file", "files")} of {context.Show(corpus.Folder)} not checked: "
                        + $"{context.Show(corpus.Configuration.Path ?? "")} does not hold",
                    "--isolated checks with the defaults"
                );
                continue;
            }
            foreach (var file in corpus.Files)
            {
                isIncomplete |= file.Problem is not null;
                if (file.Reported is { Diagnostics.IsEmpty: false } reported)
                    files.Add(reported);
                else if (file.Problem is { } problem)
                    context.Complain($"{context.Show(file.Path)}: {problem.Message}");
                registries += file.IsRegistry ? 1 : 0;
                articles += file.IsRegistry ? 0 : 1;
            }
        }
        return new LintReport(files.ToImmutable(), articles, registries, isIncomplete);
    }

    private static bool TryCheckConfiguration(
        CommandContext context,
        LoadedConfiguration configuration,
        ImmutableArray<ReportedFile>.Builder files
    )
    {
        if (configuration.Path is not { } path)
            return true;
        if (configuration.Problem is { } problem)
        {
            context.Complain($"{context.Show(path)}: {problem.Message}");
            return false;
        }
        if (configuration.Text is not { } text)
            return true;
        var isWell = true;
        foreach (var extended in configuration.Read.Bases)
        {
            var told = Analyzer.Analyze(configuration.Read, extended);
            isWell &= Add(context.Show(extended.Path), SourceText.From(extended.Text ?? ""), told);
        }
        var own = Analyzer.Analyze(FileDiscovery.ConfigurationName, configuration.Read);
        return Add(context.Show(path), text, own) && isWell;

        bool Add(string name, SourceText content, ImmutableArray<Diagnostic> found)
        {
            // Several corpora may share one file.
            if (!found.IsEmpty && !files.Any(file => file.Name == name))
                files.Add(new ReportedFile(name, content, found, static _ => null));
            return !found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        }
    }
}
