namespace Quoth.Semantics.Languages;

/// <summary>
/// The form in which words are compared: case, points and marks of vocalisation and the shape of an apostrophe are no
/// matter, and all that parts words is a blank.
/// </summary>
internal static class WordFolding
{
    /// <summary>What <see cref="Fold"/> makes of a character that may stand in a word or not.</summary>
    public const char Ignored = '\uFEFF';

    // By the upper byte of a character, made when a text first has one; two threads may make the same, and either is right.
    private static readonly char[]?[] Pages = new char[256][];

    /// <summary>The form of a character in which it is compared.</summary>
    public static char Fold(char c)
    {
        if (c >= 0x80)
            return (Pages[c >> 8] ?? MakePage(c >> 8))[c & 0xFF];
        if (c is >= 'a' and <= 'z')
            return (char)(c - 0x20);
        return c is '\n' or '\r' or '\t' ? ' ' : c;
    }

    /// <summary>What may stand in a word or not: Hebrew points, Arabic marks and strokes, marks of direction, soft hyphens.</summary>
    public static bool IsIgnored(char c) =>
        c >= '\u00AD'
        && c
            is '\u00AD'
                or (>= '\u0591' and <= '\u05BD')
                or '\u05BF'
                or '\u05C1'
                or '\u05C2'
                or '\u05C4'
                or '\u05C5'
                or '\u05C7'
                or '\u0640'
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF';

    private static char[] MakePage(int upper)
    {
        var page = new char[256];
        for (var lower = 0; lower < page.Length; lower++)
        {
            var c = (char)((upper << 8) | lower);
            page[lower] = IsIgnored(c) ? Ignored : char.ToUpperInvariant(Plain(c));
        }
        return Pages[upper] = page;
    }

    private static char Plain(char c) =>
        c switch
        {
            '\n' or '\r' or '\t' or '\u00A0' or '\u202F' => ' ',
            '’' or 'ʼ' => '\'',
            'ё' => 'е',
            'Ё' => 'Е',
            _ => c,
        };
}
