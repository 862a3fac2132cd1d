namespace Quoth.Features.Tests;

public sealed class MonikersTests
{
    private const string Registry = """

        === registry.quoth
        ---
        @herald: The Harbour Herald
          kind: outlet
          wikidata: Q4021
        !unsafe: The bridge was known to be unsafe
        ---
        """;

    [Theory]
    [InlineData("[@her$0ald|The paper] left.", "quoth @herald Corpus, wikidata Q4021 World")]
    [InlineData("[!uns$0afe|It was].", "quoth !unsafe Corpus")]
    [InlineData("[!c$01|It was].", "quoth !c1 Document here")]
    [InlineData("[@nobo$0dy|He] left.", "quoth @nobody Document")]
    [InlineData("---\n@da$0na: Dana\n  wikidata: Q7\n---\nSo.", "quoth @dana Document here, wikidata Q7 World here")]
    [InlineData("---\n@herald: Another\n---\n[@her$0ald|It] left.", "quoth @herald Document here")]
    [InlineData("[@حسن$0|حسن] غادر.", "quoth @حسن Document")]
    [InlineData("So it wa$0s.", "")]
    public void A_symbol_is_known_by_its_id_as_far_as_that_is_the_only_one(string text, string expected)
    {
        var fixture = Fixture.Load(text + Registry);
        Assert.Equal(expected, Show(fixture));
    }

    [Fact]
    public void The_registry_gives_its_ids_to_the_corpus() =>
        Assert.Equal(
            "quoth @herald Corpus here, wikidata Q4021 World here",
            Show(Fixture.Load("So." + Registry.Replace("@herald:", "@hera$0ld:", StringComparison.Ordinal)))
        );

    private static string Show(Fixture fixture) =>
        string.Join(
            ", ",
            Monikers
                .At(fixture.Corpus, fixture.Document, fixture.Cursor)
                .Select(each => $"{each.Scheme} {each.Identifier} {each.Reach}{(each.IsDefinedHere ? " here" : "")}")
        );
}
