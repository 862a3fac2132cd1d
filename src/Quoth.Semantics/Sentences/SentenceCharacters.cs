using System.Globalization;
using System.Text;
using Quoth.Semantics.Text;

namespace Quoth.Semantics.Sentences;

/// <summary>The parts that characters play where a sentence ends.</summary>
static class SentenceCharacters
{
    // The Armenian question and exclamation marks are missing on purpose: they stand on a vowel, not at the end.
    const string Spaced =
        ".!?…‼‽⁇⁈⁉⸮" // Latin, Greek, Cyrillic, Hebrew
        + "؟۔؝؞܀܁܂" // Arabic, Syriac
        + "։" // Armenian
        + "।॥᱾᱿꣎꣏꯫" // Devanagari and its neighbours
        + "။።፧፨" // Burmese, Ethiopic
        + "។៕༎᠃᠉" // Khmer, Tibetan, Mongolian
        + "\u037E"; // Greek

    const string Unspaced = "。！？｡．︒﹒﹖﹗";

    /// <summary>Those of <see cref="Terminators"/> that may stand in a <see cref="CommonText"/>.</summary>
    internal const string CommonTerminators = ".!?…";

    internal static CharacterSet Terminators { get; } = new(Spaced + Unspaced);

    internal static CharacterSet GreekTerminators { get; } = new(Spaced + Unspaced + ";");

    static readonly CharacterSet s_unspaced = new(Unspaced);

    /// <summary>Whether the terminator needs no blank behind it.</summary>
    internal static bool NeedsNoBlank(char terminator) => s_unspaced.Contains(terminator);

    /// <summary>Marks of direction and joiners: no reader sees them, so they stand between nothing.</summary>
    internal static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Whether the character may close what a sentence stands in, directly behind its terminator.</summary>
    internal static bool IsCloser(char character) =>
        IsEitherQuote(character)
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.ClosePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.InitialQuotePunctuation;

    /// <summary>Whether the character surely closes, in scripts that need no blank to tell.</summary>
    internal static bool IsSureCloser(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>Whether the character may open what a sentence stands in. Swedish and German open with what others close with.</summary>
    internal static bool IsOpener(char character) =>
        IsEitherQuote(character)
        || character is '¿' or '¡'
        || char.GetUnicodeCategory(character)
            is UnicodeCategory.OpenPunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>Quotation marks that open and close with the same sign.</summary>
    internal static bool IsEitherQuote(char character) => character is '"' or '\'' or '\u05F4' or '＂' or '＇';

    /// <summary>Whether a sentence may begin with this: a capital, a digit, or a letter of a script without capitals.</summary>
    internal static bool Begins(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
        || IsGeorgian(rune);

    /// <summary>
    /// Whether the letter is written alone as an initial in its script. A Chinese, Japanese or Korean sign is a word.
    /// </summary>
    internal static bool CanBeInitial(Rune letter) =>
        letter.Value
            is not (
                (>= 0x1100 and <= 0x11FF)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7AF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF)
            );

    internal static bool IsWordPart(char character) =>
        char.IsLetter(character) || char.IsSurrogate(character) || IsMark(character) || IsInvisible(character);

    internal static bool IsMark(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    // Georgian letters count as lower case since capitals for headlines were encoded; no sentence begins with one of those.
    static bool IsGeorgian(Rune rune) => rune.Value is (>= 0x10D0 and <= 0x10FF) or (>= 0x1C90 and <= 0x1CBF);
}
