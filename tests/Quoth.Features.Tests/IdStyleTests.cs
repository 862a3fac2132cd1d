using Quoth.Analysis;

namespace Quoth.Features.Tests;

public sealed class IdStyleTests
{
    [Theory]
    // In one group, shared, inside, adjacent.
    [InlineData(
        "[^@velt|Velt] [~|said] [!|the pier was safe].",
        "[^c1 @velt|Velt] [~c1|said] [!c1|the pier was safe]."
    )]
    [InlineData(
        "[^@velt|She] [~|denied] [!|this] and [~|warned] of [!|rain].",
        "[^c1,c2 @velt|She] [~c1|denied] [!c1|this] and [~c2|warned] of [!c2|rain]."
    )]
    [InlineData(
        "[!|“We stay,” [^@velt|she] [~|said], “and [reach] it.”]",
        "[!c1|“We stay,” [^c1 @velt|she] [~c1|said], “and [reach] it.”]"
    )]
    [InlineData(
        "[!type=question|“Will they come?”] [^@velt?|Velt] [~?|asked].",
        "[!c1 type=question|“Will they come?”] [^c1 @velt?|Velt] [~c1?|asked]."
    )]
    public void What_position_says_is_written_down_and_taken_out_again(string bare, string tied)
    {
        Assert.Equal(tied, Format(bare, IdStyle.Explicit));
        Assert.Equal(bare, Format(tied, IdStyle.Implicit));
        Assert.Equal(tied, Format(tied, IdStyle.Explicit));
        Assert.Equal(bare, Format(bare, IdStyle.Implicit));
    }

    [Fact]
    public void A_claim_keeps_the_id_that_it_has_and_takes_none_that_is_taken()
    {
        Assert.Equal(
            "[~c1|said] [!c1|so]. [~c4|Said] [!c4 contradicts=c2|that]. [!c2 by=none|Rain].",
            Format("[~|said] [!c1|so]. [~|Said] [!contradicts=c2|that]. [!c2 by=none|Rain].", IdStyle.Explicit)
        );
    }

    [Fact]
    public void An_id_that_says_more_than_position_stays()
    {
        const string Apart =
            "[!c1|The pier is safe]. Nobody else thought so. For weeks [^c1 @velt|Velt] [~c1|insisted].";
        Assert.Equal(Apart, Format(Apart, IdStyle.Implicit));
    }

    [Fact]
    public void An_id_that_somebody_uses_stays()
    {
        Assert.Equal(
            "[^@velt|Velt] [~|said] [!c1|so]. [!by=none contradicts=c1|Not so].",
            Format("[^c1 @velt|Velt] [~c1|said] [!c1|so]. [!by=none contradicts=c1|Not so].", IdStyle.Implicit)
        );
        Assert.Equal(
            "[!c1|“So,”] [^@velt|she] [~|said], [!c1+|“it is.”]",
            Format("[!c1|“So,”] [^c1 @velt|she] [~c1|said], [!c1+|“it is.”]", IdStyle.Implicit)
        );
    }

    [Fact]
    public void A_name_that_somebody_chose_and_a_claim_of_the_registry_stay()
    {
        Assert.Equal(
            "[^@velt|Velt] [~|said] [!pier|so].",
            Format("[^pier @velt|Velt] [~pier|said] [!pier|so].", IdStyle.Implicit)
        );
        const string Registered = "[^@velt|Velt] [~|said] [!c7|so].\n=== r.quoth\n---\n!c7: So it is.\n---\n";
        Assert.Equal("[^@velt|Velt] [~|said] [!c7|so].", Format(Registered, IdStyle.Implicit));
    }

    [Fact]
    public void A_tie_to_no_claim_and_a_wrong_head_stay()
    {
        const string Text = "[^c9 @velt|Velt] [~c1 x|said] [!c1|so].";
        Assert.Equal(Text, Format(Text, IdStyle.Implicit));
    }

    [Fact]
    public void A_paragraph_in_which_an_orphan_would_find_a_claim_stays()
    {
        // Once the first cue is tied, the second would be the only one beside the claim.
        const string Text = "[~|Words] of [!|rain] and then [~|spoke] of it [^@velt|Velt].";
        Assert.Equal(Text + "\n\n[~c2|Said] [!c2|so].", Format(Text + "\n\n[~|Said] [!|so].", IdStyle.Explicit));
    }

    private static string Format(string text, IdStyle ids)
    {
        var fixture = Fixture.Load(text);
        var changes = Formatting.Format(fixture.Document, fixture.Corpus, ids);
        return FixApplier.Rewrite(fixture.Document.Tree.Text, changes).Content;
    }
}
