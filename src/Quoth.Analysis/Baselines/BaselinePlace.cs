using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Baselines;

/// <summary>How a baseline writes down a place.</summary>
internal static class BaselinePlace
{
    // A claim may run to a thousand words; its beginning tells a reader which it is, and a hash the rest.
    private const int MaximumLength = 60;

    /// <summary>
    /// The words of a place in one line; where they are long, their beginning and a hash of all of them. For a place
    /// without words, those of its line.
    /// </summary>
    public static string Of(SourceText text, TextSpan span)
    {
        var words = text.Span[Math.Min(span.Start, text.Length)..Math.Min(span.End, text.Length)];
        if (words.IsWhiteSpace())
            words = text.Slice(text.GetLineSpan(text.Lines.GetLine(Math.Min(span.Start, text.Length))));
        var all = Excerpt.OneLine(words, int.MaxValue);
        return all.Length <= MaximumLength
            ? all
            : string.Create(CultureInfo.InvariantCulture, $"{Excerpt.OneLine(words, MaximumLength)} #{Hash(all)}");
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
