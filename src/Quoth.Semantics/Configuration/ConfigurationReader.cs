using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads a <c>quoth.json</c>: JSON with comments and trailing commas.</summary>
public static class ConfigurationReader
{
    /// <summary>
    /// What the text says, and all that is wrong in it. Never throws: a mistake costs its own line, and a text that is not
    /// JSON gives the defaults.
    /// </summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="rules">Every rule there is, so that a mistyped one is noticed.</param>
    public static ConfigurationResult Read(string text, IReadOnlyCollection<RuleName> rules)
    {
        if (PositionedJson.Read(text, out var broken) is not { } json)
        {
            return new(QuothConfiguration.Default, broken is null ? [] : [broken], IsBroken: true);
        }

        var problems = new List<ConfigurationProblem>();
        var root = ShapeChecker.Check(json, ConfigurationShape.Root(rules), "quoth.json", problems);
        var configuration = root is null ? QuothConfiguration.Default : Read(root, problems);
        return new(configuration, [.. problems.OrderBy(problem => problem.Span)], IsBroken: false);
    }

    static QuothConfiguration Read(JsonValue root, List<ConfigurationProblem> problems)
    {
        var changes = SchemaReader.Read(root["schema"], problems) with { Nesting = NestingOf(root["nesting"]) };
        return new QuothConfiguration
        {
            Schema = changes == SchemaChanges.None ? TagSchema.BuiltIn : TagSchema.BuiltIn.With(changes),
            Include = Texts(root["include"]),
            Exclude = Texts(root["exclude"]),
            Language = root["language"]?.Text,
            Guidelines = root["guidelines"]?.Text,
            Abbreviations = Words(root["abbreviations"]).And(Words(root["words"]?["abbreviations"])),
            Words = ProjectWordsReader.Read(root),
            Rules = Settings(root["rules"]),
            Overrides =
            [
                .. (root["overrides"]?.Items ?? []).Select(item => new ConfigurationOverride(
                    Texts(item["files"]),
                    Settings(item["rules"])
                )),
            ],
        };
    }

    static NestingMode? NestingOf(JsonValue? value) =>
        value?.Text switch
        {
            "all" => NestingMode.All,
            "outermost" => NestingMode.Outermost,
            _ => null,
        };

    internal static ImmutableArray<string> Texts(JsonValue? list) => [.. (list?.Items ?? []).Select(item => item.Text)];

    internal static LanguageWords Words(JsonValue? value)
    {
        if (value is null)
        {
            return LanguageWords.None;
        }

        var byLanguage = LanguageWords.None.ByLanguage;
        foreach (var member in value.Members)
        {
            byLanguage = byLanguage.SetItem(member.Name, Texts(member.Value));
        }

        return new LanguageWords { Everywhere = Texts(value), ByLanguage = byLanguage };
    }

    static ImmutableArray<RuleSetting> Settings(JsonValue? map) =>
        [.. (map?.Members ?? []).Select(member => new RuleSetting(member.Name, SeverityOf(member.Value.Text)))];

    static RuleSeverity SeverityOf(string word)
    {
        var index = ConfigurationShape.Severities.Select(severity => severity.Word).ToList().IndexOf(word);
        return (RuleSeverity)index;
    }
}
