using System.Globalization;
using Quoth.Semantics.Corpora;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Finds the word under a cursor, in any script.</summary>
internal static class WordFinder
{
    // A text may be one word of a megabyte, and an editor may ask for many places of it.
    private const int Longest = 200;

    private enum Script : byte
    {
        None,
        Letters,
        Ideographs,
        Hiragana,
        Katakana,
    }

    /// <summary>
    /// The word in which, or at whose end, a cursor stands, an apostrophe inside it included; where no blanks part words, the
    /// run of one script. Empty where there is none. In UTF-16 offsets.
    /// </summary>
    public static TextSpan At(ReadOnlySpan<char> text, int offset)
    {
        var anchor =
            offset < text.Length && ScriptOf(text, offset) != Script.None ? offset
            : offset > 0 && ScriptOf(text, offset - 1) != Script.None ? offset - 1
            : -1;
        if (anchor < 0)
            return new TextSpan(offset, 0);
        var script = ScriptOf(text, anchor);
        var (start, end) = (anchor, anchor + 1);
        while (start > 0 && anchor - start < Longest && ScriptOf(text, start - 1) == script)
            start--;
        while (end < text.Length && end - anchor < Longest && ScriptOf(text, end) == script)
            end++;
        start -= start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return TextSpan.FromBounds(start, end);
    }

    private static Script ScriptOf(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is >= '\u3041' and <= '\u309F')
            return Script.Hiragana;
        if (c is >= '\u30A1' and <= '\u30FF')
            return Script.Katakana;
        if (c is '々' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'))
            return Script.Ideographs;
        return NameForms.IsWordPart(c) || IsInside(text, at) ? Script.Letters : Script.None;
    }

    /// <summary>Whether a mark stands between two letters and belongs to their word: an apostrophe, a hyphen, a joiner.</summary>
    private static bool IsInside(ReadOnlySpan<char> text, int at) =>
        (
            text[at] is '\'' or '’' or '-' or '_' or '״' or '׳'
            || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format
        )
        && at > 0
        && at + 1 < text.Length
        && NameForms.IsWordPart(text[at - 1])
        && NameForms.IsWordPart(text[at + 1]);
}
