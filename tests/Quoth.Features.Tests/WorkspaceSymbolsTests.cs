namespace Quoth.Features.Tests;

/// <summary>What is found is shown as <c>name — container</c>, best first.</summary>
public sealed class WorkspaceSymbolsTests
{
    private const string Corpus = """
        === a.quoth
        ---
        title: General makes quiet visit to the capital
        @dip: two senior diplomatic sources
          kind: unnamed-group
        ---
        [^@orlan|Orlan] [~|said] [!c1|the bridge had gone]. [!c1+|Quite]. [!unsafe|It was].
        === b.quoth
        ---
        language: ar
        @hasan: حَسَن الأمين
        @müller: Jörg Müller
        @abe: 安倍 晋三
        ---
        So.
        === registry.quoth
        ---
        @orlan: Ilan Orlan
          role: chief of the defence staff
          aka: General Orlan, the chief of staff
        @orlansky: Vera Orlansky
        @herald: The Harbour Herald
          kind: outlet
        !unsafe: The bridge was known to be unsafe
        ---
        """;

    [Fact]
    public void A_name_that_begins_so_comes_before_one_that_holds_it() =>
        Check(
            "orlan",
            """
            Ilan Orlan — chief of the defence staff
            Vera Orlansky — person
            """
        );

    [Fact]
    public void Another_name_finds_somebody_and_is_shown() =>
        Check("chief of st", "the chief of staff · Ilan Orlan — chief of the defence staff");

    [Theory]
    [InlineData("ilan")]
    [InlineData("orlan ilan")]
    [InlineData("ILAN ORLAN")]
    [InlineData("iln orl")]
    public void Words_come_in_any_order_and_case_and_may_lack_letters(string query) =>
        Check(query, "Ilan Orlan — chief of the defence staff");

    [Theory]
    [InlineData("jorg mull", "Jörg Müller — person")]
    [InlineData("ＪÖＲＧ", "Jörg Müller — person")]
    [InlineData("الامين", "حَسَن الأمين — person")]
    [InlineData("حسن", "حَسَن الأمين — person")]
    [InlineData("晋三", "安倍 晋三 — person")]
    [InlineData("安", "安倍 晋三 — person")]
    public void Every_script_is_searched_without_its_accents_and_points(string query, string expected) =>
        Check(query, expected);

    [Fact]
    public void Claims_are_found_by_their_words_or_the_registrys_statement() =>
        Check(
            "bridge",
            """
            !c1 the bridge had gone … Quite — a.quoth
            !unsafe The bridge was known to be unsafe — registry.quoth
            """
        );

    [Fact]
    public void A_claim_is_found_by_its_id_with_or_without_its_sigil()
    {
        Check("!c1", "!c1 the bridge had gone … Quite — a.quoth");
        Check("unsaf", "!unsafe The bridge was known to be unsafe — registry.quoth");
    }

    [Fact]
    public void Somebody_is_found_by_an_id_that_is_nothing_like_the_name() =>
        Check("dip", "two senior diplomatic sources — unnamed-group");

    [Fact]
    public void Articles_are_found_by_title_or_path()
    {
        Check("quiet visit", "General makes quiet visit to the capital — a.quoth");
        Check("b.quoth", "b.quoth — b.quoth");
    }

    [Fact]
    public void Nothing_typed_finds_all() => Assert.Equal(11, Find(Fixture.Load(Corpus), "").Length);

    [Fact]
    public void Nothing_like_it_finds_nothing() => Check("xylophone", "nothing");

    [Fact]
    public void No_more_is_found_than_a_list_can_show()
    {
        var people = string.Concat(Enumerable.Range(0, 1000).Select(number => $"@p{number}: Person {number}\n"));
        var fixture = Fixture.Load("---\n" + people + "---\nSo.");
        var found = Find(fixture, "person 7");
        Assert.Equal(WorkspaceSymbols.Most, found.Length);
        Assert.Equal("Person 7", found[0].Name);
    }

    [Fact]
    public void What_was_found_is_located_again_after_an_edit()
    {
        var fixture = Fixture.Load("---\n@dana: Dana Zamir\n---\n[!c1|So].");
        var later = fixture.With("---\ntitle: New\n@dana: Dana Zamir\n---\nFirst. [!c1|So].");
        Assert.Equal("@dana: Dana Zamir", At(later, "person", "dana"));
        Assert.Equal("[!c1|So]", At(later, SymbolWords.Claim, "c1"));
        Assert.Equal("New", At(later, SymbolWords.Article, ""));
        Assert.Null(At(later, "person", "gone"));

        static string? At(Fixture fixture, string kind, string id) =>
            WorkspaceSymbols.Locate(fixture.Document, kind, id) is { } span
                ? fixture.Document.Tree.Text.ToString(span)
                : null;
    }

    [Fact]
    public void A_search_that_nobody_waits_for_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var fixture = Fixture.Load(Corpus);
        Assert.Throws<OperationCanceledException>(() => WorkspaceSymbols.Find(fixture.Corpus, "orlan", source.Token));
    }

    private static WorkspaceSymbol[] Find(Fixture fixture, string query) =>
        [.. WorkspaceSymbols.Find(fixture.Corpus, query)];

    private static void Check(string query, string expected)
    {
        var found = Find(Fixture.Load(Corpus), query).Select(symbol => $"{symbol.Name} — {symbol.Container}").ToList();
        Fixture.AssertSame(expected, found.Count == 0 ? "nothing" : string.Join('\n', found));
    }
}
