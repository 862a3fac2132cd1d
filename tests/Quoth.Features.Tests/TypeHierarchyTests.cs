namespace Quoth.Features.Tests;

public sealed class TypeHierarchyTests
{
    private const string Corpus = """
        === a.quoth
        ---
        @aide: an aide
          of: @staff, @ndf
        ---
        [@ai$0de|The aide] left.
        === b.quoth
        ---
        @ndf: Northern Dairy Farmers
        @milker: Tom Hale
          of: @ndf
        ---
        So.
        === registry.quoth
        ---
        @orlan: Ilan Orlan
          role: chief of the defence staff
          of: @staff
        @staff: The defence staff
          kind: group
          of: @ndf
        @ndf: National Defence Force
          kind: organization
          of: @staff
        ---
        """;

    [Fact]
    public void An_entity_belongs_to_its_groups() =>
        Check(Corpus, "an aide (person)", above: "The defence staff (group); National Defence Force (organization)");

    [Fact]
    public void A_group_has_its_members_in_all_documents_that_mean_it() =>
        Check(
            Move(Corpus, "@staff: The", "@st$0aff: The"),
            "The defence staff (group)",
            above: "National Defence Force (organization)",
            below: "an aide (person); Ilan Orlan (chief of the defence staff); National Defence Force (organization)"
        );

    [Fact]
    public void A_group_that_an_article_defines_for_itself_has_the_articles_members() =>
        Check(
            Move(Corpus, "@ndf: Northern", "@n$0df: Northern"),
            "Northern Dairy Farmers (person)",
            below: "Tom Hale (person)"
        );

    [Fact]
    public void Who_is_not_defined_is_in_no_hierarchy() => Check("[@no$0body|He] left.", "");

    [Fact]
    public void A_claim_is_in_no_hierarchy() => Check("[!c$01|So].", "");

    [Fact]
    public void A_member_of_itself_does_no_harm() =>
        Check("---\n@a$0: A\n  of: @a, @a, @gone, a\n---\nSo.", "A (person)", above: "A (person)", below: "A (person)");

    private static string Move(string text, string from, string to) =>
        text.Replace("$0", "", StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal);

    private static void Check(string text, string prepared, string above = "", string below = "")
    {
        var fixture = Fixture.Load(text);
        var items = TypeHierarchy.Prepare(fixture.Corpus, fixture.Document, fixture.Cursor);
        Assert.Equal(prepared, Show(items));
        foreach (var item in items)
        {
            Assert.Equal(above, Show(TypeHierarchy.Supertypes(fixture.Corpus, item.Symbol)));
            Assert.Equal(below, Show(TypeHierarchy.Subtypes(fixture.Corpus, item.Symbol)));
        }
    }

    private static string Show(IEnumerable<TypeItem> items) =>
        string.Join("; ", items.Select(item => $"{item.Name} ({item.Detail})"));
}
