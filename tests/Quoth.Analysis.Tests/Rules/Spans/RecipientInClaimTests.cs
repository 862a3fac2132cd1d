using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class RecipientInClaimTests
{
    [Fact]
    public void Whoever_is_told_is_no_part_of_the_claim()
    {
        RuleFixture.Check<RecipientInClaim>(
            """
            [^|Brill] [~|told] [!|reporters that the bridge was safe].
                                  ^^^^^^^^^ info Q304: The claim begins with `reporters`, to whom it is told
                                            = leave the recipient out of the claim
            [^|Brill] [~|told] [!|the court, that it was safe].
                                  ^^^^^^^^^ info Q304: The claim begins with `the court`, to whom it is told
                                            = leave the recipient out of the claim
            [^|Brill] [~|asked] [!|them to leave].
                                   ^^^^ info Q304: The claim begins with `them`, to whom it is told
                                        = leave the recipient out of the claim
            """
        );
    }

    [Fact]
    public void A_claim_about_them_is_one()
    {
        RuleFixture.Check<RecipientInClaim>(
            """
            [^|Brill] [~|said] [!|reporters were there].
            [^|Brill] [~|wants] [!|reporters to leave].
            [^|Brill] [~|told] reporters [!|that the bridge was safe].
            [^|Brill] [~|said] [!|“reporters”].
            """
        );
    }

    [Fact]
    public void Other_languages()
    {
        RuleFixture.Check<RecipientInClaim>(
            """
            === de.quoth
            ---
            language: de
            ---
            [^|Brill] [~|sagte] [!|vor Journalisten, dass die Brücke sicher sei].
                                   ^^^^^^^^^^^^^^^^ info Q304: The claim begins with `vor Journalisten`, to whom it is told
                                                    = leave the recipient out of the claim
            === fr.quoth
            ---
            language: fr
            ---
            [^|Brill] [~|a dit] [!|aux journalistes qu'elle partait].
                                   ^^^^^^^^^^^^^^^^ info Q304: The claim begins with `aux journalistes`, to whom it is told
                                                    = leave the recipient out of the claim
            === he.quoth
            ---
            language: he
            ---
            [^|בריל] [~|אמרה] [!|לעיתונאים כי הגשר בטוח].
                                 ^^^^^^^^^ info Q304: The claim begins with `לעיתונאים`, to whom it is told
                                           = leave the recipient out of the claim
            [^|בריל] [~|אמרה] [!|לכתבים שהגשר בטוח].
                                 ^^^^^^ info Q304: The claim begins with `לכתבים`, to whom it is told
                                        = leave the recipient out of the claim
            === ar.quoth
            ---
            language: ar
            ---
            [~|قالت] [^|بريل] [!|للصحفيين إن الجسر آمن].
                                 ^^^^^^^^ info Q304: The claim begins with `للصحفيين`, to whom it is told
                                          = leave the recipient out of the claim
            === zh.quoth
            ---
            language: zh
            ---
            [^|布里尔][~|告诉][!|记者，大桥很安全]。[^|布里尔][~|说][!|记者都走了]。
                            ^^ info Q304: The claim begins with `记者`, to whom it is told
                               = leave the recipient out of the claim
            === ja.quoth
            ---
            language: ja
            ---
            [^|ブリル氏]は[!|記者団に、橋は安全だ]と[~|述べた]。
                        ^^^^ info Q304: The claim begins with `記者団に`, to whom it is told
                             = leave the recipient out of the claim
            """
        );
    }

    [Theory]
    [InlineData("[^|B] [~|told] [!c1|reporters that so].", "reporters", "[^|B] [~|told] reporters [!c1|that so].")]
    [InlineData("[^|B] [~|told] [!|the court, that so].", "the court", "[^|B] [~|told] the court, [!|that so].")]
    public void The_fix_begins_the_claim_behind_them(string before, string who, string after) =>
        RuleFixture.CheckFix<RecipientInClaim>(before, $"Begin the claim behind `{who}`", after);

    [Fact]
    public void A_tag_in_the_way_is_not_cut() =>
        Assert.Empty(RuleFixture.Titles<RecipientInClaim>("[^|B] [~|told] [!|[@x|reporters] that so]."));
}
