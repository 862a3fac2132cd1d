using System.Globalization;

namespace Quoth.Syntax.Grammar;

/// <summary>Which characters ids, keys and blanks are made of.</summary>
public static class Characters
{
    /// <summary>Whether <paramref name="c"/> ends a line: <c>\n</c> or <c>\r</c>.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    /// <summary>Whether <paramref name="c"/> is white space within a line.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) && !IsLineEnd(c);

    /// <summary>Whether an id may begin with <paramref name="c"/>.</summary>
    public static bool IsIdStart(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>
    /// Whether an id may go on with <paramref name="c"/>. The common combining accents (U+0300 to U+036F) are left
    /// out, so that a letter with an accent has one spelling only and ids compare character by character.
    /// </summary>
    public static bool IsIdPart(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '_' or '-'
        || (c > '\u007F' && (char.IsLetterOrDigit(c) || (c is not (>= '\u0300' and <= '\u036F') && IsMark(c))));

    /// <summary>Whether a key may begin with <paramref name="c"/>.</summary>
    public static bool IsKeyStart(char c) => char.IsLetter(c);

    /// <summary>Whether a key may go on with <paramref name="c"/>.</summary>
    public static bool IsKeyPart(char c) => c is '_' or '-' || char.IsLetterOrDigit(c);

    /// <summary>Whether the whole of <paramref name="text"/> is an id.</summary>
    public static bool IsId(ReadOnlySpan<char> text) => !text.IsEmpty && IdLength(text) == text.Length;

    /// <summary>How many characters at the front of <paramref name="text"/> make an id; zero for none.</summary>
    public static int IdLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsIdStart(text[0]))
            return 0;
        var length = 1;
        while (length < text.Length && IsIdPart(text[length]))
            length++;
        return length;
    }

    /// <summary>How many characters at the front of <paramref name="text"/> make a key; zero for none.</summary>
    public static int KeyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsKeyStart(text[0]))
            return 0;
        var length = 1;
        while (length < text.Length && IsKeyPart(text[length]))
            length++;
        return length;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
