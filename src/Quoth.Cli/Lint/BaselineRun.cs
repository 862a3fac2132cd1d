using System.Collections.Immutable;
using System.Text;
using Quoth.Analysis;
using Quoth.Analysis.Baselines;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Holds what a run found against what is known already.</summary>
internal static class BaselineRun
{
    /// <summary>What the run found without what is known. With <c>--write-baseline</c> all of it is known afterwards.</summary>
    /// <exception cref="CommandFailureException">A baseline is not there, or is none.</exception>
    public static LintReport Apply(
        CommandContext context,
        BaselineOptions options,
        IReadOnlyList<LoadedCorpus> corpora,
        LintReport report
    )
    {
        var byFile = corpora
            .Where(corpus => !corpus.Configuration.IsUnusable)
            .Select(corpus => (Corpus: corpus, File: FileOf(corpus.Folder, corpus.Configuration, options)))
            .Where(pair => pair.File is not null)
            .GroupBy(pair => pair.File ?? "", pair => pair.Corpus, StringComparer.Ordinal);
        foreach (var group in byFile)
        {
            var written = Load(context, group.Key, isNeeded: !options.Writes);
            report = options.Writes
                ? Write(context, group.Key, written, [.. group], report)
                : Match(context, written, [.. group], report);
        }
        return report;
    }

    /// <summary>Takes the findings of one text out that its corpus knows, and says nothing of what is mended.</summary>
    public static Func<SourceText, ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> LeavesOut(
        CommandContext context,
        BaselineOptions options,
        LoadedCorpus corpus
    )
    {
        if (FileOf(corpus.Folder, corpus.Configuration, options) is not { } file)
            return static (_, found) => found;
        var written = Load(context, file, isNeeded: true);
        return (text, found) =>
            found.IsEmpty
                ? found
                : written.Baseline.Match(written.KeyOf(corpus.PathOf(found[0].Path)), text, found).Left;
    }

    /// <summary>Whether some of what is found may be known, so that it cannot be told before a baseline is read.</summary>
    public static bool IsNeeded(ImmutableArray<CorpusFiles> corpora, BaselineOptions options) =>
        corpora.Any(corpus => FileOf(corpus.Folder, corpus.Configuration, options) is not null);

    private static string? FileOf(string folder, LoadedConfiguration configuration, BaselineOptions options)
    {
        if (options.File is { } file)
            return file;
        var named = configuration.Read.Configuration.Baseline;
        if (named is null && !options.Writes)
            return null;
        return FileDiscovery.ToSlashes(folder, named ?? Baseline.FileName);
    }

    private static WrittenBaseline Load(CommandContext context, string file, bool isNeeded)
    {
        var name = context.Show(file);
        if (!File.Exists(file))
        {
            return isNeeded
                ? throw new CommandFailureException($"{name}: no such file", "--write-baseline makes it")
                : new WrittenBaseline(file, SourceText.From(""), Baseline.Empty);
        }
        if (TextFiles.Read(file, out var problem) is not { } text)
            throw new CommandFailureException($"{name}: {problem?.Message}");
        if (Baseline.Read(text.Content, out var broken) is { } baseline)
            return new WrittenBaseline(file, text, baseline);
        var place = text.GetPosition(broken?.Offset ?? 0);
        throw new CommandFailureException(
            $"{name}:{place.Line + 1}:{place.Character + 1}: this is no baseline: {broken?.Message}",
            "mend it, or remove it and let --write-baseline make it anew"
        );
    }

    private static LintReport Match(
        CommandContext context,
        WrittenBaseline written,
        ImmutableArray<LoadedCorpus> corpora,
        LintReport report
    )
    {
        var reported = ByPath(context, report);
        var stale = new List<StaleEntry>();
        var left = report.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var known = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (corpus, file) in Checked(corpora))
        {
            var key = written.KeyOf(file.Path);
            seen.Add(key);
            var found = reported.GetValueOrDefault(file.Path);
            var match = written.Baseline.Match(key, found?.Text ?? SourceText.From(""), found?.Diagnostics ?? []);
            stale.AddRange(match.Stale.Where(entry => IsChecked(corpus, file, entry.Entry.Code)));
            if (found is null)
                continue;
            known += found.Diagnostics.Length - match.Left.Length;
            left[found.Name] = found with { Diagnostics = match.Left };
        }
        stale.AddRange(
            written
                .Baseline.Entries.Where(entry => !seen.Contains(entry.Path) && !File.Exists(written.PathOf(entry.Path)))
                .Select(entry => new StaleEntry(entry, 0))
        );
        var files = report.Files.Select(file => left[file.Name]).Where(file => !file.Diagnostics.IsEmpty).ToList();
        var name = context.Show(written.File);
        var configuration = corpora[0].Configuration.Read.Configuration;
        var told = StaleBaseline.Analyze(
            FileDiscovery.ToSlashes(corpora[0].Folder, written.File),
            configuration,
            stale
        );
        if (!told.IsEmpty)
            files.Add(new ReportedFile(name, written.Text, told, static _ => null));
        return report with
        {
            Files = [.. files],
            Notes =
                known == 0
                    ? report.Notes
                    : report.Notes.Add($"{Linter.Count(known, "known finding is", "known findings are")} in {name}."),
        };
    }

    private static LintReport Write(
        CommandContext context,
        string file,
        WrittenBaseline written,
        ImmutableArray<LoadedCorpus> corpora,
        LintReport report
    )
    {
        var reported = ByPath(context, report);
        var entries = new List<BaselineEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (corpus, one) in Checked(corpora))
        {
            var key = written.KeyOf(one.Path);
            seen.Add(key);
            if (reported.TryGetValue(one.Path, out var found))
                entries.AddRange(Baseline.Record(key, found.Text, found.Diagnostics));
            // What nobody looked for may still be there.
            entries.AddRange(written.Baseline.EntriesOf(key).Where(entry => !IsChecked(corpus, one, entry.Code)));
        }
        entries.AddRange(
            written.Baseline.Entries.Where(entry =>
                !seen.Contains(entry.Path) && File.Exists(written.PathOf(entry.Path))
            )
        );
        var baseline = new Baseline(entries);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(baseline.Write()));
        var name = context.Show(file);
        var findings = Linter.Count(baseline.Entries.Sum(entry => entry.Count), "finding", "findings");
        var notes = report.Notes.Add($"Wrote {findings} to {name}.");
        if (corpora.Any(corpus => corpus.Configuration.Read.Configuration.Baseline is null))
            notes = notes.Add($"`\"baseline\": \"{Path.GetFileName(file)}\"` in quoth.json makes it hold.");
        var after = Match(context, written with { Baseline = baseline }, corpora, report);
        return after with { Notes = notes };
    }

    private static Dictionary<string, ReportedFile> ByPath(CommandContext context, LintReport report) =>
        report.Files.ToDictionary(file => context.Resolve(file.Name), StringComparer.Ordinal);

    private static IEnumerable<(LoadedCorpus Corpus, CorpusFile File)> Checked(ImmutableArray<LoadedCorpus> corpora) =>
        corpora.SelectMany(corpus => corpus.Files.Where(file => file.Problem is null).Select(file => (corpus, file)));

    /// <summary>Whether a rule was run over a file. One that does not exist any more never finds anything.</summary>
    private static bool IsChecked(LoadedCorpus corpus, CorpusFile file, string code)
    {
        if (RuleSet.Find(code) is not { } rule || corpus.Corpus.Find(file.Below) is not { } document)
            return true;
        var configuration = corpus.Configuration.Read.Configuration;
        var isOn = RuleWeights.For(configuration, file.Below).Of(rule.Descriptor) is not null;
        return isOn && rule.Knows(configuration.Words.For(document.Language));
    }

    /// <summary>A baseline and the file that holds it.</summary>
    private sealed record WrittenBaseline(string File, SourceText Text, Baseline Baseline)
    {
        private string Folder => File.LastIndexOf('/') is > 0 and var slash ? File[..slash] : "/";

        /// <summary>A path as the baseline has it: from its own folder.</summary>
        public string KeyOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

        /// <summary>The absolute path of an entry.</summary>
        public string PathOf(string key) => FileDiscovery.ToSlashes(Folder, key);
    }
}
