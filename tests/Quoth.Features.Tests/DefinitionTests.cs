namespace Quoth.Features.Tests;

/// <summary><c>from</c> lies under what leads there, <c>id</c> under where the cursor lands, <c>all</c> under the whole.</summary>
public sealed class DefinitionTests
{
    private const string Header = """
        ---
        outlet: @herald
        @orlan: Ilan Orlan
          of: @ndf
        @ndf: National Defence Force
          kind: organization
        @herald: The Harbour Herald
        !c7: The bridge was known to be unsafe
        ---
        """;

    [Theory]
    [InlineData("[@or$0lan|Orlan] left.")]
    [InlineData("[@orlan$0|Orlan] left.")]
    [InlineData("[$0@orlan|Orlan] left.")]
    [InlineData("[^@$0orlan|Orlan] [~|said] [!|so].")]
    [InlineData("[^c1 @or$0lan|Orlan] [~|said] [!c1|so].")]
    [InlineData("[@ndf,or$0lan|both] left.")]
    [InlineData("[!by=@or$0lan|So].")]
    [InlineData("[!by=@ndf,@or$0lan|So].")]
    [InlineData("[!via=@orl$0an|So].")]
    [InlineData("[!about=\"@orl$0an\"|So].")]
    public void An_entity_id_leads_to_its_definition(string body)
    {
        var fixture = Fixture.Load(Header + "\n" + body);
        var target = Assert.Single(Definition.At(fixture.Corpus, fixture.Document, fixture.Cursor));
        Assert.Equal("orlan", fixture.Document.Tree.Text.ToString(target.Origin).TrimStart('@'));
        Fixture.AssertSame(
            """
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ (+1 lines) all
             ^^^^^ id
            """,
            ShowTargets(fixture)
        );
    }

    [Theory]
    [InlineData("outlet: @her$0ald", "herald")]
    [InlineData("  of: @n$0df", "ndf")]
    [InlineData("@or$0lan: Ilan", "orlan")]
    [InlineData("!c$07: The", "c7")]
    public void A_header_leads_to_its_definitions_too(string line, string id)
    {
        var fixture = Fixture.Load(
            Header.Replace(line.Replace("$0", "", StringComparison.Ordinal), line, StringComparison.Ordinal)
        );
        var target = Assert.Single(Definition.At(fixture.Corpus, fixture.Document, fixture.Cursor));
        Assert.Equal(id, fixture.Document.Tree.Text.ToString(target.NameSpan));
        Assert.Equal(id, fixture.Document.Tree.Text.ToString(target.Origin));
    }

    [Fact]
    public void The_words_of_a_mention_lead_there_and_are_marked() =>
        Check(
            Header + "\nThen [@orlan|General Or$0lan] left.",
            """
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ (+1 lines) all
             ^^^^^ id
            Then [@orlan|General Orlan] left.
                         ^^^^^^^^^^^^^ from
            """
        );

    [Fact]
    public void Words_that_mention_several_lead_to_the_first() =>
        Check(
            Header + "\n[@ndf,orlan|The t$0wo] left.",
            """
            @ndf: National Defence Force
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ (+1 lines) all
             ^^^ id
            [@ndf,orlan|The two] left.
                        ^^^^^^^ from
            """
        );

    [Fact]
    public void The_registry_defines_for_every_file() =>
        Check(
            "[@orlan|Or$0lan] left." + Fixture.Registry,
            """
            === article.quoth
            [@orlan|Orlan] left.
                    ^^^^^ from
            === registry.quoth
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ (+3 lines) all
             ^^^^^ id
            """
        );

    [Fact]
    public void A_document_that_redefines_an_id_means_its_own() =>
        Check(
            """
            ---
            @orlan: Dora Orlan
            ---
            [@orlan|Or$0lan] left.
            """ + Fixture.Registry,
            """
            === article.quoth
            @orlan: Dora Orlan
            ^^^^^^^^^^^^^^^^^^ all
             ^^^^^ id
            [@orlan|Orlan] left.
                    ^^^^^ from
            """
        );

    [Fact]
    public void An_id_of_another_article_is_not_defined_here() =>
        Check(
            """
            === a.quoth
            [@dip|Some$0body] spoke.
            === b.quoth
            ---
            @dip: a diplomat
            ---
            Text.
            """,
            "nothing"
        );

    [Fact]
    public void An_id_that_two_registries_define_leads_to_both() =>
        Check(
            """
            [@or$0lan|Orlan] left.
            === a.quoth
            ---
            @orlan: Ilan Orlan
            ---
            === b.quoth
            ---
            @orlan: Ilan Orlan
            ---
            """,
            """
            === a.quoth
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ all
             ^^^^^ id
            === article.quoth
            [@orlan|Orlan] left.
              ^^^^^ from
              ^^^^^ from
            === b.quoth
            @orlan: Ilan Orlan
            ^^^^^^^^^^^^^^^^^^ all
             ^^^^^ id
            """
        );

    [Fact]
    public void A_source_without_an_id_leads_to_its_claim() =>
        Check(
            "[^|Offici$0als] [~|said] [!type=fact|the dam would hold].",
            """
            [^|Officials] [~|said] [!type=fact|the dam would hold].
               ^^^^^^^^^ from
                                   ^^^^^^^^^^^^ id
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all
            """
        );

    [Fact]
    public void A_cue_inside_its_claim_leads_to_it() =>
        Check(
            "[!|“No,” [^@x|he] [~|sa$0id], “never.”]",
            """
            [!|“No,” [^@x|he] [~|said], “never.”]
            ^^^ id
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all
                                 ^^^^ from
            """
        );

    [Fact]
    public void A_cue_leads_from_its_bracket_too() =>
        Check(
            "[!|So], he [$0~|said].",
            """
            [!|So], he [~|said].
            ^^^ id
            ^^^^^^ all
                       ^^^ from
            """
        );

    [Fact]
    public void A_shared_source_leads_to_every_claim_of_its_own() =>
        Check(
            "[^|H$0e] [~|denied] [!|the first] and [~|warned of] [!|the second].",
            """
            [^|He] [~|denied] [!|the first] and [~|warned of] [!|the second].
               ^^ from
               ^^ from
                              ^^^ id
                              ^^^^^^^^^^^^^ all
                                                              ^^^ id
                                                              ^^^^^^^^^^^^^^ all
            """
        );

    [Theory]
    [InlineData("[^c$01 @x|He] [~|said] [!c1|so].")]
    [InlineData("[^c2,c$01 @x|He] [~|said] [!c1|so].")]
    [InlineData("[^@x|He] [~c$01|said] [!c1|so].")]
    [InlineData("[^@x|He] [~|said] [!c1|so]. [!c1$0+|And so].")]
    [InlineData("[^@x|He] [~|said] [!c$01|so].")]
    [InlineData("[^@x|He] [~|said] [!c1|so]. [!contradicts=c$01|Not so].")]
    [InlineData("[^@x|He] [~|said] [!c1|so]. [!contradicts=!c$01|Not so].")]
    public void A_claim_id_leads_to_the_tag_that_asserts_it(string body)
    {
        var fixture = Fixture.Load(body);
        var target = Assert.Single(Definition.At(fixture.Corpus, fixture.Document, fixture.Cursor));
        var text = fixture.Document.Tree.Text;
        Assert.Equal("[!c1|so]", text.ToString(target.Span));
        Assert.Equal("c1", text.ToString(target.NameSpan));
        Assert.Equal("c1", text.ToString(target.Origin));
    }

    [Fact]
    public void A_tied_cue_leads_to_its_claim_from_its_words() =>
        Check(
            "[^@x|He] [~c1|sa$0id] [!c1|so].",
            """
            [^@x|He] [~c1|said] [!c1|so].
                          ^^^^ from
                                ^^^^^^^^ all
                                  ^^ id
            """
        );

    [Fact]
    public void The_words_of_a_claim_that_a_header_states_lead_to_the_statement() =>
        Check(
            Header + "\n[^@x|He] [~|said] [!c7|it was uns$0afe].",
            """
            !c7: The bridge was known to be unsafe
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all
             ^^ id
            [^@x|He] [~|said] [!c7|it was unsafe].
                                   ^^^^^^^^^^^^^ from
            """
        );

    [Fact]
    public void A_claim_of_the_registry_leads_there_from_every_article() =>
        Check(
            """
            [^@x|He] [~|said] [!unsafe|it was]. [!contradicts=uns$0afe|It was not].
            === claims.quoth
            ---
            !unsafe: The bridge was known to be unsafe
              status: disputed
            ---
            """,
            """
            === article.quoth
            [^@x|He] [~|said] [!unsafe|it was]. [!contradicts=unsafe|It was not].
                                                              ^^^^^^ from
            === claims.quoth
            !unsafe: The bridge was known to be unsafe
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ (+1 lines) all
             ^^^^^^ id
            """
        );

    [Fact]
    public void A_claim_that_the_document_states_itself_is_its_own_although_a_registry_has_one() =>
        Check(
            Header
                + """

                [!c$07|It was unsafe].
                === claims.quoth
                ---
                !c7: Something else
                ---
                """,
            """
            === article.quoth
            !c7: The bridge was known to be unsafe
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ all
             ^^ id
            [!c7|It was unsafe].
              ^^ from
            """
        );

    [Theory]
    [InlineData("[@zam$0ir|Zamir] is not defined.")]
    [InlineData("[!c1+|A piece of no$0thing].")]
    [InlineData("[!|A claim without an i$0d].")]
    [InlineData("Plain te$0xt.")]
    [InlineData("[~|Sa$0id], and nobody claims.")]
    [InlineData("[#|ask [@orlan|Or$0lan] again]")]
    [InlineData("[!by=no$0ne|So].")]
    [InlineData("$0")]
    public void Elsewhere_nothing_is_found(string body) => Check(body + Fixture.Registry, "nothing");

    private static void Check(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        Fixture.AssertSame(expected, ShowTargets(fixture, withOrigin: true));
    }

    private static string ShowTargets(Fixture fixture, bool withOrigin = false) =>
        fixture.Show(
            Definition
                .At(fixture.Corpus, fixture.Document, fixture.Cursor)
                .SelectMany(target =>
                    new[]
                    {
                        (fixture.Document.Path, target.Origin, "from"),
                        (target.Path, target.NameSpan, "id"),
                        (target.Path, target.Span, "all"),
                    }
                )
                .Where(span => withOrigin || span.Item3 != "from")
        );
}
