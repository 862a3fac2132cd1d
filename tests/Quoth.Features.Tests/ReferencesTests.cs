using Quoth.Semantics.Corpora;

namespace Quoth.Features.Tests;

public sealed class ReferencesTests
{
    private const string TwoArticles = """
        === a.quoth
        ---
        outlet: @herald
        ---
        [^@orlan|Orlan] [~|told] [@herald|the paper] [!|so].
        === b.quoth
        [@ndf,orlan|Both] left. [!by=@orlan|It was over].
        === local.quoth
        ---
        @orlan: Dora Orlan
        ---
        [@orlan|Ms Orlan] left.
        """;

    [Fact]
    public void Every_article_that_means_the_registrys_entity_is_searched_in_order() =>
        Check(
            TwoArticles.Replace("[@ndf,orlan", "[@ndf,or$0lan", StringComparison.Ordinal) + Fixture.Registry,
            """
            === a.quoth
            [^@orlan|Orlan] [~|told] [@herald|the paper] [!|so].
               ^^^^^ Source
            === b.quoth
            [@ndf,orlan|Both] left. [!by=@orlan|It was over].
                  ^^^^^ Mention
                                          ^^^^^ Value
            === registry.quoth
            @orlan: Ilan Orlan
             ^^^^^ Definition
            """
        );

    [Fact]
    public void The_registrys_own_line_finds_the_same() =>
        Check(
            TwoArticles + Fixture.Registry.Replace("@ndf: Nat", "@n$0df: Nat", StringComparison.Ordinal),
            """
            === b.quoth
            [@ndf,orlan|Both] left. [!by=@orlan|It was over].
              ^^^ Mention
            === registry.quoth
              of: @ndf
                   ^^^ Value
            @ndf: National Defence Force
             ^^^ Definition
            """
        );

    [Fact]
    public void A_header_field_refers_too() =>
        Check(
            TwoArticles.Replace("the paper", "the pa$0per", StringComparison.Ordinal) + Fixture.Registry,
            """
            === a.quoth
            outlet: @herald
                     ^^^^^^ Value
            [^@orlan|Orlan] [~|told] [@herald|the paper] [!|so].
                                       ^^^^^^ Mention
            === registry.quoth
            @herald: The Harbour Herald
             ^^^^^^ Definition
            """
        );

    [Fact]
    public void An_entity_that_an_article_redefines_is_known_to_that_article_alone() =>
        Check(
            TwoArticles.Replace("Ms Orlan", "Ms Orl$0an", StringComparison.Ordinal) + Fixture.Registry,
            """
            === local.quoth
            @orlan: Dora Orlan
             ^^^^^ Definition
            [@orlan|Ms Orlan] left.
              ^^^^^ Mention
            """
        );

    [Fact]
    public void The_definition_can_be_left_out() =>
        Check(
            TwoArticles.Replace("Ms Orlan", "Ms Orl$0an", StringComparison.Ordinal) + Fixture.Registry,
            """
            === local.quoth
            [@orlan|Ms Orlan] left.
              ^^^^^ Mention
            """,
            includeDefinition: false
        );

    [Fact]
    public void A_search_that_nobody_waits_for_ends()
    {
        using var source = new CancellationTokenSource();
        var fixture = Fixture.Load(
            TwoArticles.Replace("the paper", "the pa$0per", StringComparison.Ordinal) + Fixture.Registry
        );
        var found = References
            .Find(fixture.Corpus, fixture.Document, fixture.Cursor, includeDefinition: true, source.Token)
            .GetEnumerator();
        Assert.True(found.MoveNext());
        source.Cancel();
        // The rest of the first document is still given: each document is looked at in one go.
        Assert.True(found.MoveNext());
        Assert.Throws<OperationCanceledException>(() => found.MoveNext());
    }

    private const string Claims = """
        === a.quoth
        [^c1 @orlan|He] [~c1|said] [!c1|so], and on. [!c1+|And so.] [!contradicts=c1|Not so].
        === b.quoth
        [!c1|Something else].
        """;

    [Fact]
    public void A_claim_belongs_to_its_article() =>
        Check(
            Claims.Replace("[~c1", "[~c$01", StringComparison.Ordinal) + Fixture.Registry,
            """
            === a.quoth
            [^c1 @orlan|He] [~c1|said] [!c1|so], and on. [!c1+|And so.] [!contradicts=c1|Not so].
              ^^ Tie
                              ^^ Tie
                                         ^^ Assertion
                                                           ^^ Piece
                                                                                      ^^ Value
            """
        );

    [Fact]
    public void The_tag_that_asserts_a_claim_first_is_its_definition() =>
        Check(
            Claims.Replace("[~c1", "[~c$01", StringComparison.Ordinal) + Fixture.Registry,
            """
            === a.quoth
            [^c1 @orlan|He] [~c1|said] [!c1|so], and on. [!c1+|And so.] [!contradicts=c1|Not so].
              ^^ Tie
                              ^^ Tie
                                                           ^^ Piece
                                                                                      ^^ Value
            """,
            includeDefinition: false
        );

    [Fact]
    public void A_claim_of_the_registry_is_asserted_across_articles() =>
        Check(
            """
            === a.quoth
            [^@orlan|He] [~|said] [!uns$0afe|so].
            === b.quoth
            ---
            !unsafe: Another bridge
            ---
            [!unsafe|It was].
            === c.quoth
            [!unsafe|It was]. [!supports=unsafe|The log says so].
            === claims.quoth
            ---
            !unsafe: The bridge was known to be unsafe
            ---
            """,
            """
            === a.quoth
            [^@orlan|He] [~|said] [!unsafe|so].
                                    ^^^^^^ Assertion
            === c.quoth
            [!unsafe|It was]. [!supports=unsafe|The log says so].
              ^^^^^^ Assertion
                                         ^^^^^^ Value
            === claims.quoth
            !unsafe: The bridge was known to be unsafe
             ^^^^^^ Definition
            """
        );

    [Fact]
    public void An_id_that_nobody_defines_is_searched_in_its_own_article() =>
        Check(
            """
            === a.quoth
            [@zamir|Zamir] and [@za$0mir|Zamir].
            === b.quoth
            [@zamir|Zamir].
            """,
            """
            === a.quoth
            [@zamir|Zamir] and [@zamir|Zamir].
              ^^^^^ Mention
                                 ^^^^^ Mention
            """
        );

    [Theory]
    [InlineData("[!|A claim without an i$0d].")]
    [InlineData("Plain te$0xt.")]
    [InlineData("[#|[@orlan|a$0sk]]")]
    public void Elsewhere_nothing_is_found(string body) => Check(body + Fixture.Registry, "nothing");

    [Fact]
    public void A_search_can_be_stopped()
    {
        var fixture = Fixture.Load("[@or$0lan|Orlan]." + Fixture.Registry);
        Assert.Throws<OperationCanceledException>(() =>
            References.At(fixture.Corpus, fixture.Document, fixture.Cursor, true, new CancellationToken(true))
        );
    }

    private static void Check(string marked, string expected, bool includeDefinition = true)
    {
        var fixture = Fixture.Load(marked);
        var found = References.At(fixture.Corpus, fixture.Document, fixture.Cursor, includeDefinition);
        Assert.Equal(InOrder(found), found);
        Fixture.AssertSame(
            expected,
            fixture.Show(
                found.Select(place => (place.Document.Path, place.Reference.Span, place.Reference.Role.ToString()))
            )
        );
    }

    private static IEnumerable<SymbolPlace> InOrder(IEnumerable<SymbolPlace> places) =>
        places.OrderBy(place => place.Document.Path, StringComparer.Ordinal).ThenBy(place => place.Reference.Span);
}
