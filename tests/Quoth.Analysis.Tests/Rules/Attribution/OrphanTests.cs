using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Semantics.Binding;
using Quoth.Testing;

namespace Quoth.Analysis.Tests.Rules.Attribution;

/// <summary>Sources and cues without a claim, and pieces without one.</summary>
public sealed class OrphanTests
{
    [Fact]
    public void Sources_and_cues_want_a_claim()
    {
        RuleFixture.Check(
            """
            [^|Velt] left. The council [~|said] nothing.
               ^^^^ warning Q203: `Velt` is credited with no claim
                    = mark what is claimed with `[!|...]`, or make it a mention
                                          ^^^^ warning Q204: `said` attributes no claim
                                               = mark what is claimed with `[!|...]`, or remove the tag
            """
        );
    }

    [Fact]
    public void A_source_can_be_tied_to_the_nearest_claim()
    {
        RuleFixture.CheckFix<OrphanSource>(
            "[^|Velt] left. [!by=none|It rained], in short. [!|The pier was safe].",
            "Tie it to `It rained`",
            "[^c1|Velt] left. [!c1 by=none|It rained], in short. [!|The pier was safe]."
        );
    }

    [Fact]
    public void What_the_claim_has_by_position_is_tied_with_it()
    {
        const string After = "[~c1|Said] again. [^c1 @a|Velt] [~c1|said] [!c1|it was safe].";
        RuleFixture.CheckFix<OrphanCue>(
            "[~|Said] again. [^@a|Velt] [~|said] [!|it was safe].",
            "Tie it to `it was safe`",
            After
        );
        Assert.Equal(
            """
            claim c1 "it was safe"
              source "Velt" @a (explicit)
              cue "Said" (explicit)
              cue "said" (explicit)

            """,
            BindingPrinter.Print(RuleFixture.Load(After).Documents[FileSet.DefaultPath])
        );
    }

    [Fact]
    public void A_source_inside_a_claim_is_tied_to_a_claim_beside_it_there()
    {
        RuleFixture.CheckFix<OrphanSource>(
            "[!by=none|The [^@a|clerk] asked, and [^@b|he] [~|said] [!c9|so]] [!by=none|So].",
            "Tie it to `so`",
            "[!by=none|The [^c9 @a|clerk] asked, and [^c9 @b|he] [~c9|said] [!c9|so]] [!by=none|So]."
        );
    }

    [Fact]
    public void Without_a_claim_in_the_paragraph_the_tag_can_go()
    {
        Assert.Equal(
            ["Make it a mention", "Remove the source tag, keep its words"],
            RuleFixture.Titles<OrphanSource>("[^@a|Velt] left.\n\n[!by=none|It rained].")
        );
        RuleFixture.CheckFix<OrphanSource>("[^@a,b?|Velt] left.", "Make it a mention", "[@a,b?|Velt] left.");
        RuleFixture.CheckFix<OrphanSource>(
            @"[^|[@a|Velt] \[sic]] left.",
            "Remove the source tag, keep its words",
            @"[@a|Velt] \[sic] left."
        );
    }

    [Fact]
    public void Fixes_of_many_orphans_can_be_applied_together()
    {
        var before = RuleFixture.Load(
            "[^|A] went. [!by=none|One] came. Many [~|said] on. [!by=none|Two] came. [^|B] stayed."
        );
        var after = FixApplier.Apply(before, FixSafety.Offered).Corpus.Documents[FileSet.DefaultPath];
        Assert.Empty(after.Orphans);
        Assert.Equal(["c1", "c2"], after.Claims.Select(claim => claim.Id));
    }

    [Fact]
    public void A_piece_wants_its_claim()
    {
        RuleFixture.Check<OrphanPiece>(
            """
            [!bridge by=none|one], [!brigde+|two], [!c9+ by=none|three].
                                     ^^^^^^ error Q209: No claim of this article has the id `brigde`
                                            = did you mean `bridge+`?
                                                     ^^ error Q209: No claim of this article has the id `c9`
                                                        = remove the `+` if the claim begins here
            """
        );
        RuleFixture.CheckSafeFixes(
            "[!bridge by=none|one], [!brigde+|two], [!c9+ by=none|three].",
            "[!bridge by=none|one], [!bridge+|two], [!c9+ by=none|three]."
        );
        RuleFixture.CheckFix<OrphanPiece>("[!c9+? by=none|three].", "Make it the claim `c9`", "[!c9? by=none|three].");
    }
}
