using FsCheck;
using FsCheck.Fluent;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Tests.Configuration;

public class ConfigurationReaderTests
{
    const string Whole = """
        {
          // Everything that a project can say.
          "$schema": "https://quoth.example/quoth.schema.json",
          "include": ["articles/**"],
          "exclude": ["articles/drafts"],
          "language": "en",
          "guidelines": "https://quoth.example/guidelines",
          "nesting": "outermost",
          "abbreviations": { "en": ["Cllr."], "de": ["Abg."] },
          "cueVerbs": ["intone"],
          "rules": { "attribution": "info", "claim-without-source": "error", "Q101": "off" },
          "overrides": [
            { "files": ["articles/old/**"], "rules": { "attribution": "off" } },
          ],
          "schema": {
            "kinds": { "ship": { "description": "A ship.", "parent": "organization" }, "place": false },
            "attributes": {
              "date": { "required": true, "on": ["document"] },
              "flag": { "on": ["entity"], "words": { "halvern": "Of Halvern.", "ostmere": "Of Ostmere." } },
              "type": { "words": { "threat": "A threat.", "question": false } },
              "wikidata": false,
            },
          },
        }
        """;

    [Fact]
    public void Everything_that_a_project_can_say_is_read()
    {
        var (configuration, problems, isBroken) = ConfigurationReader.Read(Whole, Rules.All);

        Assert.Empty(problems);
        Assert.False(isBroken);
        Assert.Equal(["articles/**"], configuration.Include.ToArray());
        Assert.Equal(["articles/drafts"], configuration.Exclude.ToArray());
        Assert.Equal("en", configuration.Language);
        Assert.Equal("https://quoth.example/guidelines", configuration.Guidelines);
        Assert.Equal(NestingMode.Outermost, configuration.Schema.Nesting);
        Assert.Equal("Cllr.", Assert.Single(configuration.Abbreviations.For("en-GB")));
        Assert.Empty(configuration.Abbreviations.For("fr"));
        Assert.Equal("intone", Assert.Single(configuration.Words.Of("cueVerbs").For("fr")));
        Assert.Equal("A ship.", configuration.Schema.FindKind("ship")?.Description);
        Assert.Null(configuration.Schema.FindKind("place"));
        Assert.Equal(["date"], configuration.Schema.RequiredAt(AttributePlaces.Document).Select(one => one.Name));
        Assert.Empty(configuration.Schema.RequiredAt(AttributePlaces.ClaimTag));
        Assert.Equal(
            ["halvern", "ostmere"],
            configuration.Schema.Find(AttributePlaces.Entity, "flag")?.Words.Select(word => word.Word)
        );
        Assert.Equal(
            ["fact", "opinion", "prediction", "intention", "allegation", "threat"],
            configuration.Schema.Find(AttributePlaces.ClaimDefinition, "type")?.Words.Select(word => word.Word)
        );
        Assert.Null(configuration.Schema.Find(AttributePlaces.Entity, "wikidata"));
    }

    [Theory]
    [InlineData("articles/a.quoth", RuleSeverity.Error)]
    [InlineData("articles/old/a.quoth", RuleSeverity.Off)]
    public void An_override_goes_before_all_that_is_general(string path, RuleSeverity expected)
    {
        var configuration = ConfigurationReader.Read(Whole, Rules.All).Configuration;

        Assert.Equal(expected, configuration.SeveritiesFor(path).Of(Rules.NoSource));
        Assert.Equal(RuleSeverity.Off, configuration.SeveritiesFor(path).Of(Rules.UndefinedEntity));
        Assert.Null(configuration.SeveritiesFor(path).Of(Rules.UndefinedClaim));
    }

    [Fact]
    public void A_rules_own_line_goes_before_its_packs_in_any_order()
    {
        const string Text = """{ "rules": { "undefined-entity": "hint", "references": "off" } }""";
        var severities = ConfigurationReader.Read(Text, Rules.All).Configuration.SeveritiesFor("a.quoth");

        Assert.Equal(RuleSeverity.Hint, severities.Of(Rules.UndefinedEntity));
        Assert.Equal(RuleSeverity.Off, severities.Of(Rules.UndefinedClaim));
    }

    [Theory]
    [InlineData("articles/a.quoth", true)]
    [InlineData("articles/drafts/a.quoth", false)]
    [InlineData("notes/a.quoth", false)]
    public void Files_are_included_and_excluded(string path, bool expected) =>
        Assert.Equal(
            expected,
            ConfigurationReader.Read(Whole, Rules.All).Configuration.FilterFor("/corpus").Accepts("/corpus/" + path)
        );

    [Fact]
    public void The_projects_abbreviations_end_no_sentence()
    {
        var configuration = ConfigurationReader.Read(Whole, Rules.All).Configuration;

        Assert.Empty(
            Quoth.Semantics.Sentences.SentenceBreaker.Boundaries("Cllr. Hatch", configuration.SentenceRulesFor(null))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("{}")]
    [InlineData("\uFEFF{ }")]
    [InlineData("/* nothing */ { }")]
    public void A_file_that_says_nothing_leaves_the_defaults(string text)
    {
        var result = ConfigurationReader.Read(text, Rules.All);

        Assert.Empty(result.Problems);
        Assert.False(result.IsBroken);
        Assert.Same(TagSchema.BuiltIn, result.Configuration.Schema);
    }

    [Fact]
    public void A_mistake_costs_its_own_line_and_no_other()
    {
        const string Text =
            """{ "language": "english language", "rules": { "Q101": "loud", "Q102": "off" }, "exclude": ["a", 1] }""";
        var (configuration, problems, isBroken) = ConfigurationReader.Read(Text, Rules.All);

        Assert.Equal(3, problems.Length);
        Assert.False(isBroken);
        Assert.Null(configuration.Language);
        Assert.Equal([new RuleSetting("Q102", RuleSeverity.Off)], configuration.Rules.ToArray());
        Assert.Equal(["a"], configuration.Exclude.ToArray());
    }

    [Fact]
    public void A_file_that_is_not_json_is_broken_and_gives_the_defaults()
    {
        var result = ConfigurationReader.Read("{ \"language\": \"de\"", Rules.All);

        Assert.True(result.IsBroken);
        Assert.Equal(ConfigurationProblemKind.NotJson, Assert.Single(result.Problems).Kind);
        Assert.Null(result.Configuration.Language);
    }

    [Fact]
    public void Any_text_is_read_and_every_problem_lies_in_it() =>
        Prop.ForAll(
                Gen.OneOf(
                        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
                        Gen.Elements(
                                "{",
                                "}",
                                "[",
                                "]",
                                ":",
                                ",",
                                "\"",
                                "\\",
                                "\"rules\"",
                                "\"schema\"",
                                "\"kinds\"",
                                "\"é💩\"",
                                "\"Q101\"",
                                "\"off\"",
                                "1",
                                "-",
                                "true",
                                "nul",
                                "//",
                                "/*",
                                "\n",
                                "\r",
                                " ",
                                "\uD83D",
                                "\\u",
                                "'"
                            )
                            .ArrayOf()
                            .Select(string.Concat),
                        Gen.Choose(0, Whole.Length - 1)
                            .Zip(Gen.Elements("", "{", "}", "\"", ",", "\n", "💩", "\\"))
                            .Select(edit => Whole.Remove(edit.Item1, 1).Insert(edit.Item1, edit.Item2))
                    )
                    .ToArbitrary(),
                text =>
                {
                    var result = ConfigurationReader.Read(text, Rules.All);
                    return result.IsBroken == result.Problems.Any(one => one.Kind == ConfigurationProblemKind.NotJson)
                        && result.Problems.All(problem => problem.Span.Start >= 0 && problem.Span.End <= text.Length);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
}
