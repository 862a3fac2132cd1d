using System.Collections.Immutable;
using System.Text;
using Quoth.Analysis;
using Quoth.Analysis.Rules.Structure;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Runs the rules over corpora, on all cores.</summary>
internal static class Linter
{
    /// <summary>Checks the files that were asked for. Complains about those that cannot be read and cannot be shown.</summary>
    /// <param name="context">The world.</param>
    /// <param name="corpora">What to check.</param>
    /// <param name="progress">What is told of each file that is done; null where nobody waits.</param>
    public static LintReport Check(
        CommandContext context,
        IReadOnlyList<LoadedCorpus> corpora,
        LintProgress? progress = null
    )
    {
        var files = ImmutableArray.CreateBuilder<ReportedFile>();
        var (articles, registries, isIncomplete) = (0, 0, false);
        foreach (var corpus in corpora)
        {
            isIncomplete |= !TryCheckConfiguration(context, corpus, files);
            if (corpus.Configuration.IsUnusable)
            {
                context.Complain(
                    $"{Count(corpus.Files.Length, "file", "files")} of {context.Show(corpus.Folder)} not checked: "
                        + $"{context.Show(corpus.Configuration.Path ?? "")} does not hold",
                    "--isolated checks with the defaults"
                );
                continue;
            }
            foreach (var (file, reported) in corpus.Files.Zip(CheckFiles(context, corpus, progress)))
            {
                isIncomplete |= file.Problem is not null;
                if (reported is { Diagnostics.IsEmpty: false })
                    files.Add(reported);
                else if (file.Problem is { } problem)
                    context.Complain($"{context.Show(file.Path)}: {problem.Message}");
            }
            var checkedRegistries = corpus.Documents.Count(document => document.IsRegistry);
            registries += checkedRegistries;
            articles += corpus.Files.Length - checkedRegistries;
        }
        return new LintReport(files.ToImmutable(), articles, registries, isIncomplete);
    }

    /// <summary>A number of things, with the right noun.</summary>
    public static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    private static ReportedFile?[] CheckFiles(CommandContext context, LoadedCorpus corpus, LintProgress? progress)
    {
        var results = new ReportedFile?[corpus.Files.Length];
        var find = Finder(context, corpus);
        Parallel.For(
            0,
            results.Length,
            i =>
            {
                results[i] = CheckFile(context, corpus, corpus.Files[i], find);
                progress?.Step();
            }
        );
        return results;
    }

    private static ReportedFile? CheckFile(
        CommandContext context,
        LoadedCorpus corpus,
        CorpusFile file,
        Func<string, (string, SourceText)?> find
    )
    {
        if (file.Problem is { Kind: FileProblemKind.NotUtf8 } problem)
            return DescribeBytes(context.Show(file.Path), file, problem, find);
        if (corpus.Corpus.Find(file.Below) is not { } document)
            return null;
        var found = Analyzer.Analyze(document, corpus.Corpus);
        return new ReportedFile(context.Show(file.Path), document.Tree.Text, found, find);
    }

    /// <summary>
    /// Bytes that are not UTF-8 have no text to point into; a text in which they are replaced has, and shows the line.
    /// </summary>
    private static ReportedFile DescribeBytes(
        string name,
        CorpusFile file,
        FileProblem problem,
        Func<string, (string, SourceText)?> find
    )
    {
        var bytes = File.ReadAllBytes(file.Path).AsSpan();
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var before = Encoding.UTF8.GetCharCount(bytes[start..(int)problem.InvalidByte]);
        var rule = RuleSet.Get<UnreadableText>().Descriptor;
        var finding = UnreadableText.DescribeBytes(problem.InvalidByte) with { Span = new TextSpan(before, 1) };
        return new ReportedFile(
            name,
            SourceText.From(Encoding.UTF8.GetString(bytes[start..])),
            [new Diagnostic(rule, Severity.Error, file.Below, finding)],
            find
        );
    }

    private static bool TryCheckConfiguration(
        CommandContext context,
        LoadedCorpus corpus,
        ImmutableArray<ReportedFile>.Builder files
    )
    {
        if (corpus.Configuration.Path is not { } path)
            return true;
        if (corpus.Configuration.Problem is { } problem)
        {
            context.Complain($"{context.Show(path)}: {problem.Message}");
            return false;
        }
        if (corpus.Configuration.Text is not { } text)
            return true;
        var isWell = true;
        foreach (var extended in corpus.Configuration.Read.Bases)
        {
            var told = Analyzer.Analyze(corpus.Configuration.Read, extended);
            isWell &= Add(context.Show(extended.Path), SourceText.From(extended.Text ?? ""), told);
        }
        return Add(
                context.Show(path),
                text,
                Analyzer.Analyze(FileDiscovery.ConfigurationName, corpus.Configuration.Read)
            ) && isWell;

        bool Add(string name, SourceText content, ImmutableArray<Diagnostic> found)
        {
            // Several corpora may share one file.
            if (!found.IsEmpty && !files.Any(file => file.Name == name))
                files.Add(new ReportedFile(name, content, found, Finder(context, corpus)));
            return !found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    private static Func<string, (string, SourceText)?> Finder(CommandContext context, LoadedCorpus corpus) =>
        below =>
            corpus.Corpus.Find(below) is { } document ? (context.Show(corpus.PathOf(below)), document.Tree.Text) : null;
}
