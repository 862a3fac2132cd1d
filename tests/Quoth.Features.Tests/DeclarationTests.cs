namespace Quoth.Features.Tests;

public sealed class DeclarationTests
{
    [Fact]
    public void An_article_that_redefines_an_id_shows_also_what_it_hides() =>
        Check(
            """
            ---
            @orlan: Dora Orlan
            ---
            [@or$0lan|Ms Orlan] left.
            """ + Fixture.Registry,
            """
            === article.quoth
            @orlan: Dora Orlan
             ^^^^^
            === registry.quoth
            @orlan: Ilan Orlan
             ^^^^^
            """
        );

    [Fact]
    public void What_the_registry_alone_declares_is_declared_once() =>
        Check(
            "[@or$0lan|Orlan] left." + Fixture.Registry,
            """
            === registry.quoth
            @orlan: Ilan Orlan
             ^^^^^
            """
        );

    [Fact]
    public void A_claim_that_no_header_declares_is_declared_where_it_is_said() =>
        Check(
            "[~c$01|said] [!c1|so].",
            """
            [~c1|said] [!c1|so].
                         ^^
            """
        );

    [Theory]
    [InlineData("[@no$0body|He] left.")]
    [InlineData("He le$0ft.")]
    public void What_nobody_declares_leads_nowhere(string text) => Check(text, "nothing");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var targets = Declaration.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Fixture.AssertSame(expected, fixture.Show(targets.Select(target => (target.Path, target.NameSpan, ""))));
    }
}
