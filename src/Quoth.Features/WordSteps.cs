using Quoth.Semantics.Corpora;

namespace Quoth.Features;

/// <summary>Goes through a text word by word, and character by character where no blanks part the words. In UTF-16 offsets.</summary>
internal static class WordSteps
{
    /// <summary>Whether the character at an offset is of a word.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int at) =>
        NameForms.IsWordPart(text[at]) || char.IsSurrogate(text[at]);

    /// <summary>The end of the first word behind an offset, else of what is no blank; null where nothing but blanks follows.</summary>
    public static int? EndOfNext(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        while (at < text.Length && !IsWord(text, at))
            at++;
        if (at < text.Length)
            return Math.Min(text.Length, EndOfWord(text, at));
        var end = text.TrimEnd().Length;
        return end > from ? end : null;
    }

    /// <summary>The start of the last word before an offset, else of what is no blank; null where nothing but blanks precedes.</summary>
    public static int? StartOfPrevious(ReadOnlySpan<char> text, int from, int limit)
    {
        var at = from;
        while (at > limit && !IsWord(text, at - 1))
            at--;
        if (at > limit)
            return Math.Max(limit, StartOfWord(text, at));
        while (at < from && char.IsWhiteSpace(text[at]))
            at++;
        return at < from ? at : null;
    }

    /// <summary>Where a stretch ends without what follows its last word, or without that word; null where no word is left.</summary>
    public static int? EndWithoutLast(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= end)
            return null;
        var at = IsWord(text, end - 1) ? Math.Max(start, StartOfWord(text, end)) : end;
        while (at > start && !IsWord(text, at - 1))
            at--;
        return at > start ? at : null;
    }

    /// <summary>Where a stretch begins without what precedes its first word, or without that word; null where no word is left.</summary>
    public static int? StartWithoutFirst(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= end)
            return null;
        var at = IsWord(text, start) ? Math.Min(end, EndOfWord(text, start)) : start;
        while (at < end && !IsWord(text, at))
            at++;
        return at < end ? at : null;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at) =>
        !IsOneByOne(text[at]) ? WordFinder.At(text, at).End
        : char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? at + 2
        : at + 1;

    private static int StartOfWord(ReadOnlySpan<char> text, int end) =>
        !IsOneByOne(text[end - 1]) ? WordFinder.At(text, end - 1).Start
        : char.IsLowSurrogate(text[end - 1]) && end > 1 ? end - 2
        : end - 1;

    private static bool IsOneByOne(char c) => NameForms.IsUnspaced(c) || char.IsSurrogate(c);
}
