using System.Buffers;
using System.Globalization;
using System.Text;

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

    /// <summary>
    /// How many UTF-16 units at the front of <paramref name="text"/> make an id; zero for none. Other than
    /// <see cref="IsIdPart"/> this knows letters beyond U+FFFF, which names in Chinese or Adlam are written with.
    /// </summary>
    public static int IdLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var c = text[length];
            if (length == 0 ? IsIdStart(c) : IsIdPart(c))
                length++;
            else if (WideLength(text[length..], allowsMarks: length > 0) is > 0 and var wide)
                length += wide;
            else
                break;
        }
        return length;
    }

    /// <summary>How many UTF-16 units at the front of <paramref name="text"/> make a key; zero for none.</summary>
    public static int KeyLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var c = text[length];
            if (length == 0 ? IsKeyStart(c) : IsKeyPart(c))
                length++;
            else if (WideLength(text[length..], allowsDigits: length > 0) is > 0 and var wide)
                length += wide;
            else
                break;
        }
        return length;
    }

    /// <summary>The length of the letter (digit, mark) beyond U+FFFF at the front of a text; zero for none.</summary>
    private static int WideLength(ReadOnlySpan<char> text, bool allowsDigits = true, bool allowsMarks = false)
    {
        if (!char.IsHighSurrogate(text[0]))
            return 0;
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done)
            return 0;
        var isAllowed = Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter => true,
            UnicodeCategory.DecimalDigitNumber => allowsDigits,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => allowsMarks,
            _ => false,
        };
        return isAllowed ? length : 0;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
