using System.Collections.Concurrent;
using Quoth.Semantics.Languages;

namespace Quoth.Semantics.Sentences;

/// <summary>
/// What a language adds to the general rules of where a sentence ends: the abbreviations of its data file. A word there is
/// written without its last full stop; <c>no#</c> shortens only before a digit. A word in lower case also stands for the
/// one with a capital. Left out on purpose is what closes a sentence as often as not (“etc.”, units behind a number): it
/// matters only before a capital.
/// </summary>
sealed class SentenceLanguage
{
    static readonly ConcurrentDictionary<LanguageData, SentenceLanguage> s_known = [];

    static readonly SentenceLanguage s_none = new(null);

    readonly HashSet<string> _words = new(StringComparer.Ordinal);

    SentenceLanguage(LanguageData? data)
    {
        OrdinalDot = data?.HasOrdinalDot == true;
        SemicolonAsks = data?.SemicolonAsks == true;
        _words.UnionWith(data?.Abbreviations ?? []);
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
        var own = tag is null ? s_none : Of(LanguageData.For(tag));
        return own._words.Count > 0 ? own : Of(LanguageData.For("en"));
    }

    static SentenceLanguage Of(LanguageData? data) =>
        data is null ? s_none : s_known.GetOrAdd(data, static data => new SentenceLanguage(data));
}
