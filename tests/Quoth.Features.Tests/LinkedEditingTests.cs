using System.Text.RegularExpressions;

namespace Quoth.Features.Tests;

public sealed class LinkedEditingTests
{
    private const string Article = """
        ---
        @orlan: Ilan Orlan
        @dip: two sources
          via: @orlan
        ---
        [^@or$0lan|He] [~|said] [!c1 by=@orlan|so]. [#|ask @orlan] [~c1|He] [@orlan,dip|did].
        """;

    [Fact]
    public void All_places_of_an_id_in_header_and_body_are_linked() =>
        Check(
            Article,
            """
            @orlan: Ilan Orlan
             ^^^^^
              via: @orlan
                    ^^^^^
            [^@orlan|He] [~|said] [!c1 by=@orlan|so]. [#|ask @orlan] [~c1|He] [@orlan,dip|did].
               ^^^^^
                                           ^^^^^
                                                                                ^^^^^
            """
        );

    [Fact]
    public void So_are_those_of_a_claim() =>
        Check(
            Article
                .Replace("or$0lan", "orlan", StringComparison.Ordinal)
                .Replace("[!c1", "[!c1$0", StringComparison.Ordinal),
            """
            [^@orlan|He] [~|said] [!c1 by=@orlan|so]. [#|ask @orlan] [~c1|He] [@orlan,dip|did].
                                    ^^
                                                                       ^^
            """
        );

    [Theory]
    [InlineData("[@a|A] [@$0b|B] [@a|A]")]
    [InlineData("[@a|$0A] [@a|A]")]
    [InlineData("[$0@a|A] [@a|A]")]
    [InlineData("[!type=opi$0nion|A] [!type=opinion|A]")]
    public void A_single_place_the_words_and_the_sigil_are_not_linked(string text) => Check(text, "nothing");

    [Fact]
    public void An_id_of_the_registry_is_not_linked_for_other_files_know_it() =>
        Check("=== a.quoth\n[@or$0lan|A] [@orlan|A]" + Fixture.Registry, "nothing");

    [Theory]
    [InlineData("c1", true)]
    [InlineData("old-bridge_2", true)]
    [InlineData("佐藤", true)]
    [InlineData("शांति", true)]
    [InlineData("a b", false)]
    [InlineData("a,b", false)]
    [InlineData("a|", false)]
    [InlineData("a]", false)]
    [InlineData("a+", false)]
    [InlineData("a=1", false)]
    [InlineData("a?", false)]
    [InlineData("@a", false)]
    [InlineData("a\u00A0b", false)]
    public void The_pattern_takes_ids_and_stops_where_they_stop(string typed, bool isWhole)
    {
        var match = Regex.Match(typed, LinkedEditing.WordPattern);
        Assert.Equal(isWhole, match.Success && match.Length == typed.Length);
    }

    private static void Check(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        Fixture.AssertSame(
            expected,
            fixture.Show(
                LinkedEditing
                    .At(fixture.Corpus, fixture.Document, fixture.Cursor)
                    .Select(place => (fixture.Document.Path, place, ""))
            )
        );
    }
}
