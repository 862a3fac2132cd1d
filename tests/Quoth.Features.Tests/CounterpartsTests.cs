namespace Quoth.Features.Tests;

public sealed class CounterpartsTests
{
    [Fact]
    public void A_claim_leads_to_its_source() =>
        Check(
            "[^@orlan|Orlan] [~|said] [!|the [@ndf|ar$0my] left].",
            """
            [^@orlan|Orlan] [~|said] [!|the [@ndf|army] left].
                     ^^^^^
            """
        );

    [Fact]
    public void A_claim_without_a_source_leads_to_its_cue() =>
        Check(
            "[~|It is said] [!|so$0].",
            """
            [~|It is said] [!|so].
               ^^^^^^^^^^
            """
        );

    [Fact]
    public void A_source_leads_to_all_that_it_says_and_a_piece_to_nothing_but_the_first() =>
        Check(
            "“[!c1|One],” [^c1,c2 @or$0lan|he] [~c1|said], “[!c1+|and more]. [!c2|Two].”",
            """
            “[!c1|One],” [^c1,c2 @orlan|he] [~c1|said], “[!c1+|and more]. [!c2|Two].”
                  ^^^
                                                                               ^^^
            """
        );

    [Fact]
    public void A_cue_inside_a_claim_leads_to_it() =>
        Check(
            "[!|Prices, [^|he] [~|sa$0id], will fall].",
            """
            [!|Prices, [^|he] [~|said], will fall].
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """
        );

    [Theory]
    [InlineData("[@orlan|He$0] left.")]
    [InlineData("He le$0ft.")]
    [InlineData("[#|[!|no$0]] x")]
    [InlineData("[^|He$0] left.")]
    public void What_has_no_other_side_leads_nowhere(string text) => Check(text, "nothing");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var places = Counterparts.At(fixture.Document, fixture.Cursor);
        Fixture.AssertSame(expected, fixture.Show(places.Select(span => (fixture.Document.Path, span, ""))));
    }
}
