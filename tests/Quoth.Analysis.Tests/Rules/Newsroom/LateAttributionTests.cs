using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class LateAttributionTests
{
    [Fact]
    public void A_reader_learns_early_who_speaks()
    {
        NewsroomFixture.Check<LateAttribution>(
            """
            [!|“The bridge was built by people who knew. It will stand when we are all long gone,”] [^|Ada Brill] [~|said].
                                                                                                    ^^^ info Q512: The reader learns only after 2 sentences that `Ada Brill` is speaking
                                                                                                        = name the speaker after the first sentence of the quotation

            [!|“The bridge was built by people who knew what they were doing and who had all the money and all the stone and all the time that anybody could ever have wished for,”] [^|Ada Brill] [~|said].
                                                                                                                                                                                     ^^^ info Q512: The reader learns only after more than 30 words that `Ada Brill` is speaking
                                                                                                                                                                                         = name the speaker after the first sentence of the quotation
            """
        );
    }

    [Fact]
    public void What_is_short_indirect_or_told_before_is_in_time()
    {
        NewsroomFixture.Check<LateAttribution>(
            """
            [!|“No. Never. Not at all,”] [^|Ada Brill] [~|said]. [!|“The bridge is safe,”] [^|she] [~|said]. [!by=none|“It is. It was and it will be safe for as long as anybody walks on it.”]

            [^|She] [~|said]: [!|“The bridge was built by people who knew. It will stand when we are all long gone.”]

            [!|“The bridge was built by people who knew,” [^|she] [~|said]. “It will stand when we are all long gone.”]

            [!|The bridge was built by people who knew what they were doing and who had all the money and all the stone and all the time that anybody could ever have wished for], [~|according to] [^|Ada Brill].
            """
        );
    }

    [Fact]
    public void In_scripts_without_blanks_two_characters_count_as_a_word()
    {
        NewsroomFixture.Check<LateAttribution>(
            """
            ---
            language: zh
            ---
            [!|“这座桥是由懂得自己在做什么的人建造的。它会在我们都离开之后依然屹立。”][^|阿达][~|说]。
                                                    ^^^ info Q512: The reader learns only after 2 sentences that `阿达` is speaking
                                                        = name the speaker after the first sentence of the quotation
            """
        );
    }
}
