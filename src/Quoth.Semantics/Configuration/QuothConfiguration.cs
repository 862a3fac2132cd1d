using System.Collections.Immutable;
using Quoth.Semantics.Files;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Sentences;

namespace Quoth.Semantics.Configuration;

/// <summary>What a corpus' <c>quoth.json</c> says. Immutable.</summary>
public sealed record QuothConfiguration
{
    /// <summary>The name of the file, in the folder that is the corpus.</summary>
    public const string FileName = "quoth.json";

    /// <summary>What holds where there is no file.</summary>
    public static QuothConfiguration Default { get; } = new();

    /// <summary>The tag set: the built-in one with the project's changes, and whether nesting is annotated.</summary>
    public TagSchema Schema { get; init; } = TagSchema.BuiltIn;

    /// <summary>Patterns of the files that belong to the corpus; all, where there is none.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns of the files that do not belong to the corpus, even if included.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The language of documents that name none, as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The guidelines that the annotators follow: an address, or a path from the folder of the corpus; or null.</summary>
    public string? Guidelines { get; init; }

    /// <summary>Words after which a full stop ends no sentence, besides the built-in ones.</summary>
    public LanguageWords Abbreviations { get; init; } = LanguageWords.None;

    /// <summary>Words that rules should know, besides the built-in ones; verbs that attribute among them.</summary>
    public ProjectWords Words { get; init; } = ProjectWords.None;

    /// <summary>The file of findings that are known, as a path from the folder of the corpus, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Severities for every file, of the first file that the configuration is made of.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>The file that says <see cref="Rules"/>, by its path; null where none does.</summary>
    public string? RulesFile { get; init; }

    /// <summary>
    /// Severities for some files, and those that later files of a chain say for all; a later one goes before an earlier one.
    /// </summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>The files of the corpus, for the folder of the <c>quoth.json</c>: absolute, with slashes, none at its end.</summary>
    public PathFilter FilterFor(string folder) =>
        new(
            folder,
            [.. Include.Select(pattern => GlobPattern.Parse(pattern))],
            [.. Exclude.Select(pattern => GlobPattern.Parse(pattern))]
        );

    /// <summary>How much rules weigh for a file, given its path below the <c>quoth.json</c>, with slashes.</summary>
    public RuleSeverities SeveritiesFor(ReadOnlySpan<char> path)
    {
        var layers = ImmutableArray.Create(Rules);
        foreach (var changed in Overrides)
        {
            layers = changed.Covers(path) ? layers.Add(changed.Rules) : layers;
        }

        return new RuleSeverities(layers);
    }

    /// <summary>The layers of settings that hold for a file, given its path below the corpus folder; the general ones first.</summary>
    public IEnumerable<ConfigurationOverride> LayersFor(string path) =>
        Overrides.Where(changed => changed.Covers(path)).Prepend(ConfigurationOverride.Everywhere(Rules, RulesFile));

    /// <summary>Where sentences end in a document of this language; null takes the configuration's own.</summary>
    public SentenceRules SentenceRulesFor(string? language)
    {
        var spoken = language ?? Language;
        return SentenceRules.For(spoken, Abbreviations.For(spoken));
    }
}

/// <summary>Severities that hold for some files only.</summary>
/// <param name="Files">The patterns of the files, read from the folder of the corpus; none where it holds for all.</param>
/// <param name="Rules">What the rules are set to there.</param>
public sealed record ConfigurationOverride(ImmutableArray<string> Files, ImmutableArray<RuleSetting> Rules)
{
    readonly ImmutableArray<GlobPattern> _patterns = [.. Files.Select(pattern => GlobPattern.Parse(pattern))];

    /// <summary>The file that says so, by its path; null where it is not known.</summary>
    public string? File { get; init; }

    /// <summary>Whether it holds for every file.</summary>
    public bool HoldsEverywhere => Files.IsEmpty;

    /// <summary>Severities that hold for every file.</summary>
    public static ConfigurationOverride Everywhere(ImmutableArray<RuleSetting> rules, string? file) =>
        new([], rules) { File = file };

    /// <summary>Whether the file, by its path below the <c>quoth.json</c>, is one of them.</summary>
    public bool Covers(ReadOnlySpan<char> path)
    {
        if (HoldsEverywhere)
        {
            return true;
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatchOrBelow(path))
            {
                return true;
            }
        }

        return false;
    }
}
