using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Quoth.Semantics.Languages;

/// <summary>
/// What the rules know of a language: one data file a language, <c>Languages/Data/en.json</c>, which whoever speaks it can
/// read and mend. A list that a file lacks is empty, and rules that need it stay silent. A project adds words of its own
/// in its <c>quoth.json</c>. Files and lists are read when they are first asked for.
/// </summary>
public sealed class LanguageData
{
    private static readonly ConcurrentDictionary<string, LanguageData> Known = new(StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, LanguageData>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly JsonElement root;
    private readonly ProjectWords project;
    private readonly string tag;

    private LanguageData(string language, JsonElement root, ProjectWords project, string tag)
    {
        Language = language;
        this.root = root;
        this.project = project;
        this.tag = tag;
        HasBlanks = !IsTrue("joinsWords");
    }

    /// <summary>The languages that have a data file, by the first part of their BCP 47 tags, in order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. typeof(LanguageData)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Languages/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The first part of the language's BCP 47 tag: <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Whether the language writes blanks between its words; Chinese and Japanese do not.</summary>
    public bool HasBlanks { get; }

    /// <summary>Forms of verbs that attribute: “said”, “says”.</summary>
    public WordList CueVerbs => field ??= Read("cueVerbs");

    /// <summary>Phrases that attribute and are no verbs: “according to”.</summary>
    public WordList CuePhrases => field ??= Read("cuePhrases");

    /// <summary>Every form of a verb and every phrase that attributes, as somebody would write it, the commonest first.</summary>
    public ImmutableArray<string> Cues =>
        LazyArray(
            ref cues,
            static data =>
                [
                    .. data.Texts("cueVerbs")
                        .Concat(data.project.Of("cueVerbs").For(data.tag))
                        .Concat(data.Texts("cuePhrases"))
                        .Concat(data.project.Of("cuePhrases").For(data.tag))
                        .Where(cue => !cue.EndsWith('-'))
                        .Distinct(StringComparer.Ordinal),
                ]
        );

    /// <summary>Words that belong to a cue's verb group when they stand beside it: “has”, “would”, “repeatedly”.</summary>
    public WordList CueHelpers => field ??= Read("cueHelpers");

    /// <summary>What a cue begins with where “it” before it stands for nobody: “is said”, “seems”.</summary>
    public WordList Impersonals => field ??= Read("impersonals");

    /// <summary>Verbs that take the one who is told directly before what is told: “told”, “asked”, “urged”.</summary>
    public WordList TellVerbs => field ??= Read("tellVerbs");

    /// <summary>Words that negate a verb and stand before it: “not”, “never”, “didn’t”.</summary>
    public WordList Negations => field ??= Read("negations");

    /// <summary>Words that negate a verb and stand behind it: “nicht”, “pas”.</summary>
    public WordList NegationsAfter => field ??= Read("negationsAfter");

    /// <summary>Phrases that begin with a negation and negate no verb: “not only”.</summary>
    public WordList FalseNegations => field ??= Read("falseNegations");

    /// <summary>Words that open a claim and belong to it: “that”, “whether”, “to”.</summary>
    public WordList ClaimOpeners => field ??= Read("claimOpeners");

    /// <summary>The claim openers that belong to a claim only before an infinitive: “to”.</summary>
    public WordList InfinitiveOpeners => field ??= Read("infinitiveOpeners");

    /// <summary>What infinitives end in, where they can be told by it: “en”.</summary>
    public ImmutableArray<string> InfinitiveEndings =>
        LazyArray(ref infinitiveEndings, static data => [.. data.Texts("infinitiveEndings")]);

    /// <summary>Words that begin a noun phrase or stand for one, and are no infinitive: “the”, “his”.</summary>
    public WordList Nominals => field ??= Read("nominals");

    /// <summary>Personal pronouns that may be a source by themselves: “he”, “she”, “they”.</summary>
    public WordList Pronouns => field ??= Read("pronouns");

    /// <summary>Subjects that may stand for nobody: “it”, “there”.</summary>
    public WordList Expletives => field ??= Read("expletives");

    /// <summary>Relative pronouns that may be a source by themselves: “who”, “which”.</summary>
    public WordList RelativePronouns => field ??= Read("relativePronouns");

    /// <summary>Words before a relative pronoun that belong to it: the “of” of “one of whom”.</summary>
    public WordList RelativeLinks => field ??= Read("relativeLinks");

    /// <summary>Whether a relative pronoun always stands behind a comma.</summary>
    public bool RelativesFollowComma => IsTrue("relativesFollowComma");

    /// <summary>To whom something is told, as it opens a text: “reporters”, “the court”.</summary>
    public WordList Recipients => field ??= Read("recipients");

    /// <summary>Sources that say nothing of who they are: “a source”, “officials”.</summary>
    public WordList BareSources => field ??= Read("bareSources");

    /// <summary>Words that make a noun phrase plural: “two”, “several”, “sources”, “officials”.</summary>
    public WordList Plurals => field ??= Read("plurals");

    /// <summary>Words behind which a plural does not say who speaks: “one” (of the officials), “an” (aide to officials).</summary>
    public WordList Singulars => field ??= Read("singulars");

    /// <summary>Cues of one who was asked and would not answer: “declined to comment”.</summary>
    public WordList Declines => field ??= Read("declines");

    /// <summary>Cues that judge what they report, each with a plain one in its form: “claimed”, “said”.</summary>
    public FrozenDictionary<string, string> LoadedCues => field ??= ReadLoadedCues();

    /// <summary>The cues that <see cref="LoadedCues"/> has, to be asked without making a string.</summary>
    public WordList LoadedWords => field ??= new WordList(LoadedCues.Keys, HasBlanks);

    /// <summary>The quotation marks that the language uses, the most usual pair first.</summary>
    public ImmutableArray<QuotationPair> QuotationMarks =>
        LazyArray(ref quotationMarks, static data => [.. data.ReadPairs("quotationMarks")]);

    /// <summary>
    /// Words after which a full stop ends no sentence, without that full stop; <c>no#</c> shortens only before a digit.
    /// Only those of the data file: a project's own are given to the sentence rules apart.
    /// </summary>
    public IEnumerable<string> Abbreviations => Texts("abbreviations");

    /// <summary>Whether a full stop behind a number of one or two digits makes an ordinal: “am 5. März”.</summary>
    public bool HasOrdinalDot => IsTrue("ordinalDot");

    /// <summary>Whether <c>;</c> is the question mark, as in Greek.</summary>
    public bool SemicolonAsks => IsTrue("semicolonAsks");

    private ImmutableArray<string> infinitiveEndings;
    private ImmutableArray<string> cues;
    private ImmutableArray<QuotationPair> quotationMarks;
    private FrozenDictionary<string, PronounTraits>? pronounTraits;

    /// <summary>What a pronoun tells of whom it means; nothing where it is not in the data file.</summary>
    public PronounTraits TraitsOf(string pronoun)
    {
        pronounTraits ??= ReadPronouns();
        return pronounTraits.GetValueOrDefault(pronoun.Trim());
    }

    /// <summary>
    /// The data of a language, given as a BCP 47 tag, by its first part; null where there is none. Read once a process.
    /// </summary>
    public static LanguageData? For(ReadOnlySpan<char> tag)
    {
        var language = PrimaryPart(tag);
        return KnownBySpan.TryGetValue(language, out var known) ? known : Read(language);
    }

    /// <summary>The same language with the words in its lists that a project has for a BCP 47 tag.</summary>
    internal LanguageData With(ProjectWords words, string tag) => new(Language, root, words, tag);

    /// <summary>A language of which nothing is known but a project's words.</summary>
    internal static LanguageData Of(string tag, ProjectWords words) =>
        new(PrimaryPart(tag).ToString().ToLowerInvariant(), default, words, tag);

    /// <summary>The first part of a BCP 47 tag; the older names of Hebrew and Norwegian lead to their newer ones.</summary>
    private static ReadOnlySpan<char> PrimaryPart(ReadOnlySpan<char> tag)
    {
        var dash = tag.IndexOfAny('-', '_');
        var language = dash < 0 ? tag : tag[..dash];
        return language.Length != 2 ? language
            : language.Equals("iw", StringComparison.OrdinalIgnoreCase) ? "he"
            : language.Equals("no", StringComparison.OrdinalIgnoreCase) ? "nb"
            : language.Equals("nn", StringComparison.OrdinalIgnoreCase) ? "nb"
            : language;
    }

    private static LanguageData? Read(ReadOnlySpan<char> language)
    {
        // A hostile corpus could name a language per file, so one without data is not remembered.
        if (language.Length is < 2 or > 3 || language.ContainsAnyExceptInRange('A', 'z'))
            return null;
        var name = language.ToString().ToLowerInvariant();
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream($"Languages/{name}.json");
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        // The document is never disposed of: lists are read from it when they are first asked for.
        return Known.GetOrAdd(
            name,
            new LanguageData(name, JsonDocument.Parse(bytes).RootElement, ProjectWords.None, name)
        );
    }

    private WordList Read(string list)
    {
        var all = new WordList(Texts(list).Concat(project.Of(list).For(tag)), HasBlanks);
        return all.IsEmpty ? WordList.Empty : all;
    }

    /// <summary>The entries of a list, or the keys of a table.</summary>
    private IEnumerable<string> Texts(string list) =>
        Find(list) switch
        {
            { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(Text),
            { ValueKind: JsonValueKind.Object } table => table.EnumerateObject().Select(member => member.Name),
            _ => [],
        };

    private IEnumerable<(string Key, string Value)> Table(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } table
            ? table.EnumerateObject().Select(member => (member.Name, Text(member.Value)))
            : [];

    private FrozenDictionary<string, string> ReadLoadedCues()
    {
        var cues = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (loaded, plain) in Table(LanguageLists.LoadedCues).Concat(project.LoadedCuesFor(tag)))
            cues[loaded] = plain;
        return cues.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private FrozenDictionary<string, PronounTraits> ReadPronouns() =>
        Table("pronouns")
            .ToFrozenDictionary(
                entry => entry.Key,
                entry => PronounTraitWords.Read(entry.Value),
                StringComparer.OrdinalIgnoreCase
            );

    private IEnumerable<QuotationPair> ReadPairs(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } pairs
            ? pairs.EnumerateArray().Select(pair => new QuotationPair(Text(pair[0]), Text(pair[1])))
            : [];

    private bool IsTrue(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    private JsonElement? Find(string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value : null;

    private ImmutableArray<T> LazyArray<T>(ref ImmutableArray<T> array, Func<LanguageData, ImmutableArray<T>> make)
    {
        if (array.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref array, make(this));
        return array;
    }

    private static string Text(JsonElement value) => value.GetString() ?? "";
}
