using System.Text;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Tests;

/// <summary>What holds for every rule on every text.</summary>
public sealed class RulePropertyTests
{
    /// <summary>With the packs that are off by default, too.</summary>
    private static readonly QuothConfiguration EveryRule = ConfigurationReader
        .Read("""{ "rules": { "newsroom": "on" } }""", RuleNames.All)
        .Configuration;

    private static readonly string[] Parts =
    [
        "[!|",
        "[!c1|",
        "[!c1+|",
        "[!c2? via=c1|",
        "[!quote=direct|",
        "[!type=fct by=@aa,@aa|",
        "[!type=opinion by=@aa|",
        "[!type=allegation about=@ab status=refuted|",
        "[!channel=declined supports=c1|",
        "[^@aa terms=background|",
        "[^|",
        "[^@aa|",
        "[^c1 @ab|",
        "[^c1,c9|",
        "[~|",
        "[~c1|",
        "[-|",
        "[@aa|",
        "[@aa,|",
        "[@zz?|",
        "[#|",
        "quoth-disable empty-tag, Q101: why",
        "quoth-disable",
        "]",
        "]",
        "]",
        "]",
        "]",
        "[",
        "\\",
        "“",
        "”",
        "\"",
        "’",
        "said",
        "claimed",
        "Officials",
        "said that ",
        "did not ",
        "not",
        "that",
        "reporters that ",
        "Brill, which",
        "he",
        "It",
        "is said",
        "declined to comment",
        "It",
        "is.",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "é",
        "👩‍👧",
        "「",
        "」",
        "\uFEFF",
    ];

    private static readonly string[] HeaderParts =
    [
        "@aa: Ann\n",
        "@ab: Abe\n",
        "@aa: Ada\n",
        "@ac: Abe Lee\n",
        "@ad: Ann Lee\n",
        "  aka: Ann Lee, the Abe\n",
        "  kind: group\n",
        "  count: 1\n",
        "  wikidata: Q1\n",
        "  of: @ab\n",
        "  of: @aa\n",
        "  rolle: x\n",
        "  kind: persn\n",
        "  kind: unnamed-person\n",
        "  kind: outlet\n",
        "  wikidata: Q1\n",
        "  same-as: @ab\n",
        "  aka: Ann, Abe\n",
        "  terms: off-record\n",
        "  kind:\n",
        "!c1: So.\n",
        "!c9: No.\n",
        "  via: c9, @aa\n",
        "title: x\n",
        "title: y\n",
        "date: 2026/1/2\n",
        "# quoth-disable Q104\n",
        "# quoth-disable Q101: x\n",
        "\n",
        "garbage\n",
        "  \n",
    ];

    [Fact]
    public void Nothing_throws_and_every_place_and_edit_lies_in_its_text()
    {
        ForEachCorpus(corpus =>
        {
            foreach (var diagnostic in RuleFixture.Analyze(corpus))
            {
                var length = corpus.Documents[diagnostic.Path].Tree.Text.Length;
                Assert.InRange(diagnostic.Span.Start, 0, length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, length);
                foreach (var place in diagnostic.Finding.Related)
                    Assert.InRange(place.Span.End, 0, corpus.Documents[place.Path].Tree.Text.Length);
                foreach (var fix in diagnostic.Finding.Fixes)
                {
                    Assert.NotEmpty(fix.Edits);
                    var changes = FixApplier.Compose([fix]).SelectMany(pair => pair.Value).ToList();
                    Assert.Equal(fix.Edits.Length, changes.Count);
                    foreach (var edit in fix.Edits)
                        Assert.InRange(edit.Change.Span.End, 0, corpus.Documents[edit.Path].Tree.Text.Length);
                }
            }
        });
    }

    [Fact]
    public void Every_safe_fix_alone_keeps_the_clean_text()
    {
        ForEachCorpus(corpus =>
        {
            foreach (var diagnostic in RuleFixture.Analyze(corpus))
            {
                foreach (var fix in diagnostic.Finding.Fixes.Where(fix => fix.Safety == FixSafety.Safe))
                {
                    var after = FixApplier.Apply(corpus, [fix]);
                    var clean = corpus.Documents[diagnostic.Path].Clean.Text;
                    if (after.Documents[diagnostic.Path].Clean.Text != clean)
                        Assert.Fail(
                            $"{diagnostic.Rule.Code} {fix.Title}:\n{corpus.Documents[diagnostic.Path].Tree.Text.Content}"
                        );
                }
            }
        });
    }

    [Fact]
    public void Safe_fixes_come_to_an_end()
    {
        ForEachCorpus(corpus =>
        {
            var once = FixApplier.Apply(corpus, FixSafety.Safe).Corpus;
            var twice = FixApplier.Apply(once, FixSafety.Safe);
            Assert.True(twice.Applied.IsEmpty, once.Documents["a.quoth"].Tree.Text.Content);
        });
    }

    private static void ForEachCorpus(Action<Corpus> check)
    {
        var random = new Random(20260202);
        for (var i = 0; i < 1_000; i++)
        {
            var corpus = Corpus.Create(EveryRule);
            var registry = "---\n" + Pick(random, HeaderParts, 6) + "---\n";
            var article =
                (random.Next(3) > 0 ? "---\n" + Pick(random, HeaderParts, 8) + "---\n" : "") + Pick(random, Parts, 40);
            check(
                corpus.With([
                    DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(article), corpus.Settings),
                    DocumentBuilder.Build("r.quoth", SyntaxTree.Parse(registry), corpus.Settings),
                ])
            );
        }
    }

    private static string Pick(Random random, string[] parts, int most)
    {
        var text = new StringBuilder();
        for (var count = random.Next(most); count > 0; count--)
            text.Append(parts[random.Next(parts.Length)]);
        return text.ToString();
    }
}
