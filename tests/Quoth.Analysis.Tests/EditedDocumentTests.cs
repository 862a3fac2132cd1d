using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Analysis.Tests;

/// <summary>What is said at once after an edit, held against an analysis of the whole.</summary>
public sealed class EditedDocumentTests
{
    private const int EditsOfEach = 120;

    private static readonly string[] Pieces =
    [
        "x",
        " ",
        ".",
        ",",
        "\n",
        "\n\n",
        "\r\n",
        "[",
        "]",
        "[!|",
        "[!c1|",
        "[!c1+|",
        "[^c1|he]",
        "[~c2|said]",
        "[^@nobody|he]",
        "[^@orlan|he] [~|said]",
        "“",
        "”",
        "\"",
        "[#|quoth-disable empty-tag: so it is]",
        "[-|",
        "|",
        "\\",
        "They said. ",
        "[@|]",
        "[!c1 type=opinion|so]",
    ];

    private static readonly Lazy<Corpus> Seeds = new(() =>
    {
        var plain = RuleCoverage.Seeds.Load(RepositoryFiles.PathOf("seeds"));
        var every = plain.Configuration with { Rules = [new RuleSetting("newsroom", RuleSeverity.On)] };
        return Corpus.Create(every).With([.. plain.Documents.Values]);
    });

    public static TheoryData<string> Articles =>
        [.. Seeds.Value.Documents.Values.Where(document => !document.IsRegistry).Select(document => document.Path)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Rules_that_reach_a_paragraph_say_after_any_edit_what_they_say_of_the_whole(string path)
    {
        var random = new Random(path.Length);
        var (corpus, tree) = (Seeds.Value, Seeds.Value.Documents[path].Tree);
        var found = Whole(tree, path);
        var settled = 0;
        for (var i = 0; i < EditsOfEach; i++)
        {
            var change = RandomChange(tree, random);
            var after = tree.With(change);
            var whole = Whole(after, path);
            var atOnce = EditedDocument.Analyze(path, tree, found, after, corpus);
            if (atOnce is { } merged)
            {
                settled++;
                AssertInText(merged, path, after);
                if (ReferenceEquals(tree.Header, after.Header) && Shown(OfParagraphs(whole)) is var expected)
                    Assert.True(
                        expected == Shown(OfParagraphs(merged)),
                        $"{change}\nWhole:\n{expected}\nAt once:\n{Shown(OfParagraphs(merged))}\nText:\n{after.Text.Content}"
                    );
            }
            // One edit upon the other now and then, with nothing asked of the whole between.
            found = atOnce is { } kept && ReferenceEquals(tree.Header, after.Header) && i % 4 != 0 ? kept : whole;
            tree = i % 30 == 29 ? Seeds.Value.Documents[path].Tree : after;
            if (i % 30 == 29)
                found = Whole(tree, path);
        }
        Assert.True(settled > EditsOfEach / 10, $"Only {settled} edits were settled at once.");
    }

    [Fact]
    public void What_reaches_further_moves_with_the_text_until_it_is_asked()
    {
        const string Before = """
            ---
            @mayor: Ada Brill
            @unused: Nobody
            ---
            One.

            Two.

            [^@mayor|Ada Brill] [~|said] [!c1|so]. [!supports=!c7|And so], [^@mayor|she] [~|added].

            Three.

            Four.

            Five and a long line of words that make the rest of the article longer than what stands around the edit.

            Six and a long line of words that make the rest of the article longer than what stands around the edit.

            """;
        var tree = SyntaxTree.Parse(Before);
        var after = tree.With(
            new TextChange(new TextSpan(Before.IndexOf("Six", StringComparison.Ordinal), 0), "[@| ] ")
        );
        var merged = EditedDocument.Analyze("a.quoth", tree, Whole(tree, "a.quoth"), after, Seeds.Value);
        Assert.NotNull(merged);
        Assert.Equal(
            ["Q005", "Q102", "Q104"],
            merged.Value.Select(one => one.Rule.Code).Where(code => code is "Q005" or "Q102" or "Q104").Order()
        );
        Assert.Equal(Shown(Whole(after, "a.quoth")), Shown(merged.Value));
    }

    [Fact]
    public void An_edit_that_moves_a_source_away_is_told_at_the_claim_in_another_paragraph()
    {
        var filler = string.Concat(Enumerable.Repeat("A paragraph in which nobody says anything at all.\n\n", 20));
        var text = $"---\n@mayor: Ada Brill\n---\n[!c1|So it is].\n\n{filler}[^c1 @mayor|Ada Brill] [~c1|said].\n";
        var tree = SyntaxTree.Parse(text);
        var start = text.IndexOf("[^c1", StringComparison.Ordinal);
        var after = tree.With(new TextChange(new TextSpan(start, "[^c1 @mayor|Ada Brill]".Length), "Ada Brill"));
        var merged = EditedDocument.Analyze("a.quoth", tree, Whole(tree, "a.quoth"), after, Seeds.Value);
        Assert.NotNull(merged);
        Assert.Contains(merged.Value, one => one.Rule.Name == "claim-without-source");
    }

    private static ImmutableArray<Diagnostic> Whole(SyntaxTree tree, string path)
    {
        var document = DocumentBuilder.Build(path, tree, Seeds.Value.Settings);
        return Analyzer.Analyze(document, Seeds.Value.With(document));
    }

    private static IEnumerable<Diagnostic> OfParagraphs(IEnumerable<Diagnostic> all) =>
        all.Where(one => one.Rule.Reach == RuleReach.Paragraph);

    private static string Shown(IEnumerable<Diagnostic> all) =>
        string.Join(
            '\n',
            all.Select(one =>
                $"{one.Span.Start}+{one.Span.Length} {one.Severity} {one.Rule.Code} {one.Message} ({one.Finding.Hint}) {string.Join(' ', one.Finding.Related)}"
            )
        );

    private static void AssertInText(ImmutableArray<Diagnostic> all, string path, SyntaxTree tree)
    {
        foreach (var one in all)
        {
            Assert.InRange(one.Span.Start, 0, tree.Text.Length);
            Assert.InRange(one.Span.End, one.Span.Start, tree.Text.Length);
            Assert.All(
                one.Finding.Related.Where(place => place.Path == path),
                place => Assert.InRange(place.Span.End, place.Span.Start, tree.Text.Length)
            );
        }
    }

    /// <summary>A piece of markup or text put in, or a stretch taken out, mostly in the body.</summary>
    private static TextChange RandomChange(SyntaxTree tree, Random random)
    {
        var from = random.Next(10) == 0 ? 0 : tree.BodyStart;
        var start = random.Next(from, tree.Text.Length + 1);
        var length = random.Next(3) == 0 ? Math.Min(random.Next(1, 30), tree.Text.Length - start) : 0;
        var piece = length > 0 && random.Next(2) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
        return new TextChange(new TextSpan(start, length), piece);
    }
}
