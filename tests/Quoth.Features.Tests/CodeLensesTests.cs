namespace Quoth.Features.Tests;

public sealed class CodeLensesTests
{
    [Fact]
    public void Each_definition_says_how_often_it_is_used_and_the_header_says_the_rest() =>
        Check(
            """
            === a.quoth
            ---
            status: draft
            @dip: a diplomat
              kind: unnamed-person
            ---
            [^@dip|A diplomat] [~|said] [!|so]. [^@orlan|Orlan] [~|denied] [!|it]. [!?|It went on].
            """ + Fixture.Registry,
            """
            --- · 3 claims, 1 unattributed, 50 % unnamed, 1 doubt, draft, unsealed
            dip · 1 mention, 1 claim
            """
        );

    [Fact]
    public void The_registry_counts_the_corpus() =>
        Check(
            """
            === registry.quoth
            ---
            @orl$0an: Ilan Orlan
            !unsafe: The bridge was known to be unsafe
            ---
            === a.quoth
            [^@orlan|Orlan] [~|said] [!unsafe|so]. [@orlan|He] left.
            === b.quoth
            [!unsafe|It was]. [@orlan|He] stayed.
            """,
            """
            --- · 1 people, bodies and papers, 1 claim
            orlan · 3 mentions, 1 claim, 2 articles
            unsafe · 2 assertions, 2 articles
            """
        );

    [Fact]
    public void An_article_without_a_header_is_counted_where_it_begins() =>
        Check("[!by=none|「終わった」]。", "[!by=none|「終わった」]。 · 1 claim, unsealed");

    [Fact]
    public void A_text_without_header_and_claims_has_no_lenses() => Check("So it was.", "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var (corpus, document) = (fixture.Corpus, fixture.Document);
        var lines = CodeLenses
            .Of(corpus, document)
            .Select(lens =>
                $"{document.Tree.Text.ToString(lens.Span)} · "
                + (lens.Symbol is { } symbol ? CodeLenses.Count(corpus, symbol) : CodeLenses.Count(corpus, document))
            );
        Fixture.AssertSame(expected, string.Join('\n', lines));
    }
}
