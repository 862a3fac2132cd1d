namespace Quoth.Features.Tests;

public sealed class LandmarksTests
{
    private const string Doubts = "[@orlan?|One], $0[!?|[~?|two] three] and [@ndf|four].";

    [Fact]
    public void The_next_doubt_is_the_one_that_begins_next() => Check(Doubts, Landmark.Doubt, false, "[~?|two] three");

    [Theory]
    [InlineData("[@orlan?|One$0], [@ndf?|two].", "two")]
    [InlineData("[@orlan?|One], [@ndf?|two] $0.", "One")]
    [InlineData("[@orlan?|$0One].", "One")]
    public void Behind_the_last_doubt_comes_the_first(string text, string expected) =>
        Check(text, Landmark.Doubt, false, expected);

    [Theory]
    [InlineData("[@orlan?|One], [@ndf?|two$0].", "One")]
    [InlineData("[@orlan?|One$0], [@ndf?|two].", "two")]
    [InlineData("[@orlan?|One], x$0 [@ndf?|two].", "One")]
    public void Backwards_the_one_where_the_cursor_comes_from_is_left_out(string text, string expected) =>
        Check(text, Landmark.Doubt, true, expected);

    [Fact]
    public void An_orphan_is_a_source_or_cue_without_a_claim() =>
        Check("$0[!|So] [~|said] [^|he]. [^|She] left.", Landmark.Orphan, false, "She");

    [Fact]
    public void A_known_name_without_a_tag_is_untagged() =>
        Check(
            "$0[@orlan|Orlan] left. Ilan Orlan came back." + Fixture.Registry,
            Landmark.Untagged,
            false,
            "Ilan Orlan"
        );

    [Fact]
    public void A_claim_that_says_that_nobody_is_credited_is_not_unattributed() =>
        Check("$0[!by=none|One]. [!by=@orlan|Two]. [!|Three].", Landmark.Unattributed, false, "Three");

    [Fact]
    public void Where_there_is_none_it_leads_nowhere() =>
        Check("$0[#|[@orlan?|in a note]] x", Landmark.Doubt, false, null);

    private static void Check(string text, Landmark landmark, bool isBackwards, string? expected)
    {
        var fixture = Fixture.Load(text);
        var found = Landmarks.Next(fixture.Corpus, fixture.Document, landmark, fixture.Cursor, isBackwards);
        Assert.Equal(expected, found is { } span ? fixture.Document.Tree.Text.ToString(span) : null);
    }
}
