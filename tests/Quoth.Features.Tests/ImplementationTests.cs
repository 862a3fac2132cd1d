namespace Quoth.Features.Tests;

public sealed class ImplementationTests
{
    [Fact]
    public void An_entity_leads_to_what_it_says_in_every_article_that_means_it() =>
        Check(
            """
            === a.quoth
            [^@or$0lan|Orlan] [~|said] [!|one], and [@orlan|he] left. [!by=@orlan|Two]. [^@ndf|It] [~|said] [!|three].
            === b.quoth
            ---
            @orlan: Dora Orlan
            ---
            [^@orlan|Orlan] [~|said] [!|four].
            === c.quoth
            [^@ndf,orlan|Both] [~|said] [!|five].
            """ + Fixture.Registry,
            """
            === a.quoth
            [^@orlan|Orlan] [~|said] [!|one], and [@orlan|he] left. [!by=@orlan|Two]. [^@ndf|It] [~|said] [!|three].
                                     ^^^
                                                                    ^^^^^^^^^^^^
            === c.quoth
            [^@ndf,orlan|Both] [~|said] [!|five].
                                        ^^^
            """
        );

    [Fact]
    public void The_registrys_line_leads_to_the_same() =>
        Check(
            "[^@herald|The Herald] [~|reported] [!|[^@orlan|Orlan] [~|said] [!|so]]."
                + Fixture.Registry.Replace("@herald: The", "@her$0ald: The", StringComparison.Ordinal),
            """
            === article.quoth
            [^@herald|The Herald] [~|reported] [!|[^@orlan|Orlan] [~|said] [!|so]].
                                               ^^^
            """
        );

    [Fact]
    public void A_claim_leads_to_its_assertions() =>
        Check(
            """
            === a.quoth
            [!unsafe|It was]. [!uns$0afe+|Very].
            === b.quoth
            [!unsafe|So they knew]. [!supports=unsafe|The log].
            === claims.quoth
            ---
            !unsafe: The bridge was known to be unsafe
            ---
            """,
            """
            === a.quoth
            [!unsafe|It was]. [!unsafe+|Very].
            ^^^^^^^^^
            === b.quoth
            [!unsafe|So they knew]. [!supports=unsafe|The log].
            ^^^^^^^^^
            """
        );

    [Fact]
    public void A_cue_without_an_id_leads_to_its_claim_in_any_script() =>
        Check(
            "«[!|השלום קרוב]», [~|אמ$0ר] [^|השר].",
            """
            «[!|השלום קרוב]», [~|אמר] [^|השר].
             ^^^
            """
        );

    [Theory]
    [InlineData("[@ndf$0|It] left.")]
    [InlineData("It le$0ft.")]
    [InlineData("[#|[!|no$0t this]]")]
    public void Who_says_nothing_leads_nowhere(string text) => Check(text + Fixture.Registry, "nothing");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var targets = Implementation.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Fixture.AssertSame(expected, fixture.Show(targets.Select(target => (target.Path, target.NameSpan, ""))));
    }
}
