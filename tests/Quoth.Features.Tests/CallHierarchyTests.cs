namespace Quoth.Features.Tests;

/// <summary>Calls are shown as <c>name: the words of each place</c>.</summary>
public sealed class CallHierarchyTests
{
    private const string Nested = """
        === a.quoth
        [^@herald|The Herald] [~|reported] [!|that [^@orlan|Orlan] [~|said] [!|[^|officials] [~|feared] [!|the worst]]].
        [^@orlan|He] [~|said] [!via=@herald|he would go].
        """;

    [Fact]
    public void Who_reports_what_somebody_says_calls_them() =>
        Check(
            Cursor(Nested, "[^@herald", "[^@her$0ald"),
            "The Harbour Herald",
            incoming: "",
            outgoing: "Ilan Orlan: [^@orlan|Orlan] + [^@orlan|He]"
        );

    [Fact]
    public void Who_is_reported_is_called_and_calls_in_turn() =>
        Check(
            Cursor(Nested, "[^@orlan|Orlan", "[^@or$0lan|Orlan"),
            "Ilan Orlan",
            incoming: "The Harbour Herald: [^@orlan|Orlan] + [^@orlan|He]",
            outgoing: "officials: [^|officials]"
        );

    [Fact]
    public void Each_article_in_which_somebody_is_quoted_is_a_call_of_its_own() =>
        Check(
            """
            === a.quoth
            [!by=@orlan via=@herald|So].
            === b.quoth
            [^@orl$0an|He] [~|said] [!via=@herald|no].
            === c.quoth
            ---
            @orlan: Dora Orlan
            ---
            [^@orlan|She] [~|said] [!via=@herald|yes].
            """,
            "Ilan Orlan",
            incoming: "The Harbour Herald: [!by=@orlan via=@herald|; The Harbour Herald: [^@orlan|He]",
            outgoing: ""
        );

    [Fact]
    public void A_step_that_credits_nobody_is_passed_over() =>
        Check(
            "[^@herald|The Herald] [~|wrote] [!|[!by=none|that [^@or$0lan|he] [~|said] [!|so]]].",
            "Ilan Orlan",
            incoming: "The Harbour Herald: [^@orlan|he]",
            outgoing: ""
        );

    [Fact]
    public void A_definition_says_who_passes_words_on_too()
    {
        const string Text = "---\n@dip: a diplomat\n  via: @herald\n---\n[@dip|He] left, [@herald|it] said.";
        Check(Cursor(Text, "[@dip", "[@d$0ip"), "a diplomat", incoming: "The Harbour Herald: @herald", outgoing: "");
        Check(
            Cursor(Text, "[@herald", "[@her$0ald"),
            "The Harbour Herald",
            incoming: "",
            outgoing: "a diplomat: @herald"
        );
    }

    [Fact]
    public void People_who_quote_each_other_do_no_harm() =>
        Check(
            "[^@or$0lan|He] [~|said] [!|[^@ndf|it] [~|said] [!|[^@orlan|he] [~|said] [!|so]]].",
            "Ilan Orlan",
            incoming: "National Defence Force: [^@orlan|he]",
            outgoing: "National Defence Force: [^@ndf|it]"
        );

    [Fact]
    public void A_claim_calls_the_claims_in_it_and_what_it_repeats() =>
        Check(
            "[^@herald|It] [~|wrote] [!c1 repeats=c9|th$0at [^@orlan|he] [~|said] [!|so], [^@ndf|they] [~|said] [!|no]]. [!c9|So].",
            "The Harbour Herald: that he said so, they said no",
            incoming: "",
            outgoing: "unattributed: So: [^@herald|It]; Ilan Orlan: so: [^@orlan|he]; National Defence Force: no: [^@ndf|they]"
        );

    [Fact]
    public void A_claim_is_called_by_the_one_it_is_said_in_and_by_its_via() =>
        Check(
            "[!c1|First]. [^@herald|It] [~|wrote] [!|that [^@orlan|he] [~|said] [!c2 via=!c1|s$0o]].",
            "Ilan Orlan: so",
            incoming: "The Harbour Herald: that he said so: [^@orlan|he]; unattributed: First: [^@orlan|he]",
            outgoing: ""
        );

    [Fact]
    public void A_claim_that_a_header_defines_is_called_from_everywhere() =>
        Check(
            """
            === a.quoth
            [!repeats=unsafe|Again].
            === b.quoth
            [!un$0safe|It was].
            === claims.quoth
            ---
            !unsafe: The bridge was known to be unsafe
            ---
            """,
            "unattributed: It was",
            incoming: "unattributed: Again: [!repeats=unsafe|",
            outgoing: ""
        );

    [Fact]
    public void Chinese_is_no_exception() =>
        Check(
            "[^@herald|先驱报][~|报道]，[!|[^@or$0lan|奥兰][~|说][!|“战争快结束了”]]。",
            "Ilan Orlan",
            incoming: "The Harbour Herald: [^@orlan|奥兰]",
            outgoing: ""
        );

    [Theory]
    [InlineData("So it wa$0s.")]
    [InlineData("[#|no$0te]")]
    [InlineData("[~|sa$0id].")]
    public void Elsewhere_nobody_is_asked_for(string text)
    {
        var fixture = Fixture.Load(text);
        Assert.Empty(CallHierarchy.Prepare(fixture.Corpus, fixture.Document, fixture.Cursor));
    }

    private static string Cursor(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static void Check(string text, string prepared, string incoming, string outgoing)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        var item = Assert.Single(CallHierarchy.Prepare(fixture.Corpus, fixture.Document, fixture.Cursor));
        Assert.Equal(prepared, item.Name);
        var key = Assert.NotNull(item.Key);
        Assert.Equal(incoming, Show(fixture, CallHierarchy.Incoming(fixture.Corpus, key)));
        Assert.Equal(outgoing, Show(fixture, CallHierarchy.Outgoing(fixture.Corpus, key)));
    }

    private static string Show(Fixture fixture, IEnumerable<Call> calls) =>
        string.Join(
            "; ",
            calls.Select(call =>
            {
                var text = fixture.Corpus.Documents[call.Path].Tree.Text;
                return $"{call.Other.Name}: {string.Join(" + ", call.Places.Select(text.ToString))}";
            })
        );
}
