using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Tests.Schema;

public class SchemaChangesTests
{
    [Fact]
    public void A_new_kind_is_a_word_of_the_attribute_kind()
    {
        var schema = TagSchema.BuiltIn.With(new() { Kinds = [new("ship", "A ship.", "organization")] });

        Assert.Contains(
            schema.Find(AttributePlaces.Entity, "kind")?.Words ?? [],
            word => word == new AllowedWord("ship", "A ship.")
        );
        Assert.True(schema.IsKindOf("ship", "organization"));
        Assert.Null(TagSchema.BuiltIn.FindKind("ship"));
    }

    [Fact]
    public void A_changed_attribute_changes_only_where_it_says()
    {
        var status = new AttributeDefinition("status", AttributePlaces.ClaimTag, AttributeType.Text, "Free text.");

        var schema = TagSchema.BuiltIn.With(new() { Attributes = [status] });

        Assert.Equal(AttributeType.Text, schema.Find(AttributePlaces.ClaimTag, "status")?.Type);
        Assert.Equal(AttributeType.Words, schema.Find(AttributePlaces.ClaimDefinition, "status")?.Type);
        Assert.Equal(AttributeType.Words, schema.Find(AttributePlaces.Document, "status")?.Type);
    }

    [Fact]
    public void What_is_removed_is_gone()
    {
        var schema = TagSchema.BuiltIn.With(new() { RemovedKinds = ["place"], RemovedAttributes = ["channel"] });

        Assert.Null(schema.FindKind("place"));
        Assert.Null(schema.Find(AttributePlaces.ClaimTag, "channel"));
        Assert.DoesNotContain(schema.Find(AttributePlaces.Entity, "kind")?.Words ?? [], word => word.Word == "place");
    }

    [Fact]
    public void A_required_attribute_is_required_in_its_places()
    {
        var date = new AttributeDefinition("date", AttributePlaces.Document, AttributeType.Date, "When.")
        {
            IsRequired = true,
        };

        var schema = TagSchema.BuiltIn.With(new() { Attributes = [date] });

        Assert.Equal(["date"], schema.RequiredAt(AttributePlaces.Document).Select(attribute => attribute.Name));
        Assert.Empty(schema.RequiredAt(AttributePlaces.ClaimTag));
    }

    [Fact]
    public void Kinds_that_are_each_others_parents_do_not_hang_the_question()
    {
        var schema = TagSchema.BuiltIn.With(new() { Kinds = [new("a", "A.", "b"), new("b", "B.", "a")] });

        Assert.False(schema.IsKindOf("a", "person"));
        Assert.True(schema.IsKindOf("a", "b"));
    }

    [Fact]
    public void Nesting_is_all_until_a_project_says_otherwise()
    {
        Assert.Equal(NestingMode.All, TagSchema.BuiltIn.Nesting);
        Assert.Equal(NestingMode.Outermost, TagSchema.BuiltIn.With(new() { Nesting = NestingMode.Outermost }).Nesting);
    }
}
