using System.Globalization;

namespace Quoth.Features;

/// <summary>
/// The form of a letter in which a search compares it: without case, accents and points. The framework knows how letters
/// come apart only from tables of the system that a server does not carry, so those that names are written with stand here.
/// </summary>
internal static class LetterFolding
{
    // Each letter, and behind it those that people type it for.
    private static readonly string[] Families =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩẛ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "αά",
        "εέ",
        "ηή",
        "ιΐίϊ",
        "οό",
        "υΰϋύ",
        "ωώ",
        "σς",
        "\u0627\u0622\u0623\u0625\u0671",
        "\u064A\u0649\u0626",
        "\u0647\u0629",
        "\u0648\u0624",
    ];

    private static readonly Lazy<Dictionary<char, char>> Plain = new(() =>
        Families.SelectMany(family => family.Skip(1).Select(accented => (accented, family[0]))).ToDictionary()
    );

    // By the upper byte, made when a text first has one; two threads may make the same, and either is right.
    private static readonly char[]?[] Pages = new char[256][];

    /// <summary>The plain letter; <c>\0</c> for a mark that counts for nothing.</summary>
    public static char Of(char c) =>
        c < 0x80 ? char.ToLowerInvariant(c) : (Pages[c >> 8] ??= MakePage(c >> 8))[c & 0xFF];

    private static char[] MakePage(int upper)
    {
        var page = new char[256];
        for (var lower = 0; lower < page.Length; lower++)
            page[lower] = Fold((char)((upper << 8) + lower));
        return page;
    }

    private static char Fold(char c)
    {
        if (IsMark(c))
            return '\0';
        // Letters as wide as Chinese ones.
        var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        var small = char.ToLowerInvariant(narrow);
        return Plain.Value.GetValueOrDefault(small, small);
    }

    // The Arabic stroke that draws a word out is a letter to Unicode, and none to a reader.
    private static bool IsMark(char c) =>
        c == '\u0640'
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;
}
