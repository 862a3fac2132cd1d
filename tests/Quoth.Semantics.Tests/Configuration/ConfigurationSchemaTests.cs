using System.Text.Json;
using Quoth.Semantics.Configuration;

namespace Quoth.Semantics.Tests.Configuration;

public class ConfigurationSchemaTests
{
    static readonly JsonElement s_schema = JsonDocument.Parse(ConfigurationSchema.Generate(Rules.All)).RootElement;

    [Fact]
    public void Every_key_of_the_file_is_there_with_a_description()
    {
        var properties = s_schema.GetProperty("properties");

        Assert.Equal(
            [
                "$schema",
                "extends",
                "include",
                "exclude",
                "language",
                "guidelines",
                "nesting",
                "abbreviations",
                "cueVerbs",
                "words",
                "rules",
                "overrides",
                "baseline",
                "schema",
            ],
            properties.EnumerateObject().Select(property => property.Name)
        );
        Assert.All(
            properties.EnumerateObject(),
            property => Assert.EndsWith(".", property.Value.GetProperty("description").GetString())
        );
        Assert.False(s_schema.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Every_rule_is_offered_by_pack_name_and_code() =>
        Assert.Equal(
            [
                "attribution",
                "references",
                "undefined-entity",
                "Q101",
                "undefined-claim",
                "Q102",
                "claim-without-source",
                "Q201",
            ],
            s_schema
                .GetProperty("definitions")
                .GetProperty("rules")
                .GetProperty("properties")
                .EnumerateObject()
                .Select(property => property.Name)
        );

    [Fact]
    public void Every_reference_has_its_definition()
    {
        var references = ConfigurationSchema
            .Generate(Rules.All)
            .Split("\"$ref\": \"#/definitions/")
            .Skip(1)
            .Select(rest => rest[..rest.IndexOf('"')])
            .ToArray();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(s_schema.GetProperty("definitions").TryGetProperty(name, out _)));
    }

    [Fact]
    public void The_same_rules_give_the_same_bytes() =>
        Assert.Equal(ConfigurationSchema.Generate(Rules.All), ConfigurationSchema.Generate(Rules.All));
}
