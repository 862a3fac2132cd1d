using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Quoth.Semantics.Languages;

/// <summary>
/// What the rules know of a language: one data file a language, <c>Languages/Data/en.json</c>, which whoever speaks it can
/// read and mend. A list that a file lacks is empty, and rules that need it stay silent.
/// </summary>
public sealed class LanguageData
{
    private static readonly ConcurrentDictionary<string, LanguageData?> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordList> lists = new(StringComparer.Ordinal);

    private LanguageData(string language, JsonElement root)
    {
        Language = language;
        foreach (var member in root.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array)
                lists.Add(member.Name, new WordList(member.Value.EnumerateArray().Select(Text)));
        }
        LoadedCues = root.TryGetProperty("loadedCues", out var loaded)
            ? loaded
                .EnumerateObject()
                .ToImmutableDictionary(cue => cue.Name, cue => Text(cue.Value), StringComparer.OrdinalIgnoreCase)
            : ImmutableDictionary<string, string>.Empty;
        LoadedWords = new WordList(LoadedCues.Keys);
    }

    /// <summary>The first part of the language's BCP 47 tag: <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Forms of verbs that attribute: “said”, “says”, “has said” without its helper.</summary>
    public WordList CueVerbs => List("cueVerbs");

    /// <summary>Phrases that attribute and are no verbs: “according to”.</summary>
    public WordList CuePhrases => List("cuePhrases");

    /// <summary>Words that belong to a cue's verb group when they stand before it: “has”, “would”, “repeatedly”.</summary>
    public WordList CueHelpers => List("cueHelpers");

    /// <summary>Words that negate a verb: “not”, “never”, “didn’t”.</summary>
    public WordList Negations => List("negations");

    /// <summary>Words that open a claim and belong to it: “that”, “whether”, “to”.</summary>
    public WordList ClaimOpeners => List("claimOpeners");

    /// <summary>Personal pronouns that may be a source by themselves: “he”, “she”, “they”.</summary>
    public WordList Pronouns => List("pronouns");

    /// <summary>Subjects that stand for nobody: “it”, “there”.</summary>
    public WordList Expletives => List("expletives");

    /// <summary>Relative pronouns that may be a source by themselves: “who”, “which”.</summary>
    public WordList RelativePronouns => List("relativePronouns");

    /// <summary>To whom something is told, as it opens a text: “reporters”, “the court”.</summary>
    public WordList Recipients => List("recipients");

    /// <summary>Sources that say nothing of who they are: “a source”, “officials”.</summary>
    public WordList BareSources => List("bareSources");

    /// <summary>Words that make a noun phrase plural: “two”, “several”, “sources”, “officials”.</summary>
    public WordList Plurals => List("plurals");

    /// <summary>Words behind which a plural does not say who speaks: “one” (of the officials), “an” (aide to officials).</summary>
    public WordList Singulars => List("singulars");

    /// <summary>Cues of one who was asked and would not answer: “declined to comment”.</summary>
    public WordList Declines => List("declines");

    /// <summary>Cues that judge what they report, each with a plain one in its form: “claimed”, “said”.</summary>
    public ImmutableDictionary<string, string> LoadedCues { get; }

    /// <summary>The cues that <see cref="LoadedCues"/> has, to be asked without making a string.</summary>
    public WordList LoadedWords { get; }

    /// <summary>
    /// The data of a language, given as a BCP 47 tag, by its first part; null where there is none. Read once a process.
    /// </summary>
    public static LanguageData? For(string tag)
    {
        var dash = tag.AsSpan().IndexOfAny('-', '_');
        var language = (dash < 0 ? tag : tag[..dash]).ToLowerInvariant();
        return Known.TryGetValue(language, out var known) ? known : Read(language);
    }

    private static LanguageData? Read(string language)
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"Languages/{language}.json");
        // A hostile corpus could name a language per file, so one without data is not remembered.
        if (stream is null)
            return null;
        using var json = JsonDocument.Parse(stream);
        var data = new LanguageData(language, json.RootElement);
        return Known.GetOrAdd(language, data);
    }

    private WordList List(string name) => lists.GetValueOrDefault(name, WordList.Empty);

    private static string Text(JsonElement value) => value.GetString() ?? "";
}
