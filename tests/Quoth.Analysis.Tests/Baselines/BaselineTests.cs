using System.Collections.Immutable;
using Quoth.Analysis.Baselines;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Tests.Baselines;

/// <summary>Findings that are known: how they are written down, and how they are found again.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void What_is_known_is_not_shown_and_what_is_new_is()
    {
        RuleFixture.Check(
            """
            === article.quoth
            It was [@mayr|Brill], and then [@mayr|Brill] again, and [@mayr|Brill] once more.
                                                                     ^^^^^ error Q101: `@mayr` is not defined
                                                                           = define it in the header or the registry: `@mayr: Full Name`
            [@nobody|They] left.
            === quoth-baseline.json
            {
              "version": 1,
              "findings": [
                { "path": "article.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@mayr", "count": 2 },
                { "path": "article.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@nobody" },
              ]
            }
            """
        );
    }

    [Fact]
    public void An_entry_that_outlives_its_mistake_is_told()
    {
        RuleFixture.Check(
            """
            === article.quoth
            It was [@mayr|Brill].
            === quoth-baseline.json
            {
              "version": 1,
              "findings": [
                { "path": "article.quoth", "code": "Q101", "text": "@mayr", "count": 2 },
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q904: `undefined-entity` has only 1 of 2 findings left at `@mayr` in article.quoth
                                                                                         = `quoth lint --write-baseline` writes the baseline anew
                { "path": "article.quoth", "code": "Q101", "text": "@nobody" }
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q904: `undefined-entity` has nothing to say any more at `@nobody` in article.quoth
                                                                               = `quoth lint --write-baseline` writes the baseline anew
              ]
            }
            """
        );
    }

    [Fact]
    public void Edits_elsewhere_change_nothing()
    {
        var baseline = Record("[@mayr|Brill] left.\n\n[@nobody|They] came.\n");
        var after = RuleFixture.Load("It rained for hours.\n\n[@nobody|They] came.\n\nSo [@mayr|Brill] left.\n");
        var match = Match(baseline, after);
        Assert.Empty(match.Left.Select(diagnostic => diagnostic.Message));
        Assert.Empty(match.Stale);
    }

    [Fact]
    public void A_long_place_is_known_by_all_of_its_words()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));
        var baseline = new Baseline(Baseline.Record("a.quoth", SourceText.From(words), [About(words)]));
        Assert.InRange(Assert.Single(baseline.Entries).Text.Length, 60, 75);
        Assert.StartsWith("word1 word2 ", baseline.Entries[0].Text, StringComparison.Ordinal);
        Assert.Empty(Left(words.Replace(' ', '\n')));
        Assert.NotEmpty(Left(words + " more"));

        ImmutableArray<Diagnostic> Left(string text) =>
            baseline.Match("a.quoth", SourceText.From(text), [About(text)]).Left;
    }

    [Fact]
    public void A_place_without_an_end_is_known_by_its_beginning_and_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("rain ", 100_000));
        var baseline = new Baseline(Baseline.Record("a.quoth", SourceText.From(text), [About(text)]));
        Assert.Empty(baseline.Match("a.quoth", SourceText.From(text), [About(text)]).Left);
        var longer = text + "rain ";
        Assert.NotEmpty(baseline.Match("a.quoth", SourceText.From(longer), [About(longer)]).Left);
    }

    [Theory]
    [InlineData("One.\n[!|It rained], he said.\n", 5, 3, "[!|It rained], he said.")]
    [InlineData("One.\nTwo.\n", 9, 0, "Two.")]
    [InlineData("One.\n“\n", 5, 1, "“")]
    [InlineData("", 0, 0, "")]
    public void A_place_without_words_is_known_by_its_line(string article, int start, int length, string expected)
    {
        var finding = new Finding(new TextSpan(start, length), "Nothing here");
        var diagnostic = About("") with { Finding = finding };
        Assert.Equal(expected, Baseline.Record("a.quoth", SourceText.From(article), [diagnostic]).Single().Text);
    }

    [Fact]
    public void What_cannot_be_silenced_is_not_written_down()
    {
        var baseline = Record("It rained.[#|quoth-disable undefined-entity: nobody knows her]\n\n[@x|She] left.\n");
        Assert.Equal(["Q101"], baseline.Entries.Select(entry => entry.Code));
    }

    [Fact]
    public void The_text_is_sorted_one_finding_a_line_and_reads_back()
    {
        var baseline = new Baseline([
            new BaselineEntry("b.quoth", "Q101", "@a", 1),
            new BaselineEntry("a.quoth", "Q101", "@\"“é\u2028\\", 3),
            new BaselineEntry("a.quoth", "Q001", "[!|", 1),
            new BaselineEntry("b.quoth", "Q101", "@a", 2),
        ]);
        var text = baseline.Write();
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                { "path": "a.quoth", "code": "Q001", "rule": "unclosed-tag", "text": "[!|" },
                { "path": "a.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@\"“é\u2028\\", "count": 3 },
                { "path": "b.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@a", "count": 2 }
              ]
            }

            """,
            text
        );
        var read = Baseline.Read(text, out var problem);
        Assert.Null(problem);
        Assert.Equal(text, (read ?? Baseline.Empty).Write());
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": []\n}\n", Baseline.Empty.Write());
    }

    [Theory]
    [InlineData("", 0, "this is not JSON")]
    [InlineData("{\n  \"version\": 1,\n  é\n", 20, "this is not JSON")]
    [InlineData("[]", 0, "a baseline is an object, { ... }")]
    [InlineData("{}", 1, "a baseline has the keys `version` and `findings`")]
    [InlineData("""{ "version": 2, "findings": [] }""", 13, "this baseline was written by a newer version of quoth")]
    [InlineData("""{ "version": 1, "findings": {} }""", 28, "`findings` must be a list, [ ... ]")]
    [InlineData("""{ "version": 1, "findings": [3] }""", 29, "a finding must be an object, { ... }")]
    [InlineData(
        """{ "version": 1, "findings": [{ "path": "a" }] }""",
        43,
        "a finding needs the keys `path`, `code` and `text`"
    )]
    [InlineData("""{ "version": 1, "findings": [{ "count": 0 }] }""", 40, "`count` must be a number from 1 on")]
    [InlineData("<<<<<<< ours\n", 0, "this is not JSON")]
    public void What_is_no_baseline_is_told_with_its_place(string text, int offset, string message)
    {
        Assert.Null(Baseline.Read(text, out var problem));
        Assert.Equal((offset, message), (problem?.Offset, problem?.Message));
    }

    private static Baseline Record(string text)
    {
        var corpus = RuleFixture.Load(text);
        return new Baseline(
            corpus.Documents.Values.SelectMany(document =>
                Baseline.Record(document.Path, document.Tree.Text, Analyzer.Analyze(document, corpus))
            )
        );
    }

    private static Diagnostic About(string text) =>
        new(
            RuleSet.All[0].Descriptor,
            Severity.Error,
            "a.quoth",
            new Finding(new TextSpan(0, text.Length), "All of it")
        );

    private static BaselineMatch Match(Baseline baseline, Corpus corpus)
    {
        var document = corpus.Documents.Values.Single();
        return baseline.Match(document.Path, document.Tree.Text, Analyzer.Analyze(document, corpus));
    }
}
