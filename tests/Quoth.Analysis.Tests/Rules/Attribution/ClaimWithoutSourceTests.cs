using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class ClaimWithoutSourceTests
{
    [Fact]
    public void A_claim_needs_a_source_or_by()
    {
        RuleFixture.Check<ClaimWithoutSource>(
            """
            [!type=fact|The pier is
            ^^^^^^^^^^^^ warning Q201: Nobody is credited with `The pier is safe and will be open all su…`
                         = mark who says it with `[^@id|...]`, or write `by=none` where nobody is credited
            safe and will be open all summer]. [!by=none|It rains]. [!|It pours], [^|officials] [~|said].
            """
        );
    }

    [Fact]
    public void A_definition_may_say_who_is_credited()
    {
        RuleFixture.Check<ClaimWithoutSource>(
            """
            ---
            !pier: The pier is safe.
              by: none
            ---
            [!pier|The pier is safe].
            """
        );
    }

    [Theory]
    [InlineData("[!|so]", "[!by=none|so]")]
    [InlineData("[!c1?|so]", "[!c1? by=none|so]")]
    [InlineData("[!type=fact |so]", "[!type=fact by=none|so]")]
    public void It_can_be_recorded_that_nobody_is(string before, string after) =>
        RuleFixture.CheckFix<ClaimWithoutSource>(before, "Write `by=none`", after);

    [Fact]
    public void Nothing_is_written_into_a_wrong_head() =>
        Assert.Empty(RuleFixture.Titles<ClaimWithoutSource>("[!note=\"open|so]"));
}
