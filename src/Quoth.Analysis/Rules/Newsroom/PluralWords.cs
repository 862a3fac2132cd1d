using Quoth.Semantics.Languages;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Tells words for several people from words for one.</summary>
internal static class PluralWords
{
    // The head of “two of the ministry's most senior diplomatic sources” lies farther in, but its first word tells.
    private const int MostWords = 4;

    /// <summary>
    /// Whether a noun phrase speaks of several: it begins with a plural word (“two”, “officials”), or holds one among its
    /// first words with nothing before that makes it one of several (“one of the officials”, “an aide to officials”).
    /// </summary>
    public static bool Has(ReadOnlySpan<char> text, LanguageData language)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return false;
        if (!TextWords.UsesBlanks(text[0]))
            return BeginsPlural(text, language);
        var number = 0;
        foreach (var word in TextWords.Of(text))
        {
            if (language.Plurals.Contains(word))
                return !IsPossessive(text, word);
            // Without words for one of several, only the first word is sure.
            if (language.Singulars.IsEmpty || language.Singulars.Contains(word) || ++number == MostWords)
                return false;
        }
        return false;
    }

    /// <summary>Whether a word owns what follows: “the supporters' account” is one.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.Overlaps(word, out var start)
        && start + word.Length < text.Length
        && text[start + word.Length] is '\'' or '’';

    /// <summary>In a script without blanks the plural word is whatever the text begins with.</summary>
    private static bool BeginsPlural(ReadOnlySpan<char> text, LanguageData language)
    {
        for (var length = Math.Min(MostWords, text.Length); length > 0; length--)
        {
            if (language.Singulars.Contains(text[..length]) || language.Singulars.Contains(text[^length..]))
                return false;
        }
        for (var length = Math.Min(MostWords, text.Length); length > 0; length--)
        {
            if (language.Plurals.Contains(text[..length]))
                return true;
        }
        return false;
    }
}
