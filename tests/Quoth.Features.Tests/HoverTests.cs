using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>A card is shown below the words that it is about, without the marks of Markdown's hard line breaks.</summary>
public sealed class HoverTests
{
    private const string Registry = """

        === registry.quoth
        ---
        @orlan: Ilan Orlan
          role: chief of the defence staff
          of: @ndf
          terms: background
          reason: not authorised to speak publicly
          aka: General Orlan, the chief of staff
          wikidata: Q42
          url: https://example.org/a_b
        @ndf: National Defence Force
          kind: organization
        !unsafe: The bridge was known to be unsafe
          status: disputed
          evidence: @ndf, https://example.org/log
        ---
        === other.quoth
        [^@orlan|Orlan] [~|said] [!unsafe|so], and [@orlan|he] left.
        """;

    [Fact]
    public void The_card_of_an_entity_says_who_it_is_and_how_often_it_speaks_here_and_in_the_corpus() =>
        Check(
            """
            [^@or$0lan|Orlan] [~|said] [!|so] and [~|warned] [!|that it might]. [@orlan|He] left. [!by=@orlan|It was over].
            """ + Registry,
            """
            [^@orlan|Orlan] [~|said] [!|so] and [~|warned] [!|that it might]. [@orlan|He] left. [!by=@orlan|It was over].
               ^^^^^

            **Ilan Orlan** · person · `@orlan`

            chief of the defence staff
            of: National Defence Force (`@ndf`)
            terms: background
            reason: not authorised to speak publicly
            wikidata: [Q42](https://www.wikidata.org/wiki/Q42)
            url: <https://example.org/a_b>
            also: General Orlan, the chief of staff

            Here: 2 mentions, 3 claims. Corpus: 4 mentions, 4 claims in 2 articles.
            (defined in registry.quoth)
            """
        );

    [Fact]
    public void The_words_of_a_mention_show_the_card_too() =>
        Check(
            "Then [@ndf|the fo$0rce] left." + Registry,
            """
            Then [@ndf|the force] left.
                       ^^^^^^^^^

            **National Defence Force** · organization · `@ndf`


            Here: 1 mention, 0 claims. Corpus: 1 mention, 0 claims in 1 article.
            (defined in registry.quoth)
            """
        );

    [Fact]
    public void In_the_registry_only_the_corpus_counts() =>
        Check(
            "[@ndf|They]." + Registry.Replace("of: @ndf", "of: @n$0df", StringComparison.Ordinal),
            """
            === registry.quoth
              of: @ndf
                   ^^^

            **National Defence Force** · organization · `@ndf`


            Corpus: 1 mention, 0 claims in 1 article.
            (defined in registry.quoth)
            """
        );

    [Fact]
    public void An_entity_of_one_article_is_counted_there() =>
        Check(
            """
            ---
            @dip: two *senior* diplomats
              kind: unnamed-group
              count: 2
            ---
            [^@di$0p|They] [~|said] [!|so].
            """,
            """
            [^@dip|They] [~|said] [!|so].
               ^^^

            **two \*senior\* diplomats** · unnamed\-group · `@dip`

            count: 2

            Here: 1 mention, 1 claim.
            (defined in article.quoth)
            """
        );

    [Fact]
    public void An_id_that_nothing_defines_says_so() =>
        Check(
            "[@za$0mir|Zamir].",
            """
            [@zamir|Zamir].
              ^^^^^

            `@zamir` is not defined.
            """
        );

    [Fact]
    public void The_card_of_a_claim_says_who_through_whom_how_and_what_without_the_holes() =>
        Check(
            """
            [~|According to] [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] [!c1 type=prediction about=@ndf status=unverified|an att$0ack, [-|he told us,] was weeks away]].
            """ + Registry,
            """
            [~|According to] [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] [!c1 type=prediction about=@ndf status=unverified|an attack, [-|he told us,] was weeks away]].
                                                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            **Ilan Orlan, through @herald** · said

            > an attack … was weeks away

            `!c1` · type: prediction · about: National Defence Force (`@ndf`) · status: unverified
            (defined in article.quoth)
            """
        );

    [Fact]
    public void A_claim_without_an_id_has_a_card_at_its_bracket_and_in_its_words() =>
        Check(
            "[$0!|“No,” [^@orlan|he] [~|said], “never.”]" + Registry,
            """
            [!|“No,” [^@orlan|he] [~|said], “never.”]
            ^^^

            **Ilan Orlan** · said

            > “No,” … “never.”
            """
        );

    [Theory]
    [InlineData("[!|It is o$0ver].", "**Unattributed**")]
    [InlineData("[!by=none|It is o$0ver].", "**Credited to nobody**")]
    [InlineData("[!by=@ndf via=@orlan|It is o$0ver].", "**National Defence Force, through Ilan Orlan**")]
    [InlineData("[^|Officials] [~c1|say] and [~c1|repeat] [!c1|it is o$0ver].", "**Officials** · say, repeat")]
    public void A_claims_card_begins_with_who_says_it(string body, string first)
    {
        var fixture = Fixture.Load(body + Registry);
        var card = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.Equal(first, card?.Markdown.Split('\n')[0]);
    }

    [Fact]
    public void A_cue_shows_the_claims_that_it_attributes() =>
        Check(
            "[^|Officials] [~|sa$0id] [!|yes].",
            """
            [^|Officials] [~|said] [!|yes].
                             ^^^^

            **Officials** · said

            > yes
            """
        );

    [Fact]
    public void A_source_of_two_claims_shows_both() =>
        Check(
            "[^|H$0e] [~|denied] [!|this] and [~|warned of] [!|that].",
            """
            [^|He] [~|denied] [!|this] and [~|warned of] [!|that].
               ^^

            **He** · denied

            > this

            ---

            **He** · warned of

            > that
            """
        );

    [Fact]
    public void The_words_of_a_named_source_show_who_it_is_and_what_it_says() =>
        Check(
            "[^@ndf|The fo$0rce] [~|said] [!|yes]." + Registry,
            """
            [^@ndf|The force] [~|said] [!|yes].
                   ^^^^^^^^^

            **National Defence Force** · organization · `@ndf`


            Here: 1 mention, 1 claim. Corpus: 1 mention, 1 claim in 1 article.

            ---

            **National Defence Force** · said

            > yes
            (defined in registry.quoth)
            """
        );

    [Fact]
    public void A_source_of_many_claims_shows_the_first_and_counts_the_others() =>
        Check(
            "[^c1,c2,c3,c4,c5|H$0e] [~c1|said] [!c1|a] [!c2|b] [!c3|c] [!c4|d] [!c5|e].",
            """
            [^c1,c2,c3,c4,c5|He] [~c1|said] [!c1|a] [!c2|b] [!c3|c] [!c4|d] [!c5|e].
                             ^^

            **He** · said

            > a

            `!c1`
            (defined in article.quoth)
            """
        );

    [Fact]
    public void A_mention_of_several_shows_each()
    {
        var fixture = Fixture.Load("[@orlan,ndf,a,b,orlan|Th$0ey] left." + Registry);
        var card = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor)?.Markdown;
        Assert.Contains("**Ilan Orlan**", card, StringComparison.Ordinal);
        Assert.Contains("**National Defence Force**", card, StringComparison.Ordinal);
        Assert.EndsWith("`@a` is not defined.\n\n---\n\nand 1 more", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n@orlan: Ilan Or$0lan\n---\n", "Ilan Orlan", "**Ilan Orlan** · person · `@orlan`")]
    [InlineData("---\n!u: It was un$0safe\n---\n", "It was unsafe", "**It was unsafe** · `!u`")]
    [InlineData(
        "---\ntext-sha256: 46dc4c6981938f81740fe22bf38a35276852947c3bf020e45f5e9deddcbbd83$07\n---\nThe bridge is safe.",
        "46dc4c6981938f81740fe22bf38a35276852947c3bf020e45f5e9deddcbbd837",
        "**sealed** · "
    )]
    [InlineData("---\ntext-sha256: 4$06dc\n---\nThe bridge is not safe.\n", "46dc", "**drifted** · ")]
    public void Names_and_the_seal_of_a_header_have_cards(string body, string about, string card)
    {
        var fixture = Fixture.Load("").With(MarkedText.ParseCursor(body).Text);
        var hover = Hover.At(fixture.Corpus, fixture.Document, MarkedText.ParseCursor(body).Cursor);
        Assert.NotNull(hover);
        Assert.Equal(about, fixture.Document.Tree.Text.ToString(hover.Span));
        Assert.StartsWith(card, hover.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "**Ilan Orlan** · person · `@orlan`\n\nchief  \nalso: O\\*\\_x\\_  \n\n\nHere.",
        "Ilan Orlan · person · @orlan\n\nchief\nalso: O*_x_\n\nHere."
    )]
    [InlineData(
        "[Q42](https://www.wikidata.org/wiki/Q42), <https://example.org/a_b>",
        "Q42 (https://www.wikidata.org/wiki/Q42), https://example.org/a_b"
    )]
    [InlineData("[a\\[b\\]\\.c](file:///x#L1)", "a[b].c (file:///x#L1)")]
    [InlineData("\\[@a\\|b\\] \\<c\\> 1\\. [x] a < b", "[@a|b] <c> 1. [x] a < b")]
    [InlineData("> “No,” … “never\\!”", "> “No,” … “never!”")]
    [InlineData("[", "[")]
    [InlineData("[a](", "[a](")]
    [InlineData("\\", "\\")]
    public void A_card_reads_well_where_Markdown_is_not_shown(string card, string expected) =>
        Assert.Equal(expected, Markdown.ToPlain(card));

    [Theory]
    [InlineData("*a* _b_ `c` [d](e) <f> # g\n- h ~i~ &amp; |")]
    [InlineData("1. [!|x] \\[y\\]")]
    public void Escaped_words_read_as_they_stand(string words) =>
        Assert.Equal(words.Replace('\n', ' '), Markdown.ToPlain(Markdown.Escape(words)));

    [Fact]
    public void A_cue_of_nothing_says_so() =>
        Check(
            "He [~|sa$0id].",
            """
            He [~|said].
                  ^^^^

            This cue belongs to no claim.
            """
        );

    [Fact]
    public void An_id_in_another_claims_head_shows_the_claim_that_it_means() =>
        Check(
            "[^|He] [~|said] [!c1|yes]. [^|She] [~|said] [!c2 contradicts=c$01|no].",
            """
            [^|He] [~|said] [!c1|yes]. [^|She] [~|said] [!c2 contradicts=c1|no].
                                                                         ^^

            **He** · said

            > yes

            `!c1`
            (defined in article.quoth)
            """
        );

    [Fact]
    public void A_claim_that_a_header_states_shows_the_statement_and_how_often_it_is_asserted() =>
        Check(
            "[^@ndf|It] [~|denied] [!uns$0afe|it]." + Registry,
            """
            [^@ndf|It] [~|denied] [!unsafe|it].
                                    ^^^^^^

            **The bridge was known to be unsafe** · `!unsafe`

            status: disputed
            evidence: National Defence Force (`@ndf`), <https://example.org/log>

            2 assertions in 2 articles.

            ---

            **National Defence Force** · denied

            > it

            `!unsafe`
            (defined in registry.quoth)
            """
        );

    [Fact]
    public void A_tie_to_no_claim_says_so() =>
        Check(
            "He [~c$09|said].",
            """
            He [~c9|said].
                 ^^

            No claim `c9` is defined.
            """
        );

    [Theory]
    [InlineData("[!ty$0pe=opinion|So].", "type", "**type** · ")]
    [InlineData("[!type=opi$0nion|So].", "opinion", "**opinion** · type\n\nA judgement.")]
    [InlineData("[!by=no$0ne|So].", "none", "**none** · by\n\nNobody is credited.")]
    [InlineData("[^@orlan ter$0ms=background|He].", "terms", "**terms** · ")]
    [InlineData("[^@orlan terms=\"backgro$0und\"|He].", "\"background\"", "**background** · terms")]
    [InlineData("---\nsta$0tus: done\n---\n", "status", "**status** · ")]
    [InlineData("---\nstatus: do$0ne\n---\n", "done", "**done** · status")]
    [InlineData("---\n@x: X\n  ki$0nd: poll\n---\n", "kind", "**kind** · ")]
    [InlineData("---\n@x: X\n  kind: po$0ll\n---\n", "poll", "**poll** · kind\n\nA survey or a vote.")]
    [InlineData("---\n!x: X\n  cha$0nnel: quote\n---\n", "channel", "**channel** · ")]
    public void Keys_and_words_show_what_the_schema_says(string body, string about, string card)
    {
        var fixture = Fixture.Load(body);
        var hover = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.NotNull(hover);
        Assert.Equal(about, fixture.Document.Tree.Text.ToString(hover.Span));
        Assert.StartsWith(card, hover.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_projects_own_words_are_described_too()
    {
        var fixture = Fixture.Load(
            """
            [!mood=gri$0m|So].
            === quoth.json
            { "schema": { "attributes": { "mood": { "type": "words", "on": ["claim"], "description": "How it sounds.",
              "words": { "grim": "Without hope." } } } } }
            """
        );
        var hover = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.Equal("**grim** · mood\n\nWithout hope.", hover?.Markdown);
    }

    [Theory]
    [InlineData("Text. [#|quoth-disable unclos$0ed-tag: it is a quotation]")]
    [InlineData("Text. [#|quoth-disable edge-whitespace, Q$0001: it is a quotation]")]
    [InlineData("---\n# quoth-disable unclos$0ed-tag: it is a quotation\n---\nText.")]
    public void Rule_names_show_what_the_rule_catches(string body)
    {
        var fixture = Fixture.Load(body);
        var hover = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.StartsWith("**Q001 unclosed-tag** · error\n\n", hover?.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plain te$0xt.")]
    [InlineData("[#|ask [@orlan|a$0gain]]")]
    [InlineData("[#|ask [!type=opin$0ion|again]]")]
    [InlineData("[#|quoth-disable no-such-r$0ule: x]")]
    [InlineData("[!|So [-|he t$0old us]].")]
    public void Elsewhere_there_is_no_card(string body) => Check(body, "nothing");

    private static void Check(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        var card = Hover.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        if (card is null)
        {
            Fixture.AssertSame(expected, "nothing");
            return;
        }
        var place = fixture.Show([(fixture.Document.Path, card.Span, "")]);
        var lines = place.Split('\n');
        var shown = fixture.Document.Path == "article.quoth" ? string.Join('\n', lines[^2..]) : place;
        var definition = card.Definition is { } found ? $"\n(defined in {found.Document.Path})" : "";
        Fixture.AssertSame(expected, $"{shown}\n\n{card.Markdown}{definition}");
    }
}
