using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

/// <summary>Pieces of claims, and the ids that tie them.</summary>
public class ClaimActionsTests
{
    [Theory]
    [InlineData("[!|It rains] and [!|it po$0urs].", "[!c1|It rains] and [!c1+|it pours].")]
    [InlineData("[!|It rains].\n\n[!type=fact|It po$0urs].", "[!c1|It rains].\n\n[!c1+ type=fact|It pours].")]
    [InlineData("[!a|It rains] and [!|it po$0urs].", "[!a|It rains] and [!a+|it pours].")]
    [InlineData(
        "[!a|It rains] and [!b|it po$0urs], [^b|he] [~b|said], [!b+|often].",
        "[!a|It rains] and [!a+|it pours], [^a|he] [~a|said], [!a+|often]."
    )]
    public void A_claim_becomes_a_piece_of_the_one_before(string before, string after) =>
        Assert.Equal(after, Actions.Apply(before, "Join this claim to the one before, as a piece of it"));

    [Theory]
    [InlineData("[!|It po$0urs].")]
    [InlineData("[!|It rains].\n\nNothing.\n\n[!|It po$0urs].")]
    [InlineData("[!|It [!|po$0urs]].")]
    [InlineData("---\n!b: It pours\n---\n[!a|It rains] and [!b|it po$0urs].")]
    public void A_claim_that_stands_alone_or_is_known_elsewhere_is_not_joined(string text) =>
        Assert.DoesNotContain(Actions.Titles(text, ActionKinds.Pieces), title => title.StartsWith("Join"));

    [Theory]
    [InlineData("[!c1|It rains] and [!c1+|it po$0urs].", "[!c1|It rains] and [!|it pours].")]
    [InlineData("[!c1|It rains] and [!c1+? type=fact|it po$0urs].", "[!c1|It rains] and [!? type=fact|it pours].")]
    public void A_piece_becomes_a_claim_of_its_own(string before, string after) =>
        Assert.Equal(after, Actions.Apply(before, "Make this piece a claim of its own"));

    [Fact]
    public void The_ids_of_one_attribution_are_written_and_taken_out()
    {
        const string Loose = "[^|He] [~|sa$0id] [!|it rains]. [^|She] [~|said] [!|it pours].";
        var tied = Actions.Apply(Loose, "Write the ids of this attribution");
        Assert.Equal("[^c1|He] [~c1|said] [!c1|it rains]. [^|She] [~|said] [!|it pours].", tied);
        Assert.Equal(
            Loose.Replace("$0", ""),
            Actions.Apply(tied.Replace("[~c1|sa", "[~c1|sa$0"), "Take out the ids of this attribution")
        );
    }

    [Fact]
    public void The_ids_of_the_document_are_written_and_taken_out()
    {
        const string Loose = "$0[^|He] [~|said] [!|it rains]. [^|She] [~|said] [!|it pours].";
        var tied = Actions.Apply(Loose, "Write all ids of this document");
        Assert.Equal("[^c1|He] [~c1|said] [!c1|it rains]. [^c2|She] [~c2|said] [!c2|it pours].", tied);
        Assert.Equal(Loose[2..], Actions.Apply("$0" + tied, "Take out all ids that position says"));
    }

    [Fact]
    public void Ids_that_are_needed_are_not_offered_to_go() =>
        Assert.DoesNotContain(
            Actions.Titles("[^a|He] came. It was late. [~a|Sa$0id]: [!a|it rains].", ActionKinds.Ids),
            title => title.StartsWith("Take out the ids of this")
        );
}
