namespace Quoth.Features.Tests;

public sealed class DocumentHighlightsTests
{
    private const string Article = """
        ---
        outlet: @ndf
        @orlan: Ilan Orlan
          of: @ndf
        @ndf: National Defence Force
        ---
        [@ndf,orlan|Both] left. [!by=@orlan|It was over]. Later [^@orlan|he] [~|said] [!|so].
        """;

    [Fact]
    public void An_id_marks_every_place_of_it() =>
        Check(
            Article.Replace("by=@orlan", "by=@or$0lan", StringComparison.Ordinal),
            """
            @orlan: Ilan Orlan
             ^^^^^ write
            [@ndf,orlan|Both] left. [!by=@orlan|It was over]. Later [^@orlan|he] [~|said] [!|so].
                  ^^^^^ read
                                          ^^^^^ read
                                                                       ^^^^^ read
            """
        );

    [Fact]
    public void Words_mark_words_for_heads_may_be_hidden() =>
        Check(
            Article.Replace("|he]", "|h$0e]", StringComparison.Ordinal),
            """
            @orlan: Ilan Orlan
             ^^^^^ write
            [@ndf,orlan|Both] left. [!by=@orlan|It was over]. Later [^@orlan|he] [~|said] [!|so].
                        ^^^^ read
                                          ^^^^^ read
                                                                             ^^ read
            """
        );

    [Fact]
    public void A_header_value_marks_its_like() =>
        Check(
            Article.Replace("of: @ndf", "of: @$0ndf", StringComparison.Ordinal),
            """
            outlet: @ndf
                     ^^^ read
              of: @ndf
                   ^^^ read
            @ndf: National Defence Force
             ^^^ write
            [@ndf,orlan|Both] left. [!by=@orlan|It was over]. Later [^@orlan|he] [~|said] [!|so].
              ^^^ read
            """
        );

    [Theory]
    [InlineData("[!c1|“N$0o],” [^@x|he] [~|said]. [!c1+|“Never.”] [^@x|She] [~|said] [!|yes].")]
    [InlineData("[!c1|“No],” [^@x|he] [~|sa$0id]. [!c1+|“Never.”] [^@x|She] [~|said] [!|yes].")]
    [InlineData("[!c1|“No],” [^@x|he] [~|said]. [!c1+|“Nev$0er.”] [^@x|She] [~|said] [!|yes].")]
    public void A_claim_marks_its_pieces_sources_and_cues(string body) =>
        Check(
            body,
            """
            [!c1|“No],” [^@x|he] [~|said]. [!c1+|“Never.”] [^@x|She] [~|said] [!|yes].
            ^^^^^ write
                             ^^ read
                                    ^^^^ read
                                           ^^^^^^ write
            """
        );

    [Fact]
    public void A_source_without_an_id_marks_all_that_it_says() =>
        Check(
            "[^|H$0e] [~|denied] [!|the first] and [~|warned of] [!|the second].",
            """
            [^|He] [~|denied] [!|the first] and [~|warned of] [!|the second].
               ^^ read
                      ^^^^^^ read
                              ^^^ write
                                                   ^^^^^^^^^ read
                                                              ^^^ write
            """
        );

    [Fact]
    public void A_claim_id_marks_the_id() =>
        Check(
            "[^c1 @x|He] [~c$01|said] [!c1|so]. [!repeats=c1|So].",
            """
            [^c1 @x|He] [~c1|said] [!c1|so]. [!repeats=c1|So].
              ^^ read
                          ^^ read
                                     ^^ write
                                                       ^^ read
            """
        );

    [Theory]
    [InlineData("Plain te$0xt.")]
    [InlineData("[#|[@orlan|a$0sk]]")]
    [InlineData("[~|sa$0id]")]
    [InlineData("[!|So [-|he t$0old us]].")]
    public void Elsewhere_nothing_is_marked(string body) => Check(body, "nothing");

    private static void Check(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        var found = DocumentHighlights.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.Equal(found.OrderBy(place => place.Span), found);
        Fixture.AssertSame(
            expected,
            fixture.Show(found.Select(place => (fixture.Document.Path, place.Span, place.IsWrite ? "write" : "read")))
        );
    }
}
