namespace Quoth.Features.Tests;

public sealed class SignatureHelpTests
{
    // A project's own vocabulary, so that the whole signature can be read here.
    private const string Small = """

        === quoth.json
        {"schema": {"attributes": {"channel": false, "about": false, "status": false, "supports": false,
        "contradicts": false, "repeats": false, "evidence": false, "date": false, "topic": false,
        "note": false, "reason": false, "basis": false, "kind": false, "of": false, "aka": false,
        "affiliation": false, "capacity": false, "count": false, "wikidata": false, "url": false,
        "quote": false}}}
        """;

    [Theory]
    [InlineData("[!$0|so]", "[!‹claim› by= type= via=|text]")]
    [InlineData("[!c1$0", "[!‹claim› by= type= via=|text]")]
    [InlineData("[!c1 type=$0", "[!claim by= ‹type=› via=|text]")]
    [InlineData("[!c1 ty$0pe=fact|so]", "[!claim by= ‹type=› via=|text]")]
    [InlineData("[!type=fa$0ct via=@herald|so]", "[!claim by= ‹type=› via=|text]")]
    [InlineData("[!by=@orlan, $0", "[!claim ‹by=› type= via=|text]")]
    [InlineData("[!by=@orlan $0|so]", "[!claim by= type= via=|text]")]
    [InlineData("[!c1 nosuch=$0|so]", "[!claim by= type= via=|text]")]
    [InlineData("[^@$0", "[^claim ‹@id› terms=|text]")]
    [InlineData("[^@orlan terms=back$0ground|he]", "[^claim @id ‹terms=›|text]")]
    [InlineData("[@or$0|he]", "[@‹id›|text]")]
    [InlineData("[~c$0|said]", "[~‹claim›|text]")]
    [InlineData("“No,” [^@$0|قال] ", "[^claim ‹@id› terms=|text]")]
    public void A_tag_says_what_it_takes(string body, string expected) => Assert.Equal(expected, Show(body + Small));

    [Theory]
    [InlineData("---\n@orlan: Il$0an\n---\n", "@orlan: ‹name› kind: role: via: terms:")]
    [InlineData("---\n@orlan: Ilan\n  $0\n---\n", "@orlan: name kind: role: via: terms:")]
    [InlineData("---\n@orlan: Ilan\n  role: chief\n  terms: $0\n---\n", "@orlan: name kind: role: via: ‹terms:›")]
    [InlineData("---\n!unsafe: It was\n  by: $0\n---\n", "!unsafe: statement ‹by:› type: via:")]
    public void A_definition_says_what_it_takes(string body, string expected) =>
        Assert.Equal(expected, Show(body + Small));

    [Theory]
    [InlineData("Mara $0Velt")]
    [InlineData("[@orlan|Or$0lan]")]
    [InlineData("[$0")]
    [InlineData("[-$0|x]")]
    [InlineData("[#$0|x]")]
    [InlineData("[#|x [!$0|y]]")]
    [InlineData("\\[!$0|y]")]
    [InlineData("[sic$0]")]
    [InlineData("---\ntitle: $0\n---\n")]
    [InlineData("---\n@orlan: Ilan\ntitle: x\n  $0\n---\n")]
    [InlineData("---\n@orlan: Ilan\n# a $0note\n---\n")]
    [InlineData("---\n@orlan: Ilan\n$0\n@velt: Mara\n---\n")]
    public void Elsewhere_nothing_is_said(string body) => Assert.Equal("", Show(body + Small));

    [Fact]
    public void Every_parameter_says_what_the_schema_says_of_it()
    {
        var fixture = Fixture.Load("[!type=$0|so]");
        var signature = SignatureHelp.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.NotNull(signature);
        var active = signature.Parameters[signature.Active ?? -1];
        Assert.Contains("What sort of thing is claimed.", active.Documentation, StringComparison.Ordinal);
        Assert.Contains("`prediction`", active.Documentation, StringComparison.Ordinal);
        Assert.All(signature.Parameters, parameter => Assert.NotEqual("", parameter.Documentation));
    }

    /// <summary>The label with ‹› around the active parameter.</summary>
    private static string Show(string marked)
    {
        var fixture = Fixture.Load(marked);
        if (SignatureHelp.At(fixture.Corpus, fixture.Document, fixture.Cursor) is not { } signature)
            return "";
        if (signature.Active is not { } active)
            return signature.Label;
        var span = signature.Parameters[active].Span;
        return signature.Label.Insert(span.End, "›").Insert(span.Start, "‹");
    }
}
