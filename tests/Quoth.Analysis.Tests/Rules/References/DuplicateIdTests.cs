using Quoth.Analysis.Rules.References;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Testing;

namespace Quoth.Analysis.Tests.Rules.References;

public sealed class DuplicateIdTests
{
    [Fact]
    public void Two_claims_cannot_have_one_id()
    {
        RuleFixture.Check<DuplicateId>(
            """
            [!c1 by=none|one] [!c1+|and more] [!c1 by=none|two] [!c1 by=none|three]
                                                ^^ error Q103: `c1` is already the id of another claim
                                                   = write `c1+` if this is one more piece of that claim, else another id
                                                                  ^^ error Q103: `c1` is already the id of another claim
                                                                     = write `c1+` if this is one more piece of that claim, else another id
            """
        );
    }

    [Fact]
    public void What_a_header_defines_may_be_asserted_often()
    {
        RuleFixture.Check<DuplicateId>(
            """
            === article.quoth
            ---
            !pier: The pier is safe.
            ---
            [!pier by=none|one] [!pier by=none|two] [!tower by=none|one] [!tower by=none|two]
            === registry.quoth
            ---
            !tower: The tower leans.
            ---
            """
        );
    }

    [Fact]
    public void One_header_defines_an_id_once()
    {
        RuleFixture.Check<DuplicateId>(
            """
            ---
            @velt: Mara Velt
            !velt: Velt is mayor.
            @velt: Mona Velt
            ^^^^^ error Q103: `@velt` is defined twice in this header
                  = only the first definition counts; remove one, or give this one another id
            !velt: Velt was mayor.
            ^^^^^ error Q103: `!velt` is defined twice in this header
                  = only the first definition counts; remove one, or give this one another id
            ---
            """
        );
    }

    [Fact]
    public void A_new_id_goes_to_the_pieces_and_ties_of_the_claim_as_well()
    {
        RuleFixture.CheckFix<DuplicateId>(
            """
            [~c1|said] [!c1 by=none|one] [!c2 by=none|two].

            [^c1,c2 @a|She] [~c1|said] [!c1|three], [!c1+|four].
            """,
            "Rename it to `c3`",
            """
            [~c1|said] [!c1 by=none|one] [!c2 by=none|two].

            [^c3,c2 @a|She] [~c3|said] [!c3|three], [!c3+|four].
            """
        );
    }

    [Fact]
    public void It_can_be_made_a_further_piece()
    {
        RuleFixture.CheckFix<DuplicateId>(
            "[!c1 by=none|one] [!c1? by=none|two]",
            "Make it a further piece of `c1`",
            "[!c1 by=none|one] [!c1+? by=none|two]"
        );
    }

    [Fact]
    public void New_ids_do_not_meet_when_all_are_applied()
    {
        var outcome = FixApplier.Apply(
            RuleFixture.Load("[!c1 by=none|a] [!c1 by=none|b] [!c1 by=none|c] [!c2 by=none|d]"),
            FixSafety.Offered
        );
        Assert.Equal(
            "[!c1 by=none|a] [!c3 by=none|b] [!c4 by=none|c] [!c2 by=none|d]",
            outcome.Corpus.Documents[FileSet.DefaultPath].Tree.Text.Content
        );
    }
}
