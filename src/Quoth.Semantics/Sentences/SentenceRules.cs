namespace Quoth.Semantics.Sentences;

/// <summary>
/// The language and the abbreviations by which sentences are found. Make one per language and configuration and keep it: it
/// is immutable and looks words up without allocating.
/// </summary>
public sealed class SentenceRules
{
    // The longest listed word; it bounds how far a full stop looks back, so that the whole stays linear.
    internal const int LongestWord = 32;

    readonly SentenceLanguage _language;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _listed;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _extra;

    SentenceRules(SentenceLanguage language, HashSet<string>? extra)
    {
        _language = language;
        _listed = language.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        _extra = extra?.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// The rules of a language, given as its BCP 47 tag or null where the text names none, and a project's own
    /// abbreviations, each with or without its last full stop.
    /// </summary>
    public static SentenceRules For(string? language, IEnumerable<string>? abbreviations = null)
    {
        HashSet<string>? extra = null;
        foreach (var abbreviation in abbreviations ?? [])
        {
            (extra ??= new(StringComparer.Ordinal)).Add(abbreviation.AsSpan().Trim().TrimEnd('.').ToString());
        }

        return new SentenceRules(SentenceLanguage.Of(language), extra);
    }

    internal bool OrdinalDot => _language.OrdinalDot;

    internal bool SemicolonAsks => _language.SemicolonAsks;

    /// <summary>Whether the word, written before a full stop, is a listed abbreviation.</summary>
    internal bool IsAbbreviation(ReadOnlySpan<char> word, bool beforeDigit)
    {
        if (word.IsEmpty || word.Length > LongestWord)
        {
            return false;
        }

        if (IsListed(word, beforeDigit))
        {
            return true;
        }

        if (!char.IsUpper(word[0]))
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestWord];
        word.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return IsListed(lower[..word.Length], beforeDigit);
    }

    bool IsListed(ReadOnlySpan<char> word, bool beforeDigit)
    {
        if (_listed.Contains(word) || _extra?.Contains(word) == true)
        {
            return true;
        }

        if (!beforeDigit)
        {
            return false;
        }

        Span<char> marked = stackalloc char[LongestWord + 1];
        word.CopyTo(marked);
        marked[word.Length] = '#';
        return _listed.Contains(marked[..(word.Length + 1)]);
    }
}
