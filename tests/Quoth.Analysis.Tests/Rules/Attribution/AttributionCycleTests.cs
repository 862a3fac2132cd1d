using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class AttributionCycleTests
{
    [Fact]
    public void A_claim_cannot_come_through_itself()
    {
        RuleFixture.Check<AttributionCycle>(
            """
            [!c1 by=none via=!c2|one], [!c2 by=none via=c3|two], [!c3 by=none via=c1,@a|three] [!c4 by=none via=c1|four].
                                                                                  ^^ error Q207: `!c3` leads back to itself along `via`: `!c3` → `!c1` → `!c2` → `!c3`
                                                                                     = remove the `via` that is not so
            """
        );
    }

    [Fact]
    public void Entities_cannot_belong_to_themselves()
    {
        RuleFixture.Check<AttributionCycle>(
            """
            ---
            @a: A
              of: @a
                  ^^ error Q207: `@a` leads back to itself along `of`: `@a` → `@a`
                     = remove the `of` that is not so
            @b: B
              of: @c
            @c: C
              of: @b
                  ^^ error Q207: `@c` leads back to itself along `of`: `@c` → `@b` → `@c`
                     = remove the `of` that is not so
            @d: D
              via: @e
            @e: E
              of: @d
            ---
            """
        );
    }

    [Fact]
    public void A_claim_in_a_claim_is_said_through_it()
    {
        RuleFixture.Check<AttributionCycle>(
            """
            [!via=!c2 by=none|one [!by=none|two [!c2 by=none|three]]]
                  ^^^ error Q207: `one two three` leads back to itself along `via`: `one two three` → `!c2` → `two three` → `one two three`
                      = remove the `via` that is not so
            """
        );
        RuleFixture.Check<AttributionCycle>(
            """
            [!a+|one [!b by=none|two]] [!b+|three [!a by=none|four]]
                                                  ^^^^^^^^^^^^ error Q207: `!a` leads back to itself along `via`: `!a` → `!b` → `!a`
                                                               = remove the `via` that is not so
            """
        );
    }

    [Fact]
    public void The_registry_may_close_the_circle()
    {
        RuleFixture.Check<AttributionCycle>(
            """
            === article.quoth
            ---
            @a: A
              of: @b
                  ^^ error Q207: `@a` leads back to itself along `of`: `@a` → `@b` → `@a`
                     = remove the `of` that is not so
            ---
            === registry.quoth
            ---
            @b: B
              of: @a
            ---
            """.Replace("---\n=== registry", "---\nIt rained.\n=== registry")
        );
    }

    [Fact]
    public void Support_and_evidence_run_one_way_and_contradiction_may_be_mutual()
    {
        RuleFixture.Check<AttributionCycle>(
            """
            [!c1 by=none contradicts=c2 supports=c3|one] [!c2 by=none contradicts=c1 evidence=c3|two] [!c3 by=none supports=c1|three]
                                                                                                                            ^^ error Q207: `!c3` leads back to itself along `supports`: `!c3` → `!c1` → `!c3`
                                                                                                                               = remove the `supports` that is not so
            """
        );
    }

    [Fact]
    public void A_long_way_round_is_shown_shortened()
    {
        var claims = Enumerable.Range(1, 50_000).Select(n => $"[!c{n} by=none via=c{n % 50_000 + 1}|x]");
        var found = RuleFixture.Analyze(string.Join('\n', claims)).Where(diagnostic => diagnostic.Rule.Code == "Q207");
        Assert.EndsWith(
            "`!c50000` → `!c1` → `!c2` → `!c3` → `!c4` → … → `!c50000`",
            Assert.Single(found).Message,
            StringComparison.Ordinal
        );
    }
}
