using System.Text;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>Turns plain text into body text of a document that means exactly that text.</summary>
public static class Markup
{
    /// <summary>
    /// Escapes what would read as markup: a <c>[</c> that would open a tag, and backslashes that stand directly before
    /// a bracket. The clean text of the result is <paramref name="text"/> again.
    /// </summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var from = 0;
        while (from < text.Length)
        {
            var stop = text[from..].IndexOfAny('\\', '[');
            if (stop < 0)
                break;
            var at = from + stop;
            result.Append(text[from..at]);
            var bracket = at;
            while (bracket < text.Length && text[bracket] == '\\')
                bracket++;
            result.Append(text[at..bracket]);
            if (bracket < text.Length && (text[bracket] is '[' or ']'))
            {
                result.Append(text[at..bracket]);
                if (BodyParser.TryReadOpener(text, bracket, out _, out _) && text[bracket] == '[')
                    result.Append('\\');
                result.Append(text[bracket]);
                bracket++;
            }
            from = bracket;
        }
        return result.Append(text[from..]).ToString();
    }

    /// <summary>Appends a stretch of body text to <paramref name="output"/> as it reads without its escapes.</summary>
    public static void AppendUnescaped(ReadOnlySpan<char> text, TextSpan span, StringBuilder output)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] != '\\')
            {
                output.Append(text[at]);
                continue;
            }
            var end = at;
            while (end < span.End && text[end] == '\\')
                end++;
            var escapes = end < text.Length && (text[end] is '[' or ']');
            output.Append('\\', escapes ? (end - at) / 2 : end - at);
            at = end - 1;
        }
    }
}
