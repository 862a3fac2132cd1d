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

    [Fact]
    public void Who_is_called_so_comes_before_who_is_only_called_so_too() =>
        Assert.Equal(
            "city, ilan by “Orlan”",
            Find(
                "---\n@a: A\n---\n$0x\n=== registry.quoth\n---\n@ilan: Ilan\n  aka: Orlan\n@city: Orlan\n---\n",
                "Orlan"
            )
        );

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
