using System.Collections.Immutable;

namespace Quoth.Semantics.Configuration;

/// <summary>Words that a project lists, for all languages or for one.</summary>
public sealed record LanguageWords
{
    /// <summary>No words.</summary>
    public static LanguageWords None { get; } = new();

    /// <summary>The words that hold in every language.</summary>
    public ImmutableArray<string> Everywhere { get; init; } = [];

    /// <summary>The words of single languages, by the language tag as the project wrote it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> ByLanguage { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>These words and others.</summary>
    public LanguageWords And(LanguageWords others)
    {
        if (ReferenceEquals(this, None) || ReferenceEquals(others, None))
        {
            return ReferenceEquals(this, None) ? others : this;
        }

        var byLanguage = ByLanguage;
        foreach (var (language, words) in others.ByLanguage)
        {
            byLanguage = byLanguage.SetItem(language, [.. byLanguage.GetValueOrDefault(language, []), .. words]);
        }

        return new LanguageWords { Everywhere = [.. Everywhere, .. others.Everywhere], ByLanguage = byLanguage };
    }

    /// <summary>
    /// The words that hold for a text in this language: those for every language, those of its tag, and for <c>pt-BR</c>
    /// also those of <c>pt</c>.
    /// </summary>
    public ImmutableArray<string> For(string? language)
    {
        if (ByLanguage.IsEmpty || string.IsNullOrEmpty(language))
        {
            return Everywhere;
        }

        var words = Everywhere;
        for (var end = language.Length; end > 0; end = language.LastIndexOf('-', end - 1))
        {
            words = words.AddRange(ByLanguage.GetValueOrDefault(language[..end], []));
        }

        return words;
    }
}
