using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quoth.Semantics.Configuration;

namespace Quoth.Semantics.Languages;

/// <summary>The words that a project adds to the lists of its languages. Immutable to whoever looks at it.</summary>
public sealed class ProjectWords
{
    // A corpus has a handful of languages; a hostile one could name another in every file.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, LanguageData> combined = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No words.</summary>
    public static ProjectWords None { get; } = new();

    /// <summary>The words by the name of their list, as in the data files: <c>cueVerbs</c>.</summary>
    public ImmutableSortedDictionary<string, LanguageWords> Lists { get; init; } =
        ImmutableSortedDictionary<string, LanguageWords>.Empty;

    /// <summary>Cues that judge what they report, each as <c>loaded</c> and <c>plain</c>, by language; the key of what holds in every language is empty.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<(string Loaded, string Plain)>> LoadedCues { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<(string, string)>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => Lists.IsEmpty && LoadedCues.IsEmpty;

    /// <summary>These words and others besides.</summary>
    public ProjectWords With(ProjectWords others)
    {
        if (IsEmpty || others.IsEmpty)
            return IsEmpty ? others : this;
        var lists = Lists;
        foreach (var (list, words) in others.Lists)
            lists = lists.SetItem(list, Of(list).And(words));
        var cues = LoadedCues;
        foreach (var (language, pairs) in others.LoadedCues)
            cues = cues.SetItem(language, [.. cues.GetValueOrDefault(language, []), .. pairs]);
        return new ProjectWords { Lists = lists, LoadedCues = cues };
    }

    /// <summary>The words of a list.</summary>
    public LanguageWords Of(string list) => Lists.GetValueOrDefault(list, LanguageWords.None);

    /// <summary>
    /// What is known of a language, given as its BCP 47 tag, the project's words included; null where nothing is. Made once
    /// a language.
    /// </summary>
    public LanguageData? For(string tag)
    {
        if (IsEmpty)
            return LanguageData.For(tag);
        if (combined.TryGetValue(tag, out var known))
            return known;
        var data = LanguageData.For(tag)?.With(this, tag) ?? LanguageData.Of(tag, this);
        return combined.Count < MostKept ? combined.GetOrAdd(tag, data) : data;
    }

    /// <summary>The loaded cues that hold for a language: those for every language first.</summary>
    internal IEnumerable<(string Loaded, string Plain)> LoadedCuesFor(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        var primary = dash < 0 ? tag : tag[..dash];
        var own = LoadedCues.GetValueOrDefault(tag, []);
        var wider = dash < 0 ? [] : LoadedCues.GetValueOrDefault(primary, []);
        return [.. LoadedCues.GetValueOrDefault("", []), .. wider, .. own];
    }
}
