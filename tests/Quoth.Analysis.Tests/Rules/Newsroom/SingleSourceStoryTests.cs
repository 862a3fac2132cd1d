using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class SingleSourceStoryTests
{
    [Fact]
    public void One_voice_is_no_story()
    {
        NewsroomFixture.Check<SingleSourceStory>(
            """
            ---
            @brill: Ada Brill
            @hale: Tom Hale
            ---
            [^@brill|Ada Brill] [~|said] [!|that [^@hale|Hale] [~|had said] [!|so]]. [!by=@brill|It is old]. [!by=none|It is red].
                                         ^^^ info Q515: All 3 claims of this article come from `@brill`
                                             = let others speak too: whoever is concerned, whoever disagrees, whoever can check it
            [^@brill|She] [~|said] [!|it was long].
            """
        );
    }

    [Theory]
    [InlineData("[!by=@brill|One]. [!by=@brill|Two].")]
    [InlineData("[!by=@brill|One]. [!by=@brill|Two]. [!by=@hale|Three].")]
    [InlineData("[!by=@brill|One]. [!by=@brill|Two]. [^|A neighbour] [~|said] [!|three].")]
    [InlineData("[!by=@board|One]. [!by=@board|Two]. [!by=@board|Three].")]
    public void Short_news_several_voices_and_groups_are_not_meant(string article) =>
        Assert.DoesNotContain(
            "Q515",
            NewsroomFixture.Codes(
                "---\n@brill: Ada Brill\n@hale: Tom Hale\n@board: the board\n  kind: group\n---\n" + article
            )
        );
}
