using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads a <c>quoth.json</c>: JSON with comments and trailing commas.</summary>
public static class ConfigurationReader
{
    /// <summary>
    /// What the text says, and all that is wrong in it. Never throws: a mistake costs its own line, and a text that is not
    /// JSON gives the defaults. No file that it extends is there.
    /// </summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="rules">Every rule there is, so that a mistyped one is noticed.</param>
    public static ConfigurationResult Read(string text, IReadOnlyCollection<RuleName> rules) =>
        Read(text, rules, QuothConfiguration.FileName, static _ => null);

    /// <summary>What the text says together with the files that it extends, and all that is wrong in any of them.</summary>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="rules">Every rule there is, so that a mistyped one is noticed.</param>
    /// <param name="path">Where the file is, with slashes: the paths that it extends begin at its folder.</param>
    /// <param name="readBase">Gives the text of a file that is extended, by its path; null where it cannot be read.</param>
    public static ConfigurationResult Read(
        string text,
        IReadOnlyCollection<RuleName> rules,
        string path,
        Func<string, string?> readBase
    )
    {
        var chain = new ExtendsChain(ConfigurationShape.Root(rules), readBase);
        var (configuration, problems, isBroken) = chain.Read(text, path, QuothConfiguration.Default);
        return new(configuration, problems, isBroken) { Bases = chain.Bases };
    }

    /// <summary>A configuration changed by what a text says, as if the text were a file that extends it.</summary>
    /// <param name="configuration">What holds so far.</param>
    /// <param name="text">The changes: JSON as in a file, but without <c>extends</c>.</param>
    /// <param name="rules">Every rule there is.</param>
    /// <param name="name">What the text is called where somebody asks what set a rule.</param>
    public static ConfigurationResult Change(
        QuothConfiguration configuration,
        string text,
        IReadOnlyCollection<RuleName> rules,
        string name
    )
    {
        var chain = new ExtendsChain(ConfigurationShape.Root(rules).Without("extends"), static _ => null);
        var (changed, problems, isBroken) = chain.Read(text, name, configuration);
        return new(changed, problems, isBroken);
    }

    /// <summary>What holds when a file, already held to its shape, extends a configuration.</summary>
    internal static QuothConfiguration Read(
        JsonValue root,
        string path,
        QuothConfiguration onto,
        List<ConfigurationProblem> problems
    )
    {
        var changes = SchemaReader.Read(root["schema"], onto.Schema, problems) with
        {
            Nesting = NestingOf(root["nesting"]),
        };
        var rules = Settings(root["rules"]);
        var isFirst = onto.Rules.IsEmpty && onto.Overrides.IsEmpty;
        var overrides = (root["overrides"]?.Items ?? []).Select(item => new ConfigurationOverride(
            Texts(item["files"]),
            Settings(item["rules"])
        )
        {
            File = path,
        });
        return new QuothConfiguration
        {
            Schema = changes == SchemaChanges.None ? onto.Schema : onto.Schema.With(changes),
            Include = root["include"] is { } include ? Texts(include) : onto.Include,
            Exclude = root["exclude"] is { } exclude ? Texts(exclude) : onto.Exclude,
            Language = root["language"]?.Text ?? onto.Language,
            Guidelines = root["guidelines"]?.Text ?? onto.Guidelines,
            Baseline = root["baseline"]?.Text ?? onto.Baseline,
            Abbreviations = onto
                .Abbreviations.And(Words(root["abbreviations"]))
                .And(Words(root["words"]?["abbreviations"])),
            Words = onto.Words.With(ProjectWordsReader.Read(root)),
            Rules = isFirst ? rules : onto.Rules,
            RulesFile = isFirst ? path : onto.RulesFile,
            Overrides =
                isFirst || rules.IsEmpty
                    ? [.. onto.Overrides, .. overrides]
                    : [.. onto.Overrides, ConfigurationOverride.Everywhere(rules, path), .. overrides],
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
