using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

public class TagMentionsTests
{
    private const string Text = """
        [@orlan|Ilan Orl$0an] left. We saw Ilan Orlan and [#|ask Ilan Orlan] General Orlan, and then Orlan left.
        === b.quoth
        We saw Ilan Orlan.
        === c.quoth
        ---
        @orlan: Ilan Orlan, Jr.
        ---
        We saw Ilan Orlan.
        """;

    [Fact]
    public void Bare_names_of_the_document_are_tagged() =>
        Assert.Equal(
            "[@orlan|Ilan Orlan] left. We saw [@orlan|Ilan Orlan] and [#|ask Ilan Orlan] [@orlan|General Orlan], and then [@orlan|Orlan] left.",
            Actions.Apply(Text + Fixture.Registry, "Tag 3 bare names of Ilan Orlan (@orlan) in this document")
        );

    [Fact]
    public void So_are_those_of_the_corpus_but_for_articles_that_mean_somebody_else() =>
        Assert.Equal(
            """
            === article.quoth
            [@orlan|Ilan Orlan] left. We saw [@orlan|Ilan Orlan] and [#|ask Ilan Orlan] [@orlan|General Orlan], and then [@orlan|Orlan] left.
            === b.quoth
            We saw [@orlan|Ilan Orlan].
            """,
            Actions.Apply(Text + Fixture.Registry, "Tag all bare names of Ilan Orlan (@orlan) in the corpus")
        );

    [Fact]
    public void From_the_registry_they_are_tagged_too() =>
        Assert.Equal(
            ["Tag all bare names of Dana Zamir (@zamir) in the corpus"],
            Actions.Titles("We saw Dana Zamir.\n=== r.quoth\n---\n@zam$0ir: Dana Zamir\n---\n", ActionKinds.Mentions)
        );

    [Theory]
    [InlineData("---\n@a: Ada Brill\n@b: Mina Brill\n---\n[@a|Ada] and Bri$0ll left.")]
    [InlineData("Nobo$0dy left.")]
    [InlineData("[@nobody|No$0body] left.")]
    public void A_name_of_several_or_of_nobody_is_not_tagged(string text) =>
        Assert.Empty(Actions.Titles(text, ActionKinds.Mentions));
}
