using FsCheck;
using FsCheck.Fluent;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Tests.Schema;

public class ValueCheckTests
{
    const string Sha = "9f2c41d0a7b3e58c9f2c41d0a7b3e58c9f2c41d0a7b3e58c9f2c41d0a7b3e58c";

    [Theory]
    [InlineData(AttributeType.Number, "0", "12", "-3.5", "007")]
    [InlineData(AttributeType.Date, "2026", "2026-02", "2024-02-29", "2026-02-02T18:30", "2026-02-02T18:30:59+01:00")]
    [InlineData(AttributeType.Url, "https://a.example", "http://localhost:80/x?y#z", "doi:10.1/x", "mailto:a@b")]
    [InlineData(AttributeType.Flag, "true", "false")]
    [InlineData(AttributeType.EntityReference, "@orlan", "@_1", "@Ünal", "@नेता", "@0")]
    [InlineData(AttributeType.ClaimReference, "!c1", "c1")]
    [InlineData(AttributeType.ReferenceList, "@orlan", "!c1", "c1")]
    [InlineData(AttributeType.LinkList, "@report", "!c1", "https://a.example/b")]
    [InlineData(AttributeType.NameList, "@vesk", "Nuria Ibarro")]
    [InlineData(AttributeType.Hash, Sha)]
    [InlineData(AttributeType.Language, "en", "pt-BR", "zh-Hant-TW")]
    [InlineData(AttributeType.WikidataItem, "Q42")]
    [InlineData(AttributeType.Text, "anything, at all")]
    public void A_value_that_fits_its_type_passes(AttributeType type, params string[] values) =>
        Assert.All(values, value => Assert.Equal(ValueProblemKind.None, ValueCheck.Check(Attribute(type), value)));

    [Theory]
    [InlineData(AttributeType.Number, ValueProblemKind.NotANumber, "two", "1,000", "-", "1.", ".5", "١٢")]
    [InlineData(
        AttributeType.Date,
        ValueProblemKind.NotADate,
        "2026-13",
        "2025-02-29",
        "2 Feb 2026",
        "26-02-02",
        "2026-02-02T25:00",
        "2026-02T10:00",
        "2026-02-02T",
        "2026-02-02T10:00ZZ"
    )]
    [InlineData(
        AttributeType.Url,
        ValueProblemKind.NotAUrl,
        "a.example",
        "https://",
        "https:///x",
        "https://a b",
        "c:x",
        ":"
    )]
    [InlineData(AttributeType.Flag, ValueProblemKind.NotAFlag, "yes", "True")]
    [InlineData(
        AttributeType.EntityReference,
        ValueProblemKind.NotAnEntity,
        "orlan",
        "!c1",
        "@",
        "@a b",
        "@-a",
        "@e\u0301"
    )]
    [InlineData(AttributeType.ClaimReference, ValueProblemKind.NotAClaim, "@orlan", "!", "a b")]
    [InlineData(AttributeType.Reference, ValueProblemKind.NotAReference, "@", "a b")]
    [InlineData(AttributeType.NameList, ValueProblemKind.NotAnEntity, "@no body", "!c1")]
    [InlineData(AttributeType.Hash, ValueProblemKind.NotAHash, "9f2c41...", "9F2C41")]
    [InlineData(AttributeType.Language, ValueProblemKind.NotALanguage, "e", "en_GB", "english language", "en-")]
    [InlineData(AttributeType.WikidataItem, ValueProblemKind.NotAWikidataItem, "42", "Q", "Q042", "q42")]
    [InlineData(AttributeType.Text, ValueProblemKind.Missing, "", " ")]
    public void A_value_that_does_not_fit_says_what_is_wrong(
        AttributeType type,
        ValueProblemKind expected,
        params string[] values
    ) => Assert.All(values, value => Assert.Equal(expected, ValueCheck.Check(Attribute(type), value)));

    [Theory]
    [InlineData("type", "predicton", ValueProblemKind.UnknownWord, "prediction")]
    [InlineData("type", "Opinion", ValueProblemKind.UnknownWord, "opinion")]
    [InlineData("type", "rumour", ValueProblemKind.UnknownWord, null)]
    [InlineData("by", "orlan", ValueProblemKind.NotAnEntity, "@orlan")]
    [InlineData("by", "nonne", ValueProblemKind.NotAnEntity, "none")]
    [InlineData("date", "2026/2/3", ValueProblemKind.NotADate, "2026-02-03")]
    [InlineData("date", "3/2/2026", ValueProblemKind.NotADate, null)]
    [InlineData("supports", "@orlan", ValueProblemKind.NotAClaim, null)]
    public void A_wrong_value_comes_with_what_was_meant(string name, string value, ValueProblemKind kind, string? meant)
    {
        var attribute = TagSchema.BuiltIn.Find(AttributePlaces.ClaimTag, name);
        Assert.NotNull(attribute);

        var problem = Assert.Single(ValueCheck.CheckAll(attribute, [value]));

        Assert.Equal(new ValueProblem(kind, 0, value, meant), problem);
    }

    [Theory]
    [InlineData("url", "harbour.example", "https://harbour.example")]
    [InlineData("wikidata", "https://www.wikidata.org/wiki/q42", "Q42")]
    public void A_wrong_attribute_of_an_entity_comes_with_what_was_meant(string name, string value, string meant)
    {
        var attribute = TagSchema.BuiltIn.Find(AttributePlaces.Entity, name);
        Assert.NotNull(attribute);

        Assert.Equal(meant, Assert.Single(ValueCheck.CheckAll(attribute, [value])).Suggestion);
    }

    [Fact]
    public void Nobody_is_credited_with_the_word_none()
    {
        var by = TagSchema.BuiltIn.Find(AttributePlaces.ClaimTag, "by");
        Assert.NotNull(by);

        Assert.Empty(ValueCheck.CheckAll(by, ["none"]));
        Assert.Empty(ValueCheck.CheckAll(by, ["@orlan", "@vesk"]));
    }

    [Fact]
    public void Each_wrong_value_of_a_list_is_told_with_its_place()
    {
        var supports = TagSchema.BuiltIn.Find(AttributePlaces.ClaimTag, "supports");
        Assert.NotNull(supports);

        Assert.Equal(
            [(ValueProblemKind.Missing, 1), (ValueProblemKind.Repeated, 2), (ValueProblemKind.NotAClaim, 3)],
            ValueCheck.CheckAll(supports, ["c1", "", "c1", "@x"]).Select(problem => (problem.Kind, problem.Index))
        );
    }

    [Fact]
    public void A_second_value_is_too_many_where_one_is_taken()
    {
        var type = TagSchema.BuiltIn.Find(AttributePlaces.ClaimTag, "type");
        Assert.NotNull(type);

        var problem = Assert.Single(ValueCheck.CheckAll(type, ["fact", "opinion"]));

        Assert.Equal(new ValueProblem(ValueProblemKind.TooMany, 1, "opinion", null), problem);
        Assert.Equal(ValueProblemKind.Missing, Assert.Single(ValueCheck.CheckAll(type, [])).Kind);
    }

    [Fact]
    public void Any_value_of_any_attribute_can_be_checked_and_a_suggestion_always_fits() =>
        Prop.ForAll(
                Gen.Elements(TagSchema.BuiltIn.Attributes.ToArray())
                    .Zip(
                        Gen.OneOf(
                            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
                            Gen.Elements("2026/1/2", "@a", "a.b", "yes", "EN_gb", "opinon", "q7", "none ")
                        )
                    )
                    .ToArbitrary(),
                pair =>
                    ValueCheck
                        .CheckAll(pair.Item1, [pair.Item2])
                        .All(problem =>
                            problem.Suggestion is null
                            || ValueCheck.Check(pair.Item1, problem.Suggestion) == ValueProblemKind.None
                        )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    static AttributeDefinition Attribute(AttributeType type) => new("x", AttributePlaces.ClaimTag, type, "A test.");
}
