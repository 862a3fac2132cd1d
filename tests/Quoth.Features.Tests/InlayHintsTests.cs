using Quoth.Syntax.Text;

namespace Quoth.Features.Tests;

/// <summary>Hints are shown in the text, between « and ».</summary>
public sealed class InlayHintsTests
{
    [Fact]
    public void A_claim_shows_the_source_that_it_found_by_position() =>
        Check(
            "[^@orlan|Orlan] [~|said] [!|so]. [!|“No,” [^|an official] [~|said].]" + Fixture.Registry,
            "[^@orlan|Orlan] [~|said] «<- Ilan Orlan»[!|so]. «<- an official»[!|“No,” [^|an official] [~|said].]"
        );

    [Fact]
    public void And_through_whom_the_words_came() =>
        Check(
            "[~|According to] [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] [!via=@ndf|an attack was near]]."
                + Fixture.Registry,
            "[~|According to] [^@herald|the Herald], «<- The Harbour Herald»[!|[^@orlan|Orlan] [~|said] "
                + "«<- Ilan Orlan via National Defence Force via The Harbour Herald»[!via=@ndf|an attack was near]]."
        );

    [Fact]
    public void A_claim_with_a_cue_alone_shows_the_cue() =>
        Check("It was [~|reported] [!|that it rained].", "It was [~|reported] «<- “reported”»[!|that it rained].");

    [Fact]
    public void A_shared_source_is_shown_at_each_of_its_claims_and_several_names_end_with_an_ellipsis() =>
        Check(
            "[^@a,b|They] [~|denied] [!|this] and [~|warned of] [!|that].",
            "[^@a,b|They] [~|denied] «<- @a and @b»[!|this] and [~|warned of] «<- @a and @b»[!|that]."
        );

    [Theory]
    [InlineData("[^c1|He] [~c1|said] [!c1|so].")]
    [InlineData("[!by=@orlan|So]. [!|It is over]. [#|[^|He] [~|said] [!|so].] [@a|He].")]
    [InlineData("")]
    public void What_is_written_needs_no_hint(string text) => Check(text, text);

    [Fact]
    public void A_bracket_far_from_its_opening_one_says_which_claim_it_closes()
    {
        var far = new string('x', InlayHints.FarLength);
        Check($"[!c1 by=@a|{far}] and [!by=@a|{far}].", $"[!c1 by=@a|{far}]«/c1» and [!by=@a|{far}]«/claim».");
        Check(
            "[^@a|He] [~|said] [!|one\ntwo\nthree\nfour].",
            "[^@a|He] [~|said] «<- @a»[!|one\ntwo\nthree\nfour]«/@a»."
        );
        Check("[!c1 by=@a|one\ntwo\nthree].", "[!c1 by=@a|one\ntwo\nthree].");
    }

    [Fact]
    public void Every_far_piece_of_a_claim_says_so_and_its_source_stands_at_the_first()
    {
        var far = new string('x', InlayHints.FarLength);
        Check(
            $"[!c1|{far}] [^c1|he] [~|said]. [!c1+|{far}]",
            $"«<- “said”»[!c1|{far}]«/c1» [^c1|he] [~|said]. [!c1+|{far}]«/c1»"
        );
    }

    [Fact]
    public void Words_of_every_script_are_shown_as_they_stand() =>
        Check(
            "[^|השר] [~|אמר] [!|לא]. [^|部长][~|说][!|“不”]。",
            "[^|השר] [~|אמר] «<- השר»[!|לא]. [^|部长][~|说]«<- 部长»[!|“不”]。"
        );

    [Fact]
    public void Only_what_the_range_touches_is_shown()
    {
        var fixture = Fixture.Load("[^|A] [~|said] [!|one]. [^|B] [~|said] [!|two].\n\n[^|C] [~|said] [!|three].");
        var second = fixture.Document.Tree.Text.Content.IndexOf("[^|B]", StringComparison.Ordinal);
        var hints = InlayHints.In(fixture.Corpus, fixture.Document, new TextSpan(second, 20));
        Assert.Equal("B", Assert.Single(hints).Parts[1].Text);
    }

    [Fact]
    public void The_name_leads_to_the_source()
    {
        var fixture = Fixture.Load("[^@orlan|Orlan] [~|said] [!|so].");
        var hint = Assert.Single(InlayHints.In(fixture.Corpus, fixture.Document, new TextSpan(0, 40)));
        Assert.Equal("Orlan", fixture.Document.Tree.Text.ToString(hint.Parts[1].Target ?? default));
    }

    [Fact]
    public void Accepting_a_hint_writes_the_ids_of_that_claim_alone() =>
        CheckAccepted(
            "[^|A] [~|said] [!|one]. [^|B] [~|said] [!$0|two].",
            "[^|A] [~|said] [!|one]. [^c2|B] [~c2|said] [!c2|two]."
        );

    [Fact]
    public void And_of_those_that_share_its_source() =>
        CheckAccepted(
            "[^@a|He] [~|denied] [!$0|this] and [~|warned of] [!x1|that]. [^|B] [~|said] [!|two].",
            "[^c1,x1 @a|He] [~c1|denied] [!c1|this] and [~x1|warned of] [!x1|that]. [^|B] [~|said] [!|two]."
        );

    [Fact]
    public void Nothing_is_written_where_another_would_be_bound_otherwise() =>
        // Without the tied one between them, the second source would find the first claim.
        CheckAccepted(
            "[^a @x|A] [!a|one] [!$0|two], [^|B] [~|said].",
            "[^a @x|A] [!a|one] [!c2|two], [^c2|B] [~c2|said]."
        );

    private static void Check(string marked, string expected)
    {
        var fixture = marked.Contains("===", StringComparison.Ordinal)
            ? Fixture.Load(marked)
            : Fixture.Load("").With(marked);
        var text = fixture.Document.Tree.Text.Content;
        var hints = InlayHints.In(fixture.Corpus, fixture.Document, new TextSpan(0, text.Length));
        foreach (var hint in hints.Reverse())
            text = text.Insert(hint.Offset, $"«{string.Concat(hint.Parts.Select(part => part.Text))}»");
        Assert.Equal(expected, text.TrimEnd('\n'));
    }

    private static void CheckAccepted(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        var tag = TagFinder.At(fixture.Document, fixture.Cursor);
        Assert.NotNull(tag);
        var text = fixture.Document.Tree.Text.Content;
        foreach (var change in InlayHints.WriteDown(fixture.Corpus, fixture.Document, tag).Reverse())
            text = text[..change.Span.Start] + change.NewText + text[change.Span.End..];
        Assert.Equal(expected, text);
    }
}
