using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class LoadedCueTests
{
    [Fact]
    public void A_cue_that_judges_is_named_with_the_plain_one()
    {
        NewsroomFixture.Check<LoadedCue>(
            """
            ---
            @hale: Tom Hale
            ---
            [^@hale|Hale] [~|claimed] [!|it was lost], [~|has repeatedly insisted] [!|it was old] and [~|said] [!|so].
                             ^^^^^^^ info Q510: `claimed` judges the words that it reports
                                     = `said` only reports; write it in the article where that may still be edited
                                                                         ^^^^^^^^ info Q510: `insisted` judges the words that it reports
                                                                                  = `said` only reports; write it in the article where that may still be edited
            [^@hale|He] [~|told of] [!|those who claimed it]. He claimed it. [#|[~|claimed]]
            """
        );
    }

    [Fact]
    public void Nothing_is_offered_that_would_change_the_article()
    {
        var found = RuleFixture.Analyze(NewsroomFixture.With("[^|He] [~|claimed] [!|it was lost]."));
        var loaded = Assert.Single(found, diagnostic => diagnostic.Rule.Code == "Q510");
        Assert.Empty(loaded.Finding.Fixes);
    }

    [Theory]
    [InlineData("de", "räumte ein", "sagte")]
    [InlineData("fr", "prétend", "dit")]
    [InlineData("es", "admitió", "dijo")]
    [InlineData("he", "טען", "אמר")]
    [InlineData("ar", "زعم", "قال")]
    [InlineData("ru", "признал", "сказал")]
    [InlineData("zh", "曾声称", "表示")]
    [InlineData("ja", "言い張った", "述べた")]
    public void Each_language_has_its_own_loaded_cues(string language, string loaded, string plain)
    {
        var found = RuleFixture.Analyze(
            NewsroomFixture.With($"---\nlanguage: {language}\n---\n[^|x] [~|{loaded}] [!|y].")
        );
        var cue = Assert.Single(found, diagnostic => diagnostic.Rule.Code == "Q510");
        Assert.StartsWith($"`{plain}` only reports", cue.Finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Q510",
            NewsroomFixture.Codes($"---\nlanguage: {language}\n---\n[^|x] [~|{plain}] [!|y].")
        );
    }
}
