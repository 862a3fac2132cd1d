using System.Globalization;
using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>The character classes of the language, and the words made of them.</summary>
static class Characters
{
    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) && !IsLineEnd(c);

    public static readonly Parser<char> Blank = Parse.Char(IsBlank, "blank");

    public static readonly Parser<string> Blanks = Blank.Many().Text();

    static readonly Parser<string> Pair =
        from high in Parse.Char(char.IsHighSurrogate, "first half of a character")
        from low in Parse.Char(char.IsLowSurrogate, "second half of a character")
        select $"{high}{low}";

    static readonly Parser<string> Character = Pair.Or(Parse.AnyChar.Select(c => c.ToString()));

    static readonly Parser<string> IdStart = Character.Where(c => c is "_" || IsLetterOrDigit(c));

    static readonly Parser<string> IdRest = Character.Where(c => c is "_" or "-" || IsLetterOrDigit(c) || IsIdMark(c));

    /// <summary>The name of an entity or a claim.</summary>
    public static readonly Parser<string> Id =
        from first in IdStart
        from rest in IdRest.Many()
        select first + string.Concat(rest);

    /// <summary>The name of a field or an attribute.</summary>
    public static readonly Parser<string> Key =
        from first in Character.Where(IsLetter)
        from rest in Character.Where(c => c is "_" or "-" || IsLetterOrDigit(c)).Many()
        select first + string.Concat(rest);

    static bool IsLetter(string c) => CharUnicodeInfo.GetUnicodeCategory(c, 0) <= UnicodeCategory.OtherLetter;

    static bool IsLetterOrDigit(string c) =>
        IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c, 0) is UnicodeCategory.DecimalDigitNumber;

    // Accents are typed as one character with their letter, so that an id has one spelling.
    static bool IsIdMark(string c) =>
        CharUnicodeInfo.GetUnicodeCategory(c, 0)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
        && c[0] is < '\u0300' or > '\u036F';
}
