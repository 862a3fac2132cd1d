using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AdjacentSpeakersTests
{
    [Fact]
    public void Each_speaker_has_a_paragraph()
    {
        NewsroomFixture.Check<AdjacentSpeakers>(
            """
            ---
            @brill: Ada Brill
            @hale: Tom Hale
            ---
            [!|“It is safe,”] [^@brill|Ada Brill] [~|said]. [!|“It is not,”] [^@hale|Tom Hale] [~|said]. [!|“It is,”] [^@brill|she] [~|said].
                                                            ^^^ info Q513: The words of `Tom Hale` follow those of `Ada Brill` in one paragraph
                                                                = let each speaker begin a paragraph, where the article may still be edited

            [!|“It is safe,”] [^|a carpenter] [~|said]. [!|“It is not,”] [^|a mason] [~|said].
                                                        ^^^ info Q513: The words of `a mason` follow those of `a carpenter` in one paragraph
                                                            = let each speaker begin a paragraph, where the article may still be edited
            """
        );
    }

    [Fact]
    public void One_voice_may_go_on_and_another_may_be_quoted_in_passing()
    {
        NewsroomFixture.Check<AdjacentSpeakers>(
            """
            ---
            @brill: Ada Brill
            @hale: Tom Hale
            ---
            [!|“It is safe,”] [^@brill|Ada Brill] [~|said]. [!|“Walk on it,”] [^|she] [~|said]. [^@hale|Hale] [~|called] [!|it “a heap”].
            [!|“It is safe,”] [^@brill|she] [~|said].
            [!|“It is not,”] [^@hale|Hale] [~|said].

            [!|“We agree,”] [^@brill,@hale|both] [~|said]. [!|“For once,”] [^@hale|Hale] [~|said].

            [!|“Good night,”] [^@brill|Brill] [~|said].
            """
        );
    }
}
