using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Analysis.Tests;

/// <summary>
/// Copies of seeds, each broken as annotators break articles, and beside each what it must be told; beside some
/// (<c>.second</c>) what another annotator made of the same article. With <c>QUOTH_UPDATE=1</c> the expectations are written anew; whoever does that reads every message as an annotator would.
/// </summary>
public sealed class BrokenSeedTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("tests/Quoth.Analysis.Tests/Broken");

    private static readonly Lazy<Corpus> Seeds = new(LoadSeeds);

    private static readonly ImmutableArray<string> Files =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.quoth")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_article_is_told_what_stands_beside_it(string name)
    {
        var document = Load(name);
        var actual = string.Concat(Analyze(document).Select(diagnostic => Print(document, diagnostic) + "\n"));
        var path = Path.Combine(Folder, name + ".expected");
        if (Environment.GetEnvironmentVariable("QUOTH_UPDATE") == "1")
            File.WriteAllText(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
            Assert.Fail($"Expected in {name}.expected:\n{expected}\nActual:\n{actual}");
    }

    [Fact]
    public void Together_they_break_every_rule_that_an_article_can_break()
    {
        var met = Files.SelectMany(name => Analyze(Load(name))).Select(diagnostic => diagnostic.Rule.Code).ToHashSet();
        // Newsroom policy is off in the seeds' quoth.json.
        var wanted = RuleSet.All.Select(rule => rule.Descriptor).Where(rule => !rule.IsOptIn);
        // Only a baseline can be stale, and only a quoth.json a broken configuration.
        Assert.Equal(["Q904", "Q910"], wanted.Select(rule => rule.Code).Where(code => !met.Contains(code)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_safe_fix_changes_the_clean_text(string name)
    {
        var document = Load(name);
        var corpus = CorpusWith(document);
        var fixes = Analyze(document)
            .SelectMany(diagnostic => diagnostic.Finding.Fixes)
            .Where(fix => fix.Safety == FixSafety.Safe)
            .ToList();
        // Alone, because the applier itself refuses a text that the fixes of a round would change.
        foreach (var fix in fixes)
        {
            var mended = FixApplier.Apply(corpus, [fix]);
            Assert.Equal((fix.Title, document.Clean.Text), (fix.Title, mended.Documents[document.Path].Clean.Text));
        }
        var outcome = FixApplier.Apply(corpus, FixSafety.Safe, [document.Path]);
        Assert.Equal(document.Clean.Text, outcome.Corpus.Documents[document.Path].Clean.Text);
        Assert.Equal(fixes.Count > 0, outcome.Applied.Length > 0);
    }

    [Fact]
    public void An_id_that_is_misspelt_at_its_only_place_is_mended_and_its_definition_stays()
    {
        var document = Load("only-mark-misspelt");
        var outcome = FixApplier.Apply(Seeds.Value.With(document), FixSafety.Safe, [document.Path]);
        var mended = outcome.Corpus.Documents[document.Path];
        Assert.NotNull(mended.FindEntity("pump-list"));
        Assert.Empty(Analyzer.Analyze(mended, outcome.Corpus).Select(diagnostic => diagnostic.Message));
    }

    private static ImmutableArray<Diagnostic> Analyze(DocumentModel document) =>
        Analyzer.Analyze(document, CorpusWith(document));

    private static Corpus CorpusWith(DocumentModel document)
    {
        var corpus = Seeds.Value.With(document);
        var second = Path.ChangeExtension(Path.Combine(Folder, Path.GetFileName(document.Path)), ".second");
        return File.Exists(second)
            ? corpus.With(Read(second, Path.ChangeExtension(document.Path, ".second.quoth"), corpus.Settings))
            : corpus;
    }

    private static DocumentModel Load(string name) =>
        Read(Path.Combine(Folder, name + ".quoth"), $"articles/{name}.quoth", Seeds.Value.Settings);

    private static string Print(DocumentModel document, Diagnostic diagnostic)
    {
        var place = document.Tree.Text.GetPosition(diagnostic.Span.Start);
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var (code, name) = (diagnostic.Rule.Code, diagnostic.Rule.Name);
        return $"{place.Line + 1}:{place.Character + 1} {severity} {code} {name}: {diagnostic.Message}";
    }

    private static Corpus LoadSeeds()
    {
        var folder = RepositoryFiles.PathOf("seeds");
        var json = File.ReadAllText(Path.Combine(folder, QuothConfiguration.FileName));
        var corpus = Corpus.Create(ConfigurationReader.Read(json, RuleNames.All).Configuration);
        return corpus.With([
            .. Directory
                .EnumerateFiles(folder, "*.quoth")
                .Select(path => Read(path, Path.GetFileName(path), corpus.Settings)),
        ]);
    }

    private static DocumentModel Read(string path, string shownPath, DocumentSettings settings)
    {
        var text = SourceText.Decode(File.ReadAllBytes(path), out _);
        Assert.NotNull(text);
        return DocumentBuilder.Build(shownPath, SyntaxTree.Parse(text), settings);
    }
}
