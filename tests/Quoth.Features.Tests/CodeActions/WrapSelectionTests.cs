using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

public class WrapSelectionTests
{
    [Theory]
    [InlineData("$1The talks failed$1, he said.", "Mark as a claim", "[!|The talks failed], he said.")]
    [InlineData("The talks $1 failed, $1he said.", "Mark as a claim", "The talks  [!|failed,] he said.")]
    [InlineData("He $1said$1 so.", "Mark as a cue", "He [~|said] so.")]
    [InlineData("He sa$0id so.", "Mark as a cue", "He [~|said] so.")]
    [InlineData("$1Officials$1 agreed.", "Mark as a source", "[^|Officials] agreed.")]
    [InlineData(
        "[!|The talks, $1he said$1, failed.]",
        "Mark as a hole in the claim",
        "[!|The talks, [-|he said], failed.]"
    )]
    [InlineData("The talks $1failed$1.", "Add a note here", "The talks failed[#|note].")]
    public void Words_become_what_they_are_said_to_be(string before, string title, string after) =>
        Assert.Equal(after, Actions.Apply(before, title));

    [Theory]
    [InlineData("$1“[W]e agree,”$1 he said.", "[!|“[W]e agree,”] he said.")]
    [InlineData("$1It is 3] o'clock$1.", "[!|It is 3\\] o'clock].")]
    [InlineData("$1See [here$1.", "[!|See \\[here].")]
    [InlineData("It is in $1C:\\$1 and no other.", "It is in [!|C:\\\\] and no other.")]
    [InlineData("In C:\\$1Halvern$1.", "In C:\\\\[!|Halvern].")]
    [InlineData("Of \\[$1two\\]$1 kinds", "Of \\[[!|two\\]] kinds")]
    public void Brackets_and_backslashes_stay_what_they_are(string before, string after) =>
        Assert.Equal(after, Actions.Apply(before, "Mark as a claim"));

    [Theory]
    [InlineData("[@or$1lan|Orlan] left early$1.", "[!|[@orlan|Orlan] left early].")]
    [InlineData("[@orlan|$1Orlan] left early$1.", "[!|[@orlan|Orlan] left early].")]
    [InlineData("[~|$1said so]$1 twice", "[!|[~|said so]] twice")]
    [InlineData("He left, [@or$1lan|Orla$1n] did.", "He left, [@orlan|[!|Orla]n] did.")]
    [InlineData("$1He met [@orlan|Orlan$1] there.", "[!|He met [@orlan|Orlan]] there.")]
    [InlineData("$1He met [@or$1lan|Orlan] there.", "[!|He met] [@orlan|Orlan] there.")]
    public void A_selection_that_ends_in_a_head_or_at_a_bracket_is_set_right(string before, string after) =>
        Assert.Equal(after, Actions.Apply(before, "Mark as a claim"));

    [Theory]
    [InlineData("He met [@orlan|Ilan $1Orlan] there$1.")]
    [InlineData("$1He met [@orlan|Ilan$1 Orlan] there.")]
    [InlineData("$1One paragraph.\n\nAnother [@a|o$1ne].")]
    public void What_would_cross_a_tag_or_a_paragraph_is_refused_with_a_reason(string before)
    {
        var refused = Assert.Single(Actions.Offered(before, ActionKinds.Wrap));
        Assert.NotNull(refused.Refusal);
        Assert.Empty(refused.FindEdits().Edits);
    }

    [Fact]
    public void Several_paragraphs_become_one_claim_in_pieces() =>
        Assert.Equal(
            "[!|It rains]. [!c2|“It pours.]\n\n[!c2+|“And it snows.”] he said. [!c3|So]\n",
            Actions.Apply(
                "[!|It rains]. $1“It pours.\n\n“And it snows.”$1 he said. [!c3|So]\n",
                "Mark as one claim in 2 pieces"
            )
        );

    [Theory]
    [InlineData("He met [@or$1la$1n|Orlan].")]
    [InlineData("He left$1   $1there.")]
    [InlineData("[#|Ask $1him$1 again]")]
    [InlineData("---\ntitle: The $1talks$1\n---\nText.")]
    [InlineData("---\ntitle: The $1talks$1 with an end that nobody wrote")]
    [InlineData("两位$0官员说")]
    public void Where_no_words_are_there_is_nothing_to_mark(string before) =>
        Assert.Empty(Actions.Offered(before, ActionKinds.Wrap));

    [Fact]
    public void A_known_name_at_the_cursor_gets_its_id() =>
        Assert.Equal(
            "He met [@orlan|Ilan Orlan] there.",
            Actions
                .Apply("He met Ilan Or$0lan there." + Fixture.Registry, "Mark as a mention: Ilan Orlan (@orlan)")
                .TrimEnd()
        );

    [Fact]
    public void A_name_of_several_is_offered_once_for_each_the_nearest_first() =>
        Assert.Equal(
            [
                "Mark as a mention: Mina Brill (@mina)",
                "Mark as a mention: Ada Brill (@ada)",
                "Mark as a source: Mina Brill (@mina)",
                "Mark as a source: Ada Brill (@ada)",
            ],
            Actions
                .Titles(
                    "---\n@ada: Ada Brill\n@mina: Mina Brill\n---\n[@ada|Ada Brill] left and [@mina|Mina Brill] came. Bri$0ll spoke.",
                    ActionKinds.Wrap
                )
                .Where(title => title.Contains("Brill"))
        );

    [Fact]
    public void Hebrew_and_Chinese_names_are_found_too()
    {
        Assert.Equal(
            "---\n@zamir: דנה זמיר\n---\nאמרה [^@zamir|דנה זמיר] אתמול.",
            Actions.Apply("---\n@zamir: דנה זמיר\n---\nאמרה דנה ז$0מיר אתמול.", "Mark as a source: דנה זמיר (@zamir)")
        );
        Assert.Equal(
            "---\n@wang: 王小梅\n---\n记者[@wang|王小梅]说。",
            Actions.Apply("---\n@wang: 王小梅\n---\n记者王$0小梅说。", "Mark as a mention: 王小梅 (@wang)")
        );
    }

    [Fact]
    public void The_id_of_an_unknown_name_is_a_placeholder_with_those_nearby_to_choose_from()
    {
        const string Text = "[@orlan|Orlan] met Salla $1Wren$1.";
        Assert.Equal("[@${1|wren,orlan|}|", Actions.Snippet(Text, "Mark as a mention"));
        Assert.Equal("[@orlan|Orlan] met Salla [@wren|Wren].", Actions.Apply(Text, "Mark as a mention"));
        Assert.Equal("[^@${1|orlan,he|}|", Actions.Snippet("[@orlan|Orlan] left. $1he$1 said", "Mark as a source"));
    }

    [Fact]
    public void Who_is_named_already_is_not_named_once_more() =>
        Assert.DoesNotContain(
            Actions.Titles("[@orlan|Ilan Or$0lan] left." + Fixture.Registry, ActionKinds.Wrap),
            title => title.StartsWith("Mark as a mention") || title.StartsWith("Mark as a source")
        );

    [Theory]
    [InlineData(ActionKinds.WrapMention, "Mark as a mention")]
    [InlineData(ActionKinds.WrapSource, "Mark as a source")]
    [InlineData(ActionKinds.WrapCue, "Mark as a cue")]
    [InlineData(ActionKinds.WrapClaim, "Mark as a claim")]
    [InlineData(ActionKinds.WrapHole, "Mark as a hole in the claim")]
    [InlineData(ActionKinds.WrapNote, "Add a note here")]
    public void A_key_can_ask_for_one_kind_of_tag_alone(string kind, string title)
    {
        const string Text = "[!|The talks, $1Salla Wren$1 said, failed.]";
        Assert.Equal([title], Actions.Titles(Text, kind));
        Assert.Contains(title, Actions.Titles(Text, ActionKinds.Wrap));
        Assert.Contains(title, Actions.Titles(Text));
    }

    [Fact]
    public void Who_asks_for_one_kind_alone_is_told_why_it_cannot_be_done()
    {
        var crossing = Assert.Single(Actions.Offered("He met [@a|Ilan $1Orlan] there$1.", ActionKinds.WrapCue));
        Assert.Equal(ActionKinds.WrapCue, crossing.Kind);
        Assert.Contains("tags cannot cross", crossing.Refusal);
        const string Paragraphs = "$1One.\n\nAnother.$1";
        Assert.Contains(
            "ends with its paragraph",
            Assert.Single(Actions.Offered(Paragraphs, ActionKinds.WrapHole)).Refusal
        );
        Assert.Equal(["Mark as one claim in 2 pieces"], Actions.Titles(Paragraphs, ActionKinds.WrapClaim));
        Assert.Null(Assert.Single(Actions.Offered(Paragraphs, ActionKinds.Wrap)).Refusal);
    }
}
