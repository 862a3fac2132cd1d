namespace Quoth.Features.Tests;

public sealed class PeopleTests
{
    private const string Article = """
        ---
        @brill: Ada Brill
          role: mayor of Port Tessery
          aka: the mayor
        ---
        [@herald|The Herald] wrote. Then $0[@orlan|he] left, and later [@brill|she] did.
        """;

    [Theory]
    [InlineData("brill", "brill (here)")]
    [InlineData("ADA", "brill (here)")]
    [InlineData("the mayor", "brill (here) by “the mayor”")]
    [InlineData("chief staff", "orlan by “the chief of staff”")]
    [InlineData("@ndf", "ndf")]
    [InlineData("hérald", "herald")]
    [InlineData("nobody of that name", "")]
    public void Somebody_is_found_by_name_other_name_and_id(string query, string expected) =>
        Assert.Equal(expected, Find(Article + Fixture.Registry, query));

    [Fact]
    public void Who_is_spoken_of_nearest_comes_first_where_nothing_is_typed() =>
        Assert.Equal("orlan, brill (here), herald, ndf", Find(Article + Fixture.Registry, ""));

    [Theory]
    [InlineData("[@ndf|The army] came. Orlan spoke, and $0he left.", "orlan, ndf, herald")]
    [InlineData("[@ndf|The army] came.\n\nThe chief of staff spoke, and $0he left.", "orlan, ndf, herald")]
    [InlineData("[@ndf|The army] came with the\r\nHarbour Herald. $0It left.", "herald, ndf, orlan")]
    [InlineData("Orlan came. Then [@ndf|the army]. $0It left.", "ndf, orlan, herald")]
    [InlineData("[@ndf|The army] met Orlando. $0He left.", "ndf, orlan, herald")]
    [InlineData("[@herald|The National Defence Force] is late. $0It is.", "herald, orlan, ndf")]
    [InlineData("$0He came. So did the Harbour Herald.", "orlan, ndf, herald")]
    [InlineData("O$0rlan came.", "orlan, ndf, herald")]
    public void Who_is_named_before_without_a_tag_is_spoken_of_too(string text, string expected) =>
        Assert.Equal(expected, Find(text + Fixture.Registry, ""));

    [Fact]
    public void A_word_in_small_letters_is_nobodys_name() =>
        Assert.Equal("a (here), will (here)", Find("---\n@will: Will\n@a: A\n---\nThey will go, and $0he left.", ""));

    [Fact]
    public void Names_are_found_in_scripts_without_blanks_and_behind_particles() =>
        Assert.Equal(
            "w (here), z (here), a (here)",
            Find("---\n@a: Ada\n@z: זמיר\n@w: 王芳\n---\nלזמיר. 昨天王芳说$0他来了", "")
        );

    [Fact]
    public void Who_is_called_so_comes_before_who_is_only_called_so_too() =>
        Assert.Equal(
            "city, ilan by “Orlan”",
            Find(
                "---\n@a: A\n---\n$0x\n=== registry.quoth\n---\n@ilan: Ilan\n  aka: Orlan\n@city: Orlan\n---\n",
                "Orlan"
            )
        );

    [Fact]
    public void The_better_match_comes_first_and_of_equals_who_is_nearer() =>
        Assert.Equal(
            "b, c, a, d",
            Find(
                """
                [@a|She] went far away, near [@c|her] $0it is.
                === registry.quoth
                ---
                @a: Venn Mara
                @b: Venn
                @c: Venn Lena
                @d: Adavenn
                ---
                """,
                "venn"
            )
        );

    [Fact]
    public void The_documents_own_definition_stands_for_the_registrys() =>
        Assert.Equal("orlan (here)", Find("---\n@orlan: Another Orlan\n---\n$0" + Fixture.Registry, "orlan"));

    [Fact]
    public void Who_has_no_name_or_two_definitions_is_offered_once_by_the_id() =>
        Assert.Equal("zamir (here)", Find("---\n@zamir:\n@zamir: twice\n---\n$0", "zam"));

    [Fact]
    public void Other_scripts_are_found_by_their_letters() =>
        Assert.Equal("z (here)", Find("---\n@z: דָּנָה זמיר\n@y: 王芳\n---\n$0", "דנה"));

    [Fact]
    public void A_large_registry_offers_as_many_as_somebody_looks_through()
    {
        var people = string.Concat(Enumerable.Range(0, 1000).Select(number => $"@p{number}: Person {number}\n"));
        var fixture = Fixture.Load($"$0x\n=== registry.quoth\n---\n{people}---\n");
        Assert.Equal(People.Most, People.Find(fixture.Corpus, fixture.Document, 0, "person").Length);
        Assert.Equal("p777", People.Find(fixture.Corpus, fixture.Document, 0, "person 777")[0].Entity.Id);
    }

    [Fact]
    public void A_search_that_nobody_waits_for_any_more_stops()
    {
        var fixture = Fixture.Load(Article + Fixture.Registry);
        Assert.Throws<OperationCanceledException>(() =>
            People.Find(fixture.Corpus, fixture.Document, 0, "a", new CancellationToken(canceled: true))
        );
    }

    private static string Find(string marked, string query)
    {
        var fixture = Fixture.Load(marked);
        return string.Join(
            ", ",
            People
                .Find(fixture.Corpus, fixture.Document, fixture.Cursor, query)
                .Select(offer =>
                    offer.Entity.Id
                    + (offer.IsLocal ? " (here)" : "")
                    + (offer.Matched is { } matched ? $" by “{matched}”" : "")
                )
        );
    }
}
