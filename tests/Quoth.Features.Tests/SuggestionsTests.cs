using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Features.Tests;

public sealed class SuggestionsTests
{
    private const string People = """

        === registry.quoth
        ---
        @velt: Mara Velt
          aka: the mayor
        @orlan: Ilan Orlan
        @li: 李明
        ---
        """;

    [Theory]
    [InlineData("Then Mara Velt left.", "Then [@velt|Mara Velt] left.")]
    [InlineData(
        "“The bridge was safe enough,” said Velt.",
        "[!|“The bridge was safe enough,”] [~|said] [^@velt|Velt]."
    )]
    [InlineData("Velt said: “The bridge was safe.”", "[^@velt|Velt] [~|said]: [!|“The bridge was safe.”]")]
    [InlineData("“No,” Velt said.", "“No,” [@velt|Velt] said.")]
    [InlineData("Velt [~|said] [!|so].", "[^@velt|Velt] [~|said] [!|so].")]
    [InlineData("[!|“It was safe enough then,”] said Velt.", "[!|“It was safe enough then,”] [~|said] [^@velt|Velt].")]
    [InlineData(
        "---\nlanguage: zh\n---\n李明说：“这座桥一直是很安全的。”",
        "---\nlanguage: zh\n---\n[@li|李明][~|说]：[!|“这座桥一直是很安全的。”]"
    )]
    public void What_is_missing_is_suggested(string before, string after) => Assert.Equal(after, Tagged(before));

    [Theory]
    [InlineData("[@velt|Mara Velt] left with [^|the mayor].")]
    [InlineData("Dora Velt left.")]
    [InlineData("The Velt Bridge is closed.")]
    [InlineData("[#|ask Velt]")]
    [InlineData("[@velt Velt spoke.")]
    [InlineData("The song is “Lamps”.")]
    [InlineData("[!|He called it “a bridge that is quite safe” then].")]
    public void What_is_tagged_or_unsure_is_left_alone(string text) => Assert.Equal(text, Tagged(text));

    [Fact]
    public void A_registry_has_none() =>
        Assert.Equal("---\n@velt: Mara Velt\n---\n", Tagged("---\n@velt: Mara Velt\n---\n"));

    [Fact]
    public void A_suggestion_says_why()
    {
        var fixture = Fixture.Load("“The bridge was safe enough,” said Velt." + People);
        Assert.Equal(
            ["a quotation", "a verb that attributes", "a known name beside a verb that attributes"],
            Suggestions.Of(fixture.Corpus, fixture.Document).Select(suggestion => suggestion.Why)
        );
    }

    [Theory]
    [InlineData("So then Velt$0 left.", "So then [@velt|Velt] left.")]
    [InlineData("Then $0Mara Velt left.", "Then [@velt|Mara Velt] left.")]
    [InlineData("Then [$0Mara Velt left.", "Then [@velt|Mara Velt] left.")]
    [InlineData("So then [@$0Velt left.", "So then [@velt|Velt] left.")]
    [InlineData("So then [^$0Velt left.", "So then [^@velt|Velt] left.")]
    [InlineData("So then [^@$0Velt left.", "So then [^@velt|Velt] left.")]
    [InlineData("[@$0Velt [~|said] [!|so].", "[@velt|Velt] [~|said] [!|so].")]
    [InlineData("“The bridge was safe enough,” [~$0said Velt.", "“The bridge was safe enough,” [~|said] Velt.")]
    [InlineData("[!$0“The bridge was safe enough,” said Velt.", "[!|“The bridge was safe enough,”] said Velt.")]
    [InlineData("Then [@velt|Mara Velt$0\nleft.", "Then [@velt|Mara Velt]\nleft.")]
    [InlineData("[^@velt|Velt] [~|said$0", "[^@velt|Velt] [~|said]")]
    [InlineData("[!|“So it is.”$0", "[!|“So it is.”]")]
    public void The_likely_tag_is_shown_at_the_cursor(string before, string after) =>
        Assert.Equal(after, Inline(before));

    [Theory]
    [InlineData("So then$0 Velt left.")]
    [InlineData("So then [~$0Velt left.")]
    [InlineData("Then [@$0nobody left.")]
    [InlineData("[@velt|Mara$0 Velt] left.")]
    [InlineData("[@velt|Ma$0")]
    [InlineData("[!|so it is$0")]
    [InlineData("[!|“So [it is.”$0")]
    [InlineData("[#|Velt$0")]
    [InlineData("---\ntitle: Velt$0\n---\n")]
    public void Elsewhere_nothing_is_shown(string before) =>
        Assert.Equal(before.Replace("$0", "", StringComparison.Ordinal), Inline(before));

    public static TheoryData<string> SeedPaths() => EveryOffsetTests.SeedPaths();

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void All_of_them_together_leave_an_article_as_it_is(string path)
    {
        var corpus = EveryOffsetTests.SeedCorpus;
        var article = corpus.Documents[path].Clean.Text;
        var header = $"---\nlanguage: {corpus.Documents[path].Language}\n---\n";
        var bare = DocumentBuilder.Build("bare.quoth", SyntaxTree.Parse(header + article), corpus.Settings);
        var found = Suggestions.Of(corpus.With(bare), bare);
        Assert.Equal(path.StartsWith("registry", StringComparison.Ordinal), found.IsEmpty);
        var tree = SyntaxTree.Parse(Apply(bare.Tree.Text.Content, found));
        Assert.Equal(bare.Clean.Text, CleanText.Of(tree).Text);
        Assert.Equal(bare.SyntaxErrors.Length, tree.GetErrors().Length);
        var again = Suggestions.Of(corpus.With(bare), bare);
        Assert.Equal(found.Select(each => each.ToString()), again.Select(each => each.ToString()));
    }

    private static string Apply(string content, IEnumerable<Suggestion> suggestions)
    {
        foreach (var (span, _, opener, _) in suggestions.Reverse())
            content = content.Insert(span.End, "]").Insert(span.Start, opener);
        return content;
    }

    private static string Tagged(string text)
    {
        var fixture = Fixture.Load(text + People);
        return Apply(fixture.Document.Tree.Text.Content, Suggestions.Of(fixture.Corpus, fixture.Document));
    }

    private static string Inline(string marked)
    {
        var fixture = Fixture.Load(marked + People);
        var text = fixture.Document.Tree.Text;
        return InlineCompletion.At(fixture.Corpus, fixture.Document, fixture.Cursor) is { } change
            ? text.With(change).Content
            : text.Content;
    }
}
