namespace Quoth.Features.Tests;

/// <summary>An outline is shown as an editor does: a line each, two blanks a level, the detail behind a dash.</summary>
public sealed class DocumentSymbolsTests
{
    [Fact]
    public void People_come_first_then_claims_by_speaker_with_nested_ones_below() =>
        Check(
            """
            ---
            title: General makes quiet visit
            @orlan: Ilan Orlan
              role: chief of the defence staff
            !unsafe: The bridge was known to be unsafe
            @herald: The Harbour Herald
              kind: outlet
            @blank:
            ---
            [~|According to] [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] he believed [!type=prediction|an attack was
            weeks away]].

            [!|“We cannot hold,” [^@orlan|he] [~|said], “unless they come.”]

            [^|Officials] [~|said] [!|nothing].
            """,
            """
            Ilan Orlan — person
            The bridge was known to be unsafe — claim
            The Harbour Herald — outlet
            blank — person
            The Harbour Herald: Orlan said he believed an attack was weeks away
              Ilan Orlan: an attack was weeks away — through The Harbour Herald
            Ilan Orlan: “We cannot hold,” … “unless they come.”
            Officials: nothing
            """
        );

    [Fact]
    public void A_claim_that_nobody_makes_says_so() =>
        Check(
            "[!|It is over]. [!by=none|It was late]. [!by=@x via=@y|He left]. [!|]",
            """
            unattributed: It is over
            nobody: It was late
            @x: He left — through @y
            unattributed: (nothing)
            """
        );

    [Fact]
    public void Of_many_who_say_one_thing_the_first_are_named_and_the_rest_counted() =>
        Check(
            "[^@a,b,c,d,e,f,g|They] [~|said] [!|[^|she] [~|said] [!|so]].",
            """
            @a and @b and @c and @d and @e and 2…: she said so
              she: so — through @a and @b and @c and @d and @e and 2 others
            """
        );

    [Fact]
    public void A_long_claim_is_cut_behind_a_word() =>
        Check(
            "[!|" + string.Concat(Enumerable.Repeat("one two three ", 40)) + "]",
            "unattributed: one two three one two three one two three one two three one two…"
        );

    [Fact]
    public void A_claim_in_a_further_piece_stands_beside_its_outer_claim_for_an_editor_needs_ranges_to_nest() =>
        Check(
            """
            [!c1|“First,” [^@x|he] [~|said.]]

            [!c1+|“Then [^|she] [~|said] [!|yes].”]
            """,
            """
            @x: “First,” … “Then she said yes.”
            she: yes — through @x
            """
        );

    [Fact]
    public void What_stands_before_its_first_piece_keeps_text_order() =>
        Check(
            """
            [!c1+|And so,] [^@x|he] [~|said]. [^@y|She] [~|said] [!|no]. [!c1|First.]
            """,
            """
            @y: no
            @x: And so, … First.
            """
        );

    [Fact]
    public void Ranges_cover_the_definition_and_the_claim_and_select_the_id_and_the_words()
    {
        var fixture = Fixture.Load(
            """
            ---
            @orlan: Ilan Orlan
              role: chief
            ---
            So [!c1|it is].
            """
        );
        var outline = DocumentSymbols.Of(fixture.Corpus, fixture.Document);
        Fixture.AssertSame(
            """
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ (+1 lines) all
             ^^^^^ name
            So [!c1|it is].
               ^^^^^^^^^^^ all
                    ^^^^^ name
            """,
            fixture.Show(
                outline.SelectMany(symbol =>
                    new[] { ("article.quoth", symbol.Span, "all"), ("article.quoth", symbol.NameSpan, "name") }
                )
            )
        );
    }

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var outline = DocumentSymbols.Of(fixture.Corpus, fixture.Document);
        Fixture.AssertSame(expected, string.Join('\n', outline.SelectMany(symbol => Lines(symbol, ""))));
    }

    private static IEnumerable<string> Lines(DocumentSymbol symbol, string indent) =>
        symbol
            .Children.SelectMany(child => Lines(child, indent + "  "))
            .Prepend(indent + symbol.Name + (symbol.Detail.Length > 0 ? " — " + symbol.Detail : ""));
}
