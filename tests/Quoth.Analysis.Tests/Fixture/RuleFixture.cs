using System.Collections.Immutable;
using Quoth.Analysis.Baselines;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Analysis.Tests.Fixture;

/// <summary>
/// Tests rules on small texts with the diagnostics underlined, as <see cref="Underlines"/> writes them; a text may hold
/// several files, as <see cref="FileSet"/> parts them. A test that fails prints what it got in the same form.
/// </summary>
internal static class RuleFixture
{
    /// <summary>Checks every diagnostic of every rule.</summary>
    public static void Check(string marked) => Check(marked, _ => true);

    /// <summary>Checks the diagnostics of one rule, whatever else may be wrong.</summary>
    public static void Check<TRule>(string marked)
        where TRule : Rule => Check(marked, diagnostic => diagnostic.Rule == Get<TRule>().Descriptor);

    /// <summary>Checks what becomes of a text when every safe fix of every rule is applied until nothing changes.</summary>
    public static void CheckSafeFixes(string before, string after) =>
        AssertSame(after, Print(FixApplier.Apply(Load(before), FixSafety.Safe).Corpus));

    /// <summary>Checks what becomes of a text by one fix of a rule: the one whose title is given, at the first place that offers it.</summary>
    public static void CheckFix<TRule>(string before, string title, string after)
        where TRule : Rule
    {
        var corpus = Load(before);
        var offered = Analyze(corpus).Where(diagnostic => diagnostic.Rule == Get<TRule>().Descriptor);
        var fixes = offered.SelectMany(diagnostic => diagnostic.Finding.Fixes).ToList();
        var fix = fixes.Find(fix => fix.Title == title);
        if (fix is null)
            Assert.Fail($"No fix `{title}`. There are:\n{string.Join('\n', fixes.Select(fix => fix.Title))}");
        AssertSame(after, Print(FixApplier.Apply(corpus, [fix])));
    }

    /// <summary>The titles of all fixes of a rule, in the order in which they are offered; a safe one begins with <c>safe: </c>.</summary>
    public static IReadOnlyList<string> Titles<TRule>(string text)
        where TRule : Rule =>
        [
            .. Analyze(text)
                .Where(diagnostic => diagnostic.Rule == Get<TRule>().Descriptor)
                .SelectMany(diagnostic => diagnostic.Finding.Fixes)
                .Select(fix => (fix.Safety == FixSafety.Safe ? "safe: " : "") + fix.Title),
        ];

    /// <summary>
    /// The corpus of a text without marks; its file <c>quoth.json</c> is its configuration, and <c>quoth-baseline.json</c>
    /// its baseline.
    /// </summary>
    public static Corpus Load(string text)
    {
        var files = FileSet.Split(text);
        var corpus = Corpus.Create(ReadConfiguration(text).Configuration);
        return corpus.With([
            .. files
                .Where(file => file.Path is not (QuothConfiguration.FileName or Baseline.FileName))
                .Select(file => DocumentBuilder.Build(file.Path, SyntaxTree.Parse(file.Text), corpus.Settings)),
        ]);
    }

    /// <summary>All diagnostics of all files, file by file.</summary>
    public static ImmutableArray<Diagnostic> Analyze(string text)
    {
        var corpus = Load(text);
        var configuration = Analyzer.Analyze(QuothConfiguration.FileName, ReadConfiguration(text));
        return [.. WithoutKnown(text, corpus), .. configuration];
    }

    private static ImmutableArray<Diagnostic> WithoutKnown(string text, Corpus corpus)
    {
        var written = FileSet.Split(text).Where(file => file.Path == Baseline.FileName).ToArray();
        if (written is not [var (path, json)])
            return Analyze(corpus);
        var baseline = Baseline.Read(json, out _);
        Assert.NotNull(baseline);
        var matches = corpus
            .Documents.Values.Select(document =>
                baseline.Match(document.Path, document.Tree.Text, Analyzer.Analyze(document, corpus))
            )
            .ToList();
        var stale = StaleBaseline.Analyze(path, corpus.Configuration, matches.SelectMany(match => match.Stale));
        return [.. matches.SelectMany(match => match.Left), .. stale];
    }

    /// <summary>All diagnostics of all documents of a corpus.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Corpus corpus) =>
        [.. corpus.Documents.Values.SelectMany(document => Analyzer.Analyze(document, corpus))];

    public static Rule Get<TRule>()
        where TRule : Rule => RuleSet.All.OfType<TRule>().Single();

    private static void Check(string marked, Func<Diagnostic, bool> isWanted)
    {
        var expected = FileSet.Split(marked);
        var text = FileSet.Join([.. expected.Select(file => (file.Path, Underlines.Remove(file.Text)))]);
        var found = Analyze(text).Where(isWanted).ToLookup(diagnostic => diagnostic.Path);
        var actual = expected.Select(file =>
        {
            var content = SourceText.From(Underlines.Remove(file.Text));
            return (file.Path, Underlines.Print(content, found[file.Path]));
        });
        AssertSame(FileSet.Join(expected), FileSet.Join([.. actual]));
    }

    private static ConfigurationResult ReadConfiguration(string text)
    {
        var written = FileSet.Split(text).Where(file => file.Path == QuothConfiguration.FileName);
        return ConfigurationReader.Read(written.Select(file => file.Text).FirstOrDefault("{}"), RuleNames.All);
    }

    private static string Print(Corpus corpus) =>
        FileSet.Join([.. corpus.Documents.Values.Select(document => (document.Path, document.Tree.Text.Content))]);

    private static void AssertSame(string expected, string actual)
    {
        if (expected.ReplaceLineEndings("\n") != actual)
            Assert.Fail($"Expected:\n{expected}\n\nActual:\n{actual}\n");
    }
}
