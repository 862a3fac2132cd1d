using System.Text;

namespace Quoth.Cli.Output;

/// <summary>Text of any kind as Markdown that shows just it, within a cell of a table.</summary>
internal static class MarkdownText
{
    // What means something within a line; a cell begins no list and no heading.
    private const string Special = "\\`*_[]<>|~&";

    /// <summary>A text as code.</summary>
    public static string Code(string text)
    {
        var fence = new string('`', LongestRun(text) + 1);
        var pad = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
        // A bar ends a cell even within code, unless a backslash stands before it; that one is not shown.
        return $"{fence}{pad}{text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)}{pad}{fence}";
    }

    /// <summary>Prose in which backticks stand around the words of others, as messages have it: those become code.</summary>
    public static string Prose(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        var at = 0;
        while (text.IndexOf('`', at) is >= 0 and var open)
        {
            var close = text.IndexOf('`', open + 1);
            if (close <= open + 1)
                break;
            AppendEscaped(output, text.AsSpan(at, open - at));
            output.Append(Code(text[(open + 1)..close]));
            at = close + 1;
        }
        AppendEscaped(output, text.AsSpan(at));
        return output.ToString();
    }

    private static void AppendEscaped(StringBuilder output, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Special.Contains(c))
                output.Append('\\');
            output.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
