namespace Quoth.Grammar.Reference;

/// <summary>Cuts a text into lines and paragraphs before any grammar is asked.</summary>
static class Lines
{
    /// <summary>The lines of a text, each with its line end.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = start;
            while (end < text.Length && !Characters.IsLineEnd(text[end]))
            {
                end++;
            }

            end +=
                text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2
                : end < text.Length ? 1
                : 0;
            yield return text[start..end];
            start = end;
        }
    }

    public static string WithoutEnd(string line) => line.TrimEnd('\r', '\n');

    public static bool IsBlank(string line) => WithoutEnd(line).All(Characters.IsBlank);

    /// <summary>Runs of lines with words, and runs of blank lines, in turn.</summary>
    public static IEnumerable<(string Text, bool IsBlank)> Paragraphs(string body)
    {
        var lines = new List<string>();
        foreach (var line in Split(body))
        {
            if (lines.Count > 0 && IsBlank(lines[0]) != IsBlank(line))
            {
                yield return (string.Concat(lines), IsBlank(lines[0]));
                lines.Clear();
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return (string.Concat(lines), IsBlank(lines[0]));
        }
    }
}
