using System.Text;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>The reader's own words, short enough for a message.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 40;

    /// <summary>The words of a tag in backticks, on one line.</summary>
    public static string Of(DocumentModel document, TagInfo tag) =>
        Of(document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length));

    /// <summary>A text in backticks, on one line, cut where it is long.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var words = OneLine(text, MaximumLength);
        return words.Length == 0 ? "an empty text" : $"`{words.Replace('`', '\'')}`";
    }

    /// <summary>A text with every run of white space as one blank, cut with <c>…</c> where it is longer than <paramref name="maximum"/> characters.</summary>
    public static string OneLine(ReadOnlySpan<char> text, int maximum)
    {
        var output = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (output.Length >= maximum)
                return output.ToString().TrimEnd() + "…";
            if (!Rune.IsWhiteSpace(rune))
                output.Append(rune);
            else if (output.Length > 0 && output[^1] != ' ')
                output.Append(' ');
        }
        return output.ToString();
    }
}
