using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Corpora;

public sealed class TextTwinsTests
{
    [Fact]
    public void Documents_of_one_clean_text_find_each_other_whatever_their_markup()
    {
        var corpus = Corpus
            .Create(QuothConfiguration.Default)
            .With([Read("a", "[!|It] rained."), Read("b", "It [~|rained]."), Read("c", "It rained!"), Read("d", "")]);
        Assert.Equal("b", TwinOf(corpus, "a"));
        Assert.Equal("a", TwinOf(corpus, "b"));
        Assert.Null(TwinOf(corpus, "c"));
        Assert.Null(TwinOf(corpus, "d"));
    }

    [Fact]
    public void Registry_files_have_no_article_to_share()
    {
        var corpus = Corpus
            .Create(QuothConfiguration.Default)
            .With([Read("a", "---\n@ada: Ada\n---\n"), Read("b", "---\n@ada: Ada\n---\n")]);
        Assert.Null(TwinOf(corpus, "a"));
    }

    [Fact]
    public void A_snapshot_knows_what_has_changed_and_the_one_before_does_not()
    {
        var before = Corpus
            .Create(QuothConfiguration.Default)
            .With([Read("a", "It rained."), Read("b", "It [~|rained].")]);
        Assert.Equal("b", TwinOf(before, "a"));
        var edited = before.With(Read("b", "It rains."));
        Assert.Null(TwinOf(edited, "a"));
        var third = edited.With(Read("c", "[!|It rained.]"));
        Assert.Equal("c", TwinOf(third, "a"));
        Assert.Null(TwinOf(third.Without("c"), "a"));
        Assert.Equal("a", TwinOf(third.With(Read("c", "[~|It rained.]")), "c"));
        Assert.Equal("b", TwinOf(before, "a"));
    }

    private static string? TwinOf(Corpus corpus, string path) => corpus.FindTwin(corpus.Documents[path])?.Path;

    private static DocumentModel Read(string path, string text) =>
        DocumentBuilder.Build(path, SyntaxTree.Parse(text), DocumentSettings.From(QuothConfiguration.Default));
}
