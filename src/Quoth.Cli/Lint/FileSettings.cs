using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Output;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;

namespace Quoth.Cli.Lint;

/// <summary>What a rule weighs for a file, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The word; <c>off</c> where it does not run.</param>
/// <param name="Source">Where that comes from, for people.</param>
/// <param name="Key">The key that says so, a name, code or pack; null where nobody does.</param>
/// <param name="IsSilent">Whether it runs and has nothing to say, because it does not know the language.</param>
internal sealed record RuleInForce(RuleDescriptor Rule, string Severity, string Source, string? Key, bool IsSilent);

/// <summary>All that holds for one file.</summary>
/// <param name="Name">The file, for people.</param>
/// <param name="Folder">The folder of its corpus, for people.</param>
/// <param name="Configuration">The quoth.json and what it extends, the last first; none where there is none.</param>
/// <param name="Settings">What they say together.</param>
/// <param name="IsIncluded">Whether <c>include</c> and <c>exclude</c> let it through.</param>
/// <param name="Language">Its language.</param>
/// <param name="LanguageSource">What says so, for people.</param>
/// <param name="Rules">Every rule.</param>
internal sealed record FileSettings(
    string Name,
    string Folder,
    ImmutableArray<string> Configuration,
    QuothConfiguration Settings,
    bool IsIncluded,
    string Language,
    string LanguageSource,
    ImmutableArray<RuleInForce> Rules
)
{
    public static FileSettings Of(CommandContext context, LoadedCorpus corpus, CorpusFile file)
    {
        var read = corpus.Configuration.Read;
        var settings = read.Configuration;
        var document = corpus.Corpus.Find(file.Below);
        var language = document?.Language ?? settings.Language ?? "en";
        var layers = settings.LayersFor(file.Below).ToImmutableArray();
        var data = settings.Words.For(language);
        return new FileSettings(
            context.Show(file.Path),
            context.Show(corpus.Folder),
            corpus.Configuration.Path is { } path
                ? [context.Show(path), .. read.Bases.Reverse().Select(extended => context.Show(extended.Path))]
                : [],
            settings,
            settings.FilterFor(corpus.Folder).Accepts(file.Path),
            language,
            SourceOf(document, settings),
            [.. RuleSet.All.Select(rule => RuleOf(context, rule, layers, data))]
        );
    }

    private static string SourceOf(DocumentModel? document, QuothConfiguration settings)
    {
        if (document?.Fields.Any(static field => field.Key == "language") == true)
            return "its header";
        return settings.Language is null ? "default" : "quoth.json";
    }

    private static RuleInForce RuleOf(
        CommandContext context,
        Rule rule,
        ImmutableArray<ConfigurationOverride> layers,
        LanguageData? language
    )
    {
        var descriptor = rule.Descriptor;
        var name = RuleNames.Of(descriptor);
        var byDefault = SeverityWords.Of(descriptor.DefaultSeverity);
        var isSilent = !rule.Knows(language);
        foreach (var layer in layers.Reverse())
        {
            if (RuleSeverities.FindSetting(name, layer.Rules) is not { } setting)
                continue;
            var severity =
                setting.Severity == RuleSeverity.On ? byDefault : setting.Severity.ToString().ToLowerInvariant();
            // A code of the command line's own making would only puzzle.
            var isOption = layer.File == ConfigurationStore.CommandLine;
            return new RuleInForce(
                descriptor,
                severity,
                isOption ? ConfigurationStore.CommandLine : Describe(context, layer, setting.Key),
                setting.Key,
                isSilent && severity != "off"
            );
        }
        return descriptor.IsOptIn
            ? new RuleInForce(descriptor, "off", "default, as it runs only where asked for", null, false)
            : new RuleInForce(descriptor, byDefault, "default", null, isSilent);
    }

    private static string Describe(CommandContext context, ConfigurationOverride layer, string key)
    {
        var file = layer.File is null ? QuothConfiguration.FileName : context.Show(layer.File);
        return layer.HoldsEverywhere ? $"{file}, `{key}`" : $"{file}, `{key}` for {string.Join(", ", layer.Files)}";
    }
}
