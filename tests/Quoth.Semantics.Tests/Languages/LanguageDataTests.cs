using System.Text;
using System.Text.Json;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Languages;
using Quoth.Testing;

namespace Quoth.Semantics.Tests.Languages;

public sealed class LanguageDataTests
{
    /// <summary>The languages whose words the rules know; the others have abbreviations alone.</summary>
    private static readonly string[] Nine = ["ar", "de", "en", "es", "fr", "he", "ja", "ru", "zh"];

    /// <summary>Every list of words that a language of the nine cannot do without.</summary>
    private static readonly string[] Essential =
    [
        "cueVerbs",
        "cuePhrases",
        "cueHelpers",
        "pronouns",
        "recipients",
        "bareSources",
        "plurals",
        "declines",
        "loadedCues",
        "quotationMarks",
    ];

    public static TheoryData<string> Files => [.. LanguageData.All];

    public static TheoryData<string> Spoken => [.. Nine];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_holds_lists_of_the_table_with_each_word_once(string language)
    {
        var allowed = LanguageLists.All.Select(list => list.Word).ToHashSet();
        string[] others =
        [
            LanguageLists.LoadedCues,
            "quotationMarks",
            "infinitiveEndings",
            "joinsWords",
            "ordinalDot",
            "semicolonAsks",
            "relativesFollowComma",
        ];
        foreach (var member in Read(language).EnumerateObject())
        {
            Assert.True(allowed.Contains(member.Name) || others.Contains(member.Name), member.Name);
            if (
                member.Name != "quotationMarks"
                && member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
            )
                AssertWords($"{language} {member.Name}", Words(member.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void The_nine_languages_lack_no_list_that_rules_ask_for(string language)
    {
        var data = Read(language);
        foreach (var list in Essential)
            Assert.True(data.TryGetProperty(list, out _), $"{language} has no {list}");
        Assert.InRange(Words(data.GetProperty("cueVerbs")).Count, 100, 500);
        Assert.True(data.TryGetProperty("negations", out _) || data.TryGetProperty("negationsAfter", out _));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_plain_cue_is_not_itself_loaded(string language)
    {
        var data = Load(language);
        Assert.NotEmpty(data.LoadedCues);
        Assert.Empty(data.LoadedCues.Values.Where(data.LoadedCues.ContainsKey));
    }

    [Fact]
    public void A_tag_leads_to_its_language_and_a_strange_one_to_none()
    {
        Assert.Same(LanguageData.For("en"), LanguageData.For("en-GB"));
        Assert.Same(LanguageData.For("zh"), LanguageData.For("ZH-Hant"));
        Assert.Same(LanguageData.For("he"), LanguageData.For("iw"));
        Assert.Same(LanguageData.For("nb"), LanguageData.For("no"));
        Assert.All(["", "x", "xx", "../en", "en.json", "ünd", "-en"], tag => Assert.Null(LanguageData.For(tag)));
    }

    [Fact]
    public void Pronouns_tell_whom_they_can_mean()
    {
        Assert.Equal(PronounTraits.Feminine | PronounTraits.Singular, Load("en").TraitsOf("She"));
        Assert.Equal(PronounTraits.First | PronounTraits.Plural, Load("zh").TraitsOf("我们"));
        Assert.Equal(PronounTraits.None, Load("en").TraitsOf("Brill"));
        Assert.True(Load("en").Pronouns.Contains("they"));
        Assert.False(Load("ja").HasBlanks);
    }

    [Fact]
    public void A_language_says_which_marks_it_quotes_with()
    {
        Assert.Equal(new QuotationPair("„", "“"), Load("de").QuotationMarks[0]);
        Assert.Equal(new QuotationPair("「", "」"), Load("ja").QuotationMarks[0]);
    }

    [Fact]
    public void A_projects_words_join_the_lists_of_their_language()
    {
        var words = ConfigurationReader
            .Read(
                """
                {
                  "cueVerbs": { "en": ["intoned"] },
                  "words": {
                    "cueVerbs": ["opined"],
                    "declines": { "en-GB": ["kept mum"] },
                    "bareSources": { "nl": ["een bron"] },
                    "loadedCues": { "opined": "said", "de": { "raunte": "sagte" } },
                    "abbreviations": ["Cllr"],
                  },
                }
                """,
                []
            )
            .Configuration;
        var english = words.Words.For("en-GB");
        Assert.NotNull(english);
        Assert.Same(english, words.Words.For("en-GB"));
        Assert.True(english.CueVerbs.Contains("said") && english.CueVerbs.Contains("intoned"));
        Assert.True(english.CueVerbs.Contains("opined") && english.Declines.Contains("kept mum"));
        Assert.False(words.Words.For("en")?.Declines.Contains("kept mum"));
        Assert.Equal("said", english.LoadedCues["Opined"]);
        Assert.False(english.LoadedCues.ContainsKey("raunte"));
        Assert.Equal("sagte", words.Words.For("de")?.LoadedCues["raunte"]);
        Assert.True(words.Words.For("nl-BE")?.BareSources.Contains("een bron"));
        Assert.True(words.Words.For("tlh")?.CueVerbs.Contains("opined"));
        Assert.Contains("Cllr", words.Abbreviations.For("en"));
    }

    [Fact]
    public void Without_words_of_a_project_there_is_one_data_for_all() =>
        Assert.Same(LanguageData.For("en"), QuothConfiguration.Default.Words.For("en"));

    private static LanguageData Load(string language) =>
        LanguageData.For(language) ?? throw new InvalidOperationException($"{language} has no data");

    private static JsonElement Read(string language) =>
        JsonDocument
            .Parse(File.ReadAllText(RepositoryFiles.PathOf($"src/Quoth.Semantics/Languages/Data/{language}.json")))
            .RootElement;

    private static List<string> Words(JsonElement list) =>
        list.ValueKind == JsonValueKind.Object
            ? [.. list.EnumerateObject().Select(member => member.Name)]
            : [.. list.EnumerateArray().Select(item => item.GetString() ?? "")];

    private static void AssertWords(string list, List<string> words)
    {
        Assert.True(words.Count > 0, list);
        Assert.Empty(
            words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => $"{list} {group.Key}")
        );
        foreach (var word in words)
        {
            Assert.True(word.Trim() == word && word.Length is > 0 and < WordList.LongestEntry, $"{list} `{word}`");
            Assert.True(word.IsNormalized(NormalizationForm.FormC), $"{list} `{word}`");
            Assert.False(word.Contains('’') || word.Contains("  ", StringComparison.Ordinal), $"{list} `{word}`");
        }
    }
}
