using System.Globalization;
using System.Text;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Baselines;

/// <summary>How a baseline writes down a place.</summary>
internal static class BaselinePlace
{
    // A claim may run to a thousand words; its beginning tells a reader which it is, and a hash the rest.
    private const int MaximumLength = 60;

    // A broken text may have a hundred thousand findings that each reach to its end.
    private const int MaximumRead = 2_000;

    /// <summary>
    /// The words of a place in one line; where they are long, their beginning and a hash of all of them. A place without
    /// words, such as the opener of a tag, is told by what follows on its line.
    /// </summary>
    public static string Of(SourceText text, TextSpan span)
    {
        var (start, end) = (Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        var words = Beginning(text.Span[start..end]);
        if (!HasWords(words))
        {
            var line = text.GetLineSpan(text.Lines.GetLine(start));
            var rest = Beginning(text.Span[start..Math.Max(start, line.End)]);
            return Excerpt.OneLine(HasWords(rest) ? rest : Beginning(text.Slice(line)), MaximumLength);
        }
        var all = Excerpt.OneLine(words, int.MaxValue);
        if (all.Length <= MaximumLength)
            return all;
        var length = words.Length == end - start ? "" : (end - start).ToString(CultureInfo.InvariantCulture);
        return $"{Excerpt.OneLine(words, MaximumLength)} #{Hash(all + length)}";
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, MaximumRead)];

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }

    private static string Hash(string text) => Sha256.Hex(Encoding.UTF8.GetBytes(text), 4);
}
