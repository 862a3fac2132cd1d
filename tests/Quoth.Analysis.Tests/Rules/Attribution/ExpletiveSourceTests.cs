using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class ExpletiveSourceTests
{
    [Fact]
    public void It_and_there_are_no_sources()
    {
        RuleFixture.Check<ExpletiveSource>(
            """
            [^|It] [~|is said] [!|that the bridge is old]. [^|There] [~|were reports] [!|that it fell].
               ^^ warning Q211: `It` stands for nobody, so it is no source
                  = remove the tag; where nobody is credited the claim says `by=none`
                                                              ^^^^^ warning Q211: `There` stands for nobody, so it is no source
                                                                    = remove the tag; where nobody is credited the claim says `by=none`
            [!|The bridge, [^|it] [~|seems], is old].
                              ^^ warning Q211: `it` stands for nobody, so it is no source
                                 = remove the tag; where nobody is credited the claim says `by=none`
            """
        );
    }

    [Fact]
    public void An_it_that_means_somebody_is_one()
    {
        RuleFixture.Check<ExpletiveSource>(
            """
            The council met. [^|It] [~|said] [!|so], and [^@council|it] [~|is said] [!|to agree].
            [^|It] [~|is confident] [!|that the bridge will stand].
            """
        );
    }

    [Fact]
    public void Other_languages()
    {
        RuleFixture.Check<ExpletiveSource>(
            """
            === de.quoth
            ---
            language: de
            ---
            [^|Es] [~|heißt], [!|die Brücke sei alt]. [!|Sie sei alt], [~|hieß] [^|es]. Das Kind kam. [^|Es] [~|sagte] [!|ja].
               ^^ warning Q211: `Es` stands for nobody, so it is no source
                  = remove the tag; where nobody is credited the claim says `by=none`
                                                                                   ^^ warning Q211: `es` stands for nobody, so it is no source
                                                                                      = remove the tag; where nobody is credited the claim says `by=none`
            === fr.quoth
            ---
            language: fr
            ---
            [^|Il] [~|paraît] [!|que le pont est vieux]. Le maire vint. [^|Il] [~|est convaincu] [!|de cela].
               ^^ warning Q211: `Il` stands for nobody, so it is no source
                  = remove the tag; where nobody is credited the claim says `by=none`
            """
        );
    }

    [Fact]
    public void The_tag_goes_and_its_words_stay()
    {
        RuleFixture.CheckSafeFixes(
            "[^|It] [~|is said] [!by=none|that it is old].",
            "It [~|is said] [!by=none|that it is old]."
        );
    }

    [Theory]
    // The claim would be taken for Brill's.
    [InlineData("[^|Brill] [~|said] [!|so], and [^|it] [~|is said] [!|that it is old].")]
    // The word would become a part of the claim.
    [InlineData("[!|The bridge, [^|it] [~|is said], is old.]")]
    // The head says something.
    [InlineData("[^?|It] [~|is said] [!|that it is old].")]
    // The brackets before it would begin a tag.
    [InlineData("[!a[^|it] is said|")]
    public void Where_more_would_change_somebody_has_to_choose(string text) =>
        Assert.Equal(["Remove the source tag, keep its words"], RuleFixture.Titles<ExpletiveSource>(text));
}
