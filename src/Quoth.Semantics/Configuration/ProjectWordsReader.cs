using System.Collections.Immutable;
using Quoth.Semantics.Languages;

namespace Quoth.Semantics.Configuration;

/// <summary>Reads the words that a project adds, from a root that was checked.</summary>
static class ProjectWordsReader
{
    /// <summary>What <c>words</c> says, and the older <c>cueVerbs</c> beside it.</summary>
    internal static ProjectWords Read(JsonValue root)
    {
        var words = root["words"];
        var lists = ImmutableSortedDictionary.CreateBuilder<string, LanguageWords>(StringComparer.Ordinal);
        foreach (var list in LanguageLists.All)
        {
            var added = ConfigurationReader.Words(words?[list.Word]);
            if (list.Word == "cueVerbs")
            {
                added = ConfigurationReader.Words(root["cueVerbs"]).And(added);
            }

            if (!ReferenceEquals(added, LanguageWords.None))
            {
                lists.Add(list.Word, added);
            }
        }

        var cues = LoadedCues(words?[LanguageLists.LoadedCues]);
        return lists.Count == 0 && cues.IsEmpty
            ? ProjectWords.None
            : new ProjectWords { Lists = lists.ToImmutable(), LoadedCues = cues };
    }

    static ImmutableSortedDictionary<string, ImmutableArray<(string Loaded, string Plain)>> LoadedCues(JsonValue? table)
    {
        var byLanguage = ProjectWords.None.LoadedCues;
        foreach (var member in table?.Members ?? [])
        {
            var isLanguage = member.Value.Kind == JsonKind.Object;
            var cues = isLanguage
                ? member.Value.Members.Select(cue => (cue.Name, cue.Value.Text))
                : [(member.Name, member.Value.Text)];
            var language = isLanguage ? member.Name : "";
            byLanguage = byLanguage.SetItem(language, [.. byLanguage.GetValueOrDefault(language, []), .. cues]);
        }

        return byLanguage;
    }
}
