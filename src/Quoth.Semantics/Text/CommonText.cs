namespace Quoth.Semantics.Text;

/// <summary>
/// Tells texts that hold only letters and marks of Latin script and its typography. Of the signs of all scripts that end
/// sentences or quote, few may stand in such a text, and a few are found many times faster than all.
/// </summary>
internal static class CommonText
{
    /// <summary>
    /// Whether a text has only characters below U+037E and from U+2010 to U+203B. Most news of Latin script has; the sign of
    /// the euro, say, is beyond, and costs time and nothing else.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('\0', '\u203B') && !text.ContainsAnyInRange('\u037E', '\u200F');
}
