using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Tests.Workspaces;

/// <summary>How long nobody must have edited before what can wait is worth the work.</summary>
public sealed class RestTests
{
    private static readonly ConfigurationFile Nothing = new(
        null,
        new ConfigurationResult(QuothConfiguration.Default, [], IsBroken: false)
    );

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(99_999, 1, 0)]
    [InlineData(100_000, 1, 25)]
    [InlineData(400_000, 1, 100)]
    [InlineData(400_000, 2, 200)]
    [InlineData(1_000_000, 1, 250)]
    [InlineData(5_000_000, 1, 250)]
    // After some changes of the configuration all texts are to be understood anew, more than fit into a number of 32 bits.
    [InlineData(1_000_000, 3_000, 250)]
    public void It_grows_with_the_edited_texts_up_to_a_quarter_of_a_second(int length, int texts, int milliseconds)
    {
        var tree = SyntaxTree.Parse(SourceText.From(new string('a', length)));
        var corpus = LoadedCorpus.Create("/news", Nothing, isLoading: false);
        for (var number = 0; number < texts; number++)
        {
            corpus = corpus.WithTree($"{number}.quoth", tree);
        }

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new Workspace().With(corpus).Rest);
    }
}
