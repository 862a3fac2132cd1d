using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

/// <summary>What can be done with one tag: doubt, another kind, attributes, none at all.</summary>
public class TagActionsTests
{
    [Theory]
    [InlineData("[@or$0lan|Orlan]", "[@orlan?|Orlan]", "mention")]
    [InlineData("[^c1,c2 @orlan|Or$0lan]", "[^c1,c2 @orlan?|Orlan]", "source")]
    [InlineData("[^|offi$0cials]", "[^?|officials]", "source")]
    [InlineData("[!c1+ type=fact|It$0]", "[!c1+? type=fact|It]", "claim")]
    [InlineData("[!type=fact|It$0]", "[!? type=fact|It]", "claim")]
    [InlineData("[~|sa$0id]", "[~?|said]", "cue")]
    public void Doubt_comes_and_goes(string before, string after, string kind)
    {
        Assert.Equal(after, Actions.Apply(before, $"Mark this {kind} as doubtful"));
        var plain = before.Replace("$0", "");
        var back = Actions.Apply(after.Insert(after.IndexOf('|') + 1, "$0"), $"Take the doubt off this {kind}");
        Assert.Equal(plain.Replace("[! ", "[!"), back.Replace("[! ", "[!"));
        Assert.Equal([$"Mark this {kind} as doubtful"], Actions.Titles(before, ActionKinds.Doubt));
    }

    [Theory]
    [InlineData("[@orlan? colour=x note=y|Or$0lan]", "Change this mention to a source", "[^@orlan? note=y|Orlan]")]
    [InlineData("[^@orlan|Or$0lan]", "Change this source to a mention", "[@orlan|Orlan]")]
    [InlineData("[^c1 @orlan|said$0]", "Change this source to a cue", "[~c1|said]")]
    [InlineData("[~c1|said$0]", "Change this cue to a source", "[^c1|said]")]
    [InlineData("[~|Salla Wren$0]", "Change this cue to a mention", "[@wren|Salla Wren]")]
    [InlineData("[!c1 type=fact|it ra$0ins]", "Change this claim to a cue", "[~|it rains]")]
    [InlineData("[!|it [~|he s$0aid] rains]", "Change this cue to a hole", "[!|it [-|he said] rains]")]
    [InlineData("[-|it$0]", "Change this hole to a claim", "[!|it]")]
    public void A_tag_becomes_one_of_another_kind(string before, string title, string after) =>
        Assert.Equal(after, Actions.Apply(before, title));

    [Fact]
    public void A_tag_stays_where_the_text_would_begin_with_a_header_without_it() =>
        Assert.DoesNotContain(
            "Remove the source tag and keep its words",
            Actions.Titles("--[^|-$0]\ntittle: nothing\n", ActionKinds.Unwrap)
        );

    [Fact]
    public void A_claim_of_several_pieces_stays_a_claim() =>
        Assert.DoesNotContain(
            Actions.Titles("[!c1|It$0] and [!c1+|rains].", ActionKinds.Tag),
            title => title.StartsWith("Change")
        );

    [Theory]
    [InlineData("[@orlan|Or$0lan] left", "Remove the mention tag and keep its words", "Orlan left")]
    [InlineData("[!|It [@orlan|x] r$0ains]", "Remove the claim tag and keep its words", "It [@orlan|x] rains")]
    [InlineData("[!|It [sic\\] r$0ains", "Remove the claim tag and keep its words", "It [sic\\] rains")]
    [InlineData("It rains[#|ask ag$0ain].", "Remove this note", "It rains.")]
    public void A_tag_goes_and_its_words_stay(string before, string title, string after) =>
        Assert.Equal(after, Actions.Apply(before, title));

    [Fact]
    public void A_note_whose_words_are_no_words_of_the_article_is_never_unwrapped() =>
        Assert.Equal(["Remove this note"], Actions.Titles("It rains[#|ask ag$0ain].", ActionKinds.Unwrap));

    [Fact]
    public void Attributes_come_with_their_words_to_choose_from()
    {
        const string Text = "[@orlan|He] left. [!c1|It r$0ains].";
        Assert.StartsWith(" quote=${1|direct,", Actions.Snippet(Text, "Add `quote`"));
        Assert.Equal(" by=${1|@orlan,none|}", Actions.Snippet(Text, "Add `by`"));
        Assert.Equal("[@orlan|He] left. [!c1 by=@orlan|It rains].", Actions.Apply(Text, "Add `by`"));
        Assert.DoesNotContain("Add `by`", Actions.Titles("[!by=none|It r$0ains].", ActionKinds.Attribute));
    }

    [Theory]
    [InlineData("[@|Or$0lan]")]
    [InlineData("It ra$0ins.")]
    [InlineData("[#|[@orlan|Or$0lan]]")]
    public void A_wrong_head_and_what_is_no_tag_are_left_alone(string text) =>
        Assert.Empty(Actions.Titles(text, ActionKinds.Tag, ActionKinds.Attribute, ActionKinds.Pieces));
}
