using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Corpora;

/// <summary>What holds for a corpus, and the file that says so.</summary>
/// <param name="Path">The file: absolute, with slashes; null where there is none.</param>
/// <param name="Text">Its text; null where there is none or it cannot be read.</param>
/// <param name="Read">What it says and what is wrong in it.</param>
/// <param name="Problem">Why it cannot be read, if so.</param>
internal sealed record LoadedConfiguration(
    string? Path,
    SourceText? Text,
    ConfigurationResult Read,
    FileProblem? Problem = null
)
{
    /// <summary>What the command line changes about it, as text.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What holds where no file says anything.</summary>
    public static LoadedConfiguration None { get; } =
        new(null, null, new ConfigurationResult(QuothConfiguration.Default, [], IsBroken: false));

    /// <summary>Whether nothing of the file holds, so that its corpus cannot be judged.</summary>
    public bool IsUnusable => Read.IsBroken || Problem is not null;
}

/// <summary>How the command line changes what the configuration says.</summary>
/// <param name="File">The one file that counts for every corpus; absolute.</param>
/// <param name="IsIsolated">Whether no file counts at all.</param>
/// <param name="Settings">Settings of rules that go before those of any file.</param>
internal sealed record ConfigurationChanges(string? File, bool IsIsolated, ImmutableArray<RuleSetting> Settings)
{
    public static ConfigurationChanges None { get; } = new(null, false, []);

    /// <summary>Changes as they are written, <c>key.path=value</c>; they go before any file and behind the settings.</summary>
    public ImmutableArray<string> Inline { get; init; } = [];
}

/// <summary>The configurations of the folders that a run comes by, each read once.</summary>
internal sealed class ConfigurationStore(ConfigurationChanges changes)
{
    private readonly Dictionary<string, LoadedConfiguration> byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> corpusOf = new(StringComparer.Ordinal);
    private LoadedConfiguration? chosen;

    /// <summary>What set a rule that no file sets.</summary>
    public const string CommandLine = "the command line";

    /// <summary>The folder of the nearest quoth.json at or above a folder, or null. Remembered.</summary>
    public string? FindCorpusFolder(string folder)
    {
        if (corpusOf.TryGetValue(folder, out var known))
            return known;
        var found = FileDiscovery.FindCorpusFolder(folder);
        corpusOf.Add(folder, found);
        return found;
    }

    /// <summary>The configuration of a corpus folder.</summary>
    public LoadedConfiguration Get(string folder)
    {
        if (changes.IsIsolated)
            return chosen ??= WithChanges(LoadedConfiguration.None);
        if (changes.File is { } file)
            return chosen ??= Load(file);
        if (byFolder.TryGetValue(folder, out var known))
            return known;
        var path = $"{folder.TrimEnd('/')}/{QuothConfiguration.FileName}";
        var loaded = File.Exists(path) ? Load(path) : WithChanges(LoadedConfiguration.None);
        byFolder.Add(folder, loaded);
        return loaded;
    }

    /// <summary>Which files belong to the corpus of a folder.</summary>
    public PathFilter FilterOf(string folder) => Get(folder).Read.Configuration.FilterFor(folder);

    private LoadedConfiguration Load(string path)
    {
        var text = TextFiles.Read(path, out var problem);
        return text is null
            ? LoadedConfiguration.None with
            {
                Path = path,
                Problem = problem,
            }
            : WithChanges(new LoadedConfiguration(path, text, Read(text.Content, path)));
    }

    private static ConfigurationResult Read(string text, string path) =>
        ConfigurationReader.Read(text, RuleNames.All, path, static file => TextFiles.Read(file, out _)?.Content);

    private LoadedConfiguration WithChanges(LoadedConfiguration loaded)
    {
        var configuration = loaded.Read.Configuration;
        foreach (var written in changes.Inline)
            configuration = InlineSetting.Apply(configuration, written);
        // As the last of the overrides the settings go before all that the file says.
        if (!changes.Settings.IsEmpty)
        {
            var everywhere = ConfigurationOverride.Everywhere(changes.Settings, CommandLine);
            configuration = configuration with { Overrides = configuration.Overrides.Add(everywhere) };
        }
        return loaded with
        {
            Read = loaded.Read with { Configuration = configuration },
            Changes = [.. changes.Inline, .. changes.Settings.Select(setting => $"{setting.Key}={setting.Severity}")],
        };
    }
}
