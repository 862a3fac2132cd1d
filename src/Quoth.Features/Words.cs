namespace Quoth.Features;

/// <summary>Cuts text to the length of a list's line.</summary>
internal static class Words
{
    /// <summary>The text on one line, cut behind a word with <c>…</c> where it is longer than so many UTF-16 code units.</summary>
    public static string Shorten(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
            return line;
        var cut = line.LastIndexOf(' ', longest - 1);
        cut = cut > longest / 2 ? cut : longest - 1;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }
}
