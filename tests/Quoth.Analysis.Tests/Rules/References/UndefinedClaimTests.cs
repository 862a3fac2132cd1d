using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class UndefinedClaimTests
{
    [Fact]
    public void A_source_or_cue_needs_a_claim_of_this_article()
    {
        RuleFixture.Check<UndefinedClaim>(
            """
            ---
            !pier: The pier is safe.
            ---
            [^bridge,gaet @a|Velt] [~pier|said] [!bridge|it was safe] and [!gate|it was open].
                     ^^^^ error Q102: No claim of this article has the id `gaet`
                          = did you mean `gate`?
                                     ^^^^ error Q102: `pier` is defined, but no claim of this article asserts it
                                          = write the id behind the `!` of the claim, or remove it here so that position decides
            """
        );
    }

    [Fact]
    public void A_value_may_name_a_claim_of_the_body_the_header_or_the_registry()
    {
        RuleFixture.Check<UndefinedClaim>(
            """
            === article.quoth
            ---
            !pier: The pier is safe.
            ---
            [!c1 supports=c2,!pier,tower contradicts=!rain|one] and [!c2|two].
                                                     ^^^^^ error Q102: `!rain` is not defined
                                                           = give a claim this id, or define it in the header: `!rain: what is claimed`
            === registry.quoth
            ---
            !tower: The tower leans.
            ---
            """
        );
    }

    [Fact]
    public void One_slip_is_mended_by_itself()
    {
        RuleFixture.CheckSafeFixes(
            "[~brigde|said] [!bridge by=none|it was safe] and [!by=none repeats=brigde|so].",
            "[~bridge|said] [!bridge by=none|it was safe] and [!by=none repeats=bridge|so]."
        );
    }

    [Fact]
    public void Numbered_ids_are_meant_to_differ()
    {
        Assert.Equal(
            ["Replace `c9` by `c1`", "Remove `c9` here"],
            RuleFixture.Titles<UndefinedClaim>("[~c9|said] [!c1 by=none|it was safe].")
        );
    }

    [Theory]
    [InlineData("[^zz @a|Velt]", "[^@a|Velt]")]
    [InlineData("[^zz|Velt]", "[^|Velt]")]
    [InlineData("[^zz?|Velt]", "[^?|Velt]")]
    [InlineData("[^zz,c1 @a|Velt]", "[^c1 @a|Velt]")]
    [InlineData("[^c1, zz @a|Velt]", "[^c1 @a|Velt]")]
    public void A_wrong_tie_can_be_removed(string before, string after)
    {
        const string Rest = " [~|said] [!c1|it was safe].";
        RuleFixture.CheckFix<UndefinedClaim>(before + Rest, "Remove `zz` here", after + Rest);
    }
}
