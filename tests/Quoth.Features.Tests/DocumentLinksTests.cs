namespace Quoth.Features.Tests;

/// <summary>A link is shown as `its text -> its address (what it is)`.</summary>
public sealed class DocumentLinksTests
{
    [Fact]
    public void Addresses_Wikidata_items_and_evidence_are_links() =>
        Check(
            """
            ---
            url: https://example.org/a
            @orlan: Ilan Orlan
              wikidata: Q42
              url: "http://example.org/o_(x)"
            !unsafe: It was unsafe
              evidence: @orlan, https://example.org/log, !other
            ---
            [!evidence=https://example.org/e,@orlan|So]. [@orlan note=https://example.org/n|He].
            """,
            """
            https://example.org/a -> https://example.org/a (url)
            Q42 -> https://www.wikidata.org/wiki/Q42 (Ilan Orlan in Wikidata)
            "http://example.org/o_(x)" -> http://example.org/o_(x) (url of Ilan Orlan)
            https://example.org/log -> https://example.org/log (evidence)
            https://example.org/e -> https://example.org/e (evidence)
            https://example.org/n -> https://example.org/n (note)
            """
        );

    [Fact]
    public void Plain_addresses_between_the_words_of_a_value_are_links_without_the_marks_behind_them() =>
        Check(
            """
            ---
            source: the agency's page (https://example.org/x?a=1), seen HTTPS://EXAMPLE.ORG.
            own-key: see http://example.org
            ---
            """,
            """
            https://example.org/x?a=1 -> https://example.org/x?a=1 (source)
            HTTPS://EXAMPLE.ORG -> HTTPS://EXAMPLE.ORG (source)
            http://example.org -> http://example.org (own-key)
            """
        );

    [Theory]
    [InlineData("---\nurl: javascript:alert(1)\n---\n")]
    [InlineData("---\nurl: file:///etc/passwd\n---\n")]
    [InlineData("---\nurl: command:do.it\n---\n")]
    [InlineData("---\n@o: O\n  wikidata: 42\n---\n")]
    [InlineData("---\nsource: httpx http:// https:// xhttps://example.org http\n---\n")]
    [InlineData("[#|see [!evidence=https://example.org|x]]")]
    [InlineData("See https://example.org for more.")]
    public void Nothing_else_is_ever_opened(string text) => Check(text, "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load("").With(text);
        var links = DocumentLinks.Of(fixture.Corpus, fixture.Document);
        Fixture.AssertSame(
            expected,
            string.Join(
                '\n',
                links.Select(link =>
                    $"{fixture.Document.Tree.Text.ToString(link.Span)} -> {link.Target} ({link.Tooltip})"
                )
            )
        );
    }
}
