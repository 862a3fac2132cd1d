using FsCheck;
using FsCheck.Fluent;
using Quoth.Analysis;
using Quoth.Interchange.Formats;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Interchange.Tests;

public sealed class PlainTextTests
{
    /// <summary>Any Unicode text, with much of what is markup in it.</summary>
    private static readonly Arbitrary<string> Articles = Gen.Frequency(
            (4, Gen.Choose(0, 0xD7FF).Select(code => ((char)code).ToString())),
            (1, Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)),
            (8, Gen.Elements("[!|", "[", "]", "\\", "|", "[@a,b|", "\n", "\r", "\r\n", "---", "\uFEFF", "@a: b", " "))
        )
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void An_imported_article_has_a_header_with_title_and_seal() =>
        Assert.Equal(
            $"---\ntitle: visit\ntext-sha256: {Seal.Of("One [sic].\n")}\n---\nOne [sic].\n",
            PlainText.Import(SourceText.From("One [sic].\n"), "visit").Content
        );

    [Fact]
    public void Exporting_what_was_imported_gives_every_article_back() =>
        Prop.ForAll(
                Articles,
                article =>
                {
                    var before = SourceText.From(article, article.Length % 2 == 0);
                    var document = PlainText.Import(before, "a title");
                    var tree = SyntaxTree.Parse(document);
                    return PlainText.Export(tree).Encode().AsSpan().SequenceEqual(before.Encode())
                        && !tree.GetTags().Any()
                        && SealEdit.Read(tree) == Seal.Of(article);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void What_was_imported_has_nothing_wrong_with_its_structure() =>
        Prop.ForAll(
                Articles,
                article =>
                {
                    var tree = SyntaxTree.Parse(PlainText.Import(SourceText.From(article), "a title"));
                    var corpus = Corpus.Create(QuothConfiguration.Default);
                    var document = DocumentBuilder.Build("article.quoth", tree, corpus.Settings);
                    var found = Analyzer
                        .Analyze(document, corpus.With(document))
                        .Where(diagnostic => diagnostic.Rule.Pack == RulePack.Structure)
                        .Where(diagnostic => !IsOfTheArticle(diagnostic));
                    return !found.Any();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("One.\r\nTwo.", "---\r\ntitle: t\r\ntext-sha256: S\r\n---\r\nOne.\r\nTwo.")]
    [InlineData("One.\rTwo.", "---\rtitle: t\rtext-sha256: S\r---\rOne.\rTwo.")]
    [InlineData("---\nx: y\n---\n", "---\ntitle: t\ntext-sha256: S\n---\n---\nx: y\n---\n")]
    public void The_header_takes_the_line_ends_of_the_article(string article, string expected) =>
        Assert.Equal(
            expected.Replace("S", Seal.Of(article), StringComparison.Ordinal),
            PlainText.Import(SourceText.From(article), "t").Content
        );

    [Theory]
    [InlineData("See [!|x].", "See \\[!|x\\].")]
    [InlineData("item 4] and [sic]", "item 4\\] and [sic]")]
    [InlineData("C:\\] and \\[@a|b]", "C:\\\\\\] and \\\\\\[@a|b\\]")]
    public void Brackets_of_the_article_neither_open_a_tag_nor_look_stray(string article, string body) =>
        Assert.EndsWith(
            "\n---\n" + body,
            PlainText.Import(SourceText.From(article), "t").Content,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_title_stays_on_one_line() =>
        Assert.StartsWith(
            "---\ntitle: a b  c\n",
            PlainText.Import(SourceText.From("x"), " a\nb\r\u0085c\t").Content,
            StringComparison.Ordinal
        );

    [Fact]
    public void Half_a_surrogate_pair_is_refused_with_its_place()
    {
        var failure = Assert.Throws<ArgumentException>(() => PlainText.Import(SourceText.From("ab\uD83D."), "t"));
        Assert.Contains("offset 2", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Whether it says something of the article's own characters that no importer may mend: a NUL, or a bracket that nearly opens a tag.</summary>
    private static bool IsOfTheArticle(Diagnostic diagnostic) => diagnostic.Rule.Code is "Q014" or "Q002";
}
