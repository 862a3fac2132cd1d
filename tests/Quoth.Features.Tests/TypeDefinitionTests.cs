using Quoth.Semantics.Configuration;
using Quoth.Semantics.Schema;

namespace Quoth.Features.Tests;

public sealed class TypeDefinitionTests
{
    [Theory]
    [InlineData("[@her$0ald|The paper] said so.", "outlet")]
    [InlineData("[@orl$0an|He] left.", "person")]
    [InlineData("---\n@b: Biology\n  ki$0nd: database\n---\n", "database")]
    [InlineData("---\n@b: Biology\n  kind: data$0base\n---\n", "database")]
    [InlineData("---\n@$0b: Biology\n  kind: database\n---\n", "database")]
    [InlineData("---\noutlet: @her$0ald\n---\nSo.", "outlet")]
    [InlineData("[@hera$0ld|先驱报]报道。", "outlet")]
    public void An_entity_has_a_kind(string text, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        var found = TypeDefinition.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.Equal(expected, found?.Kind);
        Assert.True(found?.Origin.Touches(fixture.Cursor));
    }

    [Theory]
    [InlineData("[@no$0body|He] left.")]
    [InlineData("[!c$01|So].")]
    [InlineData("S$0o.")]
    public void A_claim_or_somebody_undefined_has_none(string text)
    {
        var fixture = Fixture.Load(text);
        Assert.Null(TypeDefinition.At(fixture.Corpus, fixture.Document, fixture.Cursor));
    }

    [Theory]
    [InlineData("""{ "schema": { "kinds": { "outlet": {}, "ship": { "description": "A ship." } } } }""", "ship", true)]
    [InlineData("""{ "schema": { "kinds": { "outlet": {} } } }""", "ship", false)]
    [InlineData("""{ "schema": { "kinds": { "ship": false } } }""", "ship", false)]
    [InlineData("""{ "schema": { "attributes": { "ship": {} } } }""", "ship", false)]
    [InlineData("""{ "schema": { "kinds": { "ship": """, "ship", false)]
    [InlineData("[]", "ship", false)]
    [InlineData("", "ship", false)]
    public void A_configuration_declares_a_kind_where_it_names_it(string json, string kind, bool isDeclared)
    {
        var span = KindDeclarations.Find(json, kind);
        Assert.Equal(isDeclared ? kind : null, span is { } found ? json.Substring(found.Start, found.Length) : null);
    }

    [Fact]
    public void The_page_of_the_vocabulary_has_a_heading_for_each_kind()
    {
        var page = VocabularyPage.Of(TagSchema.BuiltIn);
        Assert.Equal(TagSchema.BuiltIn.Kinds.Select(kind => kind.Name).Order(), page.Kinds.Keys.Order());
        Assert.All(page.Kinds, kind => Assert.Equal(kind.Key, page.Text.ToString(kind.Value)));
        Assert.Contains(
            "### outlet\n\nA newspaper, broadcaster, agency or site that publishes news. A case of `organization`.\n",
            page.Text.Content
        );
        Assert.Contains("- `by` — ", page.Text.Content);
        Assert.Contains("  - `none`: Nobody is credited.\n", page.Text.Content);
    }
}
