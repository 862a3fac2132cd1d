namespace Quoth.Features.Tests;

public sealed class RenderedArticleTests
{
    [Fact]
    public void A_reader_sees_the_text_and_who_said_what() =>
        Check(
            """
            ---
            title: General makes quiet visit
            outlet: @herald
            date: 2026-02-02
            ---
            According to [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] he believed [!type=prediction|an attack was
            weeks away]].

            [!|“We cannot hold,” [^@orlan|he] [~|said], “unless they come.”] [#|check]
            """ + Fixture.Registry,
            """
            # General makes quiet visit

            *The Harbour Herald, 2026\-02\-02*

            According to the Herald, Orlan said he believed an attack was weeks away\[1\]\[2\].

            “We cannot hold,” he said, “unless they come.”\[3\]

            ## Who said what

            1. **The Harbour Herald**: Orlan said he believed an attack was weeks away
            2. **Ilan Orlan, through The Harbour Herald** (said): an attack was weeks away
            3. **Ilan Orlan** (said): “We cannot hold,” … “unless they come.”
            """
        );

    [Fact]
    public void A_claim_that_nobody_makes_says_so() =>
        Check(
            "[!|It is over]. [!by=none|It was late].",
            """
            It is over\[1\]. It was late\[2\].

            ## Who said what

            1. **unattributed**: It is over
            2. **nobody**: It was late
            """
        );

    [Fact]
    public void Markup_of_the_text_stays_text() =>
        Check(
            "# No *heading*\n\n    no code [sic]",
            """
            \# No \*heading\*

            no code \[sic\]
            """
        );

    [Fact]
    public void Every_script_is_written_as_it_stands() =>
        Check(
            "[^|השר] [~|אמר]: “[!|השלום קרוב]”。\n\n「[!|終わった]」と[^|首相]は[~|述べた]。",
            """
            השר אמר: “השלום קרוב\[1\]”。

            「終わった\[2\]」と首相は述べた。

            ## Who said what

            1. **השר** (אמר): השלום קרוב
            2. **首相** (述べた): 終わった
            """
        );

    [Fact]
    public void An_empty_file_is_an_empty_page() => Check("", "\n");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var written = RenderedArticle.Write(fixture.Corpus, fixture.Document);
        Assert.EndsWith("\n", written);
        Fixture.AssertSame(expected.TrimEnd('\n'), written.TrimEnd('\n'));
    }
}
