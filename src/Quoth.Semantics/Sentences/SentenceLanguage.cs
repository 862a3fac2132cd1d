using System.Collections.Concurrent;
using Quoth.Semantics.Sentences.Languages;

namespace Quoth.Semantics.Sentences;

/// <summary>
/// What a language adds to the general rules of where a sentence ends. In the list a word is written without its last full
/// stop; <c>no#</c> shortens only before a digit. A word in lower case also stands for the one with a capital. Left out on
/// purpose is what closes a sentence as often as not (“etc.”, units behind a number): it matters only before a capital.
/// </summary>
sealed class SentenceLanguage
{
    static readonly ConcurrentDictionary<string, SentenceLanguage> s_known = new(StringComparer.Ordinal);

    readonly HashSet<string> _words = new(StringComparer.Ordinal);

    internal SentenceLanguage(string abbreviations, bool ordinalDot = false, bool semicolonAsks = false)
    {
        OrdinalDot = ordinalDot;
        SemicolonAsks = semicolonAsks;
        foreach (var word in abbreviations.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            _words.Add(word);
        }
    }

    /// <summary>Whether a full stop behind a number of one or two digits makes an ordinal: “am 5. März”.</summary>
    internal bool OrdinalDot { get; }

    /// <summary>Whether <c>;</c> is the question mark, as in Greek.</summary>
    internal bool SemicolonAsks { get; }

    /// <summary>The words; for lookups by span.</summary>
    internal HashSet<string> Words => _words;

    /// <summary>
    /// The language of a BCP 47 tag by its first part. A text that names no language, or one without a list, is read with
    /// the English list: its titles and ranks stand in news of every language.
    /// </summary>
    internal static SentenceLanguage Of(string? tag)
    {
        var dash = tag?.IndexOfAny(['-', '_']) ?? -1;
        var language = (dash < 0 ? tag : tag?[..dash])?.ToLowerInvariant() ?? "";
        return s_known.TryGetValue(language, out var known)
            ? known
            : s_known.GetOrAdd(Supported(language), static name => Create(name));
    }

    // A hostile corpus could name a language per file; only names of the table are kept.
    static string Supported(string language) =>
        language switch
        {
            "de" or "fr" or "es" or "it" or "pt" or "nl" or "sv" or "da" or "fi" or "pl" or "cs" or "hu" or "ro" =>
                language,
            "ru" or "uk" or "el" or "tr" or "ar" or "he" or "hi" => language,
            "nb" or "nn" or "no" => "nb",
            "iw" => "he",
            _ => "en",
        };

    static SentenceLanguage Create(string language) =>
        language switch
        {
            "de" => German.Data,
            "fr" => French.Data,
            "es" => Spanish.Data,
            "it" => Italian.Data,
            "pt" => Portuguese.Data,
            "nl" => Dutch.Data,
            "sv" => Swedish.Data,
            "da" => Danish.Data,
            "nb" => Norwegian.Data,
            "fi" => Finnish.Data,
            "pl" => Polish.Data,
            "cs" => Czech.Data,
            "hu" => Hungarian.Data,
            "ro" => Romanian.Data,
            "ru" => Russian.Data,
            "uk" => Ukrainian.Data,
            "el" => Greek.Data,
            "tr" => Turkish.Data,
            "ar" => Arabic.Data,
            "he" => Hebrew.Data,
            "hi" => Hindi.Data,
            _ => English.Data,
        };
}
