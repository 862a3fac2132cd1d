namespace Quoth.Features;

/// <summary>Cuts text to the length of a list's line.</summary>
internal static class Words
{
    /// <summary>The text on one line, cut behind a word with <c>…</c> where it is longer than so many UTF-16 code units.</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest && IsOneLine(text))
            return text;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
            return line;
        var cut = line.LastIndexOf(' ', longest - 1);
        cut = cut > longest / 2 ? cut : longest - 1;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }

    /// <summary>Whether words stand on one line with one blank between them, as nearly all do.</summary>
    private static bool IsOneLine(string text)
    {
        var isBehindBlank = true;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && (isBehindBlank || c != ' '))
                return false;
            isBehindBlank = isBlank;
        }
        return !isBehindBlank;
    }
}
