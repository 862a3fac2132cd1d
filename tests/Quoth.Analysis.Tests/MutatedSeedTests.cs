using System.Buffers;
using Quoth.RuleCoverage;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Analysis.Tests;

/// <summary>The seeds broken in every known way, and at random: what the rules notice, and what their fixes leave alone.</summary>
public sealed class MutatedSeedTests
{
    private const int RandomMutants = 600;

    /// <summary>The seeds, with the rules that run only where asked for turned on.</summary>
    private static readonly Lazy<Corpus> Seeds = new(() =>
    {
        var plain = RuleCoverage.Seeds.Load(RepositoryFiles.PathOf("seeds"));
        var every = plain.Configuration with { Rules = [new RuleSetting("newsroom", RuleSeverity.On)] };
        return Corpus.Create(every).With([.. plain.Documents.Values]);
    });

    [Fact]
    public void Nineteen_of_twenty_mutants_are_noticed_at_the_broken_place_and_the_page_says_so()
    {
        var outcomes = MutationRun.Run(RuleCoverage.Seeds.Load(RepositoryFiles.PathOf("seeds")));
        Assert.True(outcomes.Length >= 40);
        Assert.All(outcomes, outcome => Assert.NotEmpty(outcome.Mutants));
        var caught = outcomes.Sum(outcome => outcome.Caught);
        var all = outcomes.Sum(outcome => outcome.Mutants.Length);
        Assert.True(caught >= 0.95 * all, $"{caught} of {all} are noticed.");
        Assert.True(
            File.ReadAllText(RepositoryFiles.PathOf("docs/rules/coverage.md")) == CoveragePage.Write(outcomes),
            "docs/rules/coverage.md is stale: dotnet run --project src/Tools/Quoth.RuleCoverage writes it anew"
        );
    }

    [Fact]
    public void No_safe_fix_changes_the_clean_text()
    {
        Parallel.ForEach(
            Mutants(),
            broken =>
            {
                var corpus = Seeds.Value.With(broken);
                foreach (var diagnostic in Analyzer.Analyze(broken, corpus))
                {
                    foreach (var fix in diagnostic.Finding.Fixes.Where(fix => fix.Safety == FixSafety.Safe))
                    {
                        // Alone, because the applier itself refuses a text that the fixes of a round would change.
                        var mended = FixApplier.Apply(corpus, [fix]).Documents[broken.Path];
                        if (mended.Clean.Text != broken.Clean.Text)
                            Assert.Fail($"{diagnostic.Rule.Code} {fix.Title} in\n{broken.Tree.Text.Content}");
                    }
                }
            }
        );
    }

    [Fact]
    public void Safe_fixes_together_keep_the_clean_text_and_leave_nothing_that_is_safely_fixable()
    {
        Parallel.ForEach(
            Mutants(),
            broken =>
            {
                var outcome = FixApplier.Apply(Seeds.Value.With(broken), FixSafety.Safe, [broken.Path]);
                var mended = outcome.Corpus.Documents[broken.Path];
                Assert.Equal(broken.Clean.Text, mended.Clean.Text);
                var left = Analyzer
                    .Analyze(mended, outcome.Corpus)
                    .Where(diagnostic => diagnostic.Finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe));
                if (left.FirstOrDefault() is { } first)
                    Assert.Fail($"{first.Rule.Code} {first.Message} in\n{mended.Tree.Text.Content}");
            }
        );
    }

    private static IEnumerable<DocumentModel> Mutants() => MutationRun.BreakAll(Seeds.Value).Concat(RandomlyBroken());

    /// <summary>Seeds in which characters were dropped, doubled, moved, or replaced by markup.</summary>
    private static IEnumerable<DocumentModel> RandomlyBroken()
    {
        var random = new Random(20261124);
        var articles = Seeds.Value.Documents.Values.Where(document => document.Tree.Text.Length < 10_000).ToList();
        for (var i = 0; i < RandomMutants; i++)
        {
            var article = articles[random.Next(articles.Count)];
            var text = article.Tree.Text.Content;
            for (var count = random.Next(1, 6); count > 0; count--)
                text = Break(text, random);
            yield return DocumentBuilder.Build(article.Path, SyntaxTree.Parse(text), Seeds.Value.Settings);
        }
    }

    private static string Break(string text, Random random)
    {
        var (from, to) = (NextMark(text, random), NextMark(text, random));
        return random.Next(5) switch
        {
            0 => text.Remove(from, 1),
            1 => text.Insert(from, text[from].ToString()),
            2 => text.Insert(to, text[from].ToString()).Remove(from < to ? from : from + 1, 1),
            3 => text.Insert(from, "\\"),
            _ => text.Insert(from, RandomPieces[random.Next(RandomPieces.Length)]),
        };
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]|,.“” ");

    private static readonly string[] RandomPieces = ["[~|", "[!|", "]", ",", ".", " ", "”", "“", "[^|", "\n", "that "];

    /// <summary>A place beside markup or punctuation, where mistakes are made.</summary>
    private static int NextMark(string text, Random random)
    {
        var start = random.Next(text.Length);
        var next = text.AsSpan(start).IndexOfAny(Marks);
        return next < 0 ? start : start + next;
    }
}
