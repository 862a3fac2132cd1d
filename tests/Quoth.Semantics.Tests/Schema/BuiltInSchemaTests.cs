using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Tests.Schema;

public class BuiltInSchemaTests
{
    static readonly TagSchema s_schema = TagSchema.BuiltIn;

    [Theory]
    [InlineData(
        AttributePlaces.Document,
        "title outlet date author language status url source annotator text-sha256 note"
    )]
    [InlineData(
        AttributePlaces.Entity,
        "kind role of aka affiliation count terms reason basis via wikidata url note capacity status"
    )]
    [InlineData(
        AttributePlaces.ClaimTag,
        "by via type quote channel about status supports contradicts repeats evidence topic date note"
    )]
    [InlineData(AttributePlaces.ClaimDefinition, "by via type channel about status supports contradicts repeats date")]
    [InlineData(AttributePlaces.SourceTag, "terms reason basis note")]
    [InlineData(AttributePlaces.MentionTag, "note")]
    public void Every_attribute_of_the_language_stands_in_its_place(AttributePlaces place, string names)
    {
        foreach (var name in names.Split(' '))
        {
            Assert.NotNull(s_schema.Find(place, name));
        }
    }

    [Theory]
    [InlineData(AttributePlaces.ClaimTag, "type", "fact opinion prediction intention question allegation")]
    [InlineData(AttributePlaces.ClaimTag, "quote", "direct indirect mixed reported free-indirect")]
    [InlineData(AttributePlaces.ClaimTag, "status", "unverified supported disputed refuted")]
    [InlineData(AttributePlaces.Document, "status", "draft in-progress review done")]
    [InlineData(AttributePlaces.Entity, "terms", "on-record background deep-background off-record")]
    [InlineData(
        AttributePlaces.Entity,
        "kind",
        "person unnamed-person organization outlet group unnamed-group document poll database place"
    )]
    public void Every_closed_set_has_exactly_the_words_of_the_language(
        AttributePlaces place,
        string name,
        string words
    ) => Assert.Equal(words.Split(' '), s_schema.Find(place, name)?.Words.Select(word => word.Word));

    [Fact]
    public void There_are_sixteen_channels_of_news_and_the_declined_comment()
    {
        var channels = s_schema.Find(AttributePlaces.ClaimTag, "channel")?.Words ?? [];

        Assert.Equal(17, channels.Length);
        Assert.Contains(channels, channel => channel.Word == "declined");
    }

    [Fact]
    public void Everything_says_what_it_is_in_a_sentence()
    {
        var sentences = s_schema
            .Attributes.Select(attribute => attribute.Description)
            .Concat(s_schema.Attributes.SelectMany(attribute => attribute.Words).Select(word => word.Description))
            .Concat(s_schema.Kinds.Select(kind => kind.Description));

        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence));
    }

    [Fact]
    public void No_two_attributes_share_a_name_and_a_place()
    {
        foreach (var group in s_schema.Attributes.GroupBy(attribute => attribute.Name))
        {
            var taken = AttributePlaces.None;
            foreach (var attribute in group)
            {
                Assert.Equal(AttributePlaces.None, taken & attribute.Places);
                taken |= attribute.Places;
            }
        }
    }

    [Fact]
    public void The_table_of_types_is_in_the_order_of_the_types() =>
        Assert.All(
            Enum.GetValues<AttributeType>(),
            type => Assert.Equal(type, AttributeTypes.Parse(AttributeTypes.NameOf(type)))
        );

    [Theory]
    [InlineData("unnamed-person", "person", true)]
    [InlineData("outlet", "organization", true)]
    [InlineData("person", "person", true)]
    [InlineData("person", "unnamed-person", false)]
    [InlineData("ghost", "person", false)]
    public void A_kind_is_a_case_of_its_parents(string kind, string ancestor, bool expected) =>
        Assert.Equal(expected, s_schema.IsKindOf(kind, ancestor));

    [Fact]
    public void Only_the_unnamed_kinds_are_unnamed() =>
        Assert.Equal(
            ["unnamed-person", "unnamed-group"],
            s_schema.Kinds.Where(kind => kind.IsUnnamed).Select(kind => kind.Name)
        );

    [Fact]
    public void An_unknown_attribute_has_a_nearest_one_of_the_same_place()
    {
        Assert.Equal("channel", s_schema.NearestAttribute(AttributePlaces.ClaimTag, "chanel"));
        Assert.Null(s_schema.NearestAttribute(AttributePlaces.MentionTag, "chanel"));
        Assert.Equal(AttributePlaces.ClaimTag | AttributePlaces.ClaimDefinition, s_schema.PlacesOf("channel"));
    }
}
