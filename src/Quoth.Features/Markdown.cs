using System.Text;

namespace Quoth.Features;

/// <summary>Writes article text into Markdown so that it reads as it stands.</summary>
public static class Markdown
{
    private const string Special = "\\`*_{}[]<>()#+-!|~&";

    /// <summary>Escapes what Markdown would take for markup; line ends and tabs become blanks.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\t')
                result.Append(' ');
            else if (Special.Contains(c) || (c == '.' && IsListNumber(text.AsSpan(0, at))))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>Whether a full stop behind this would make an ordered list of the text.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before) =>
        before.Length is > 0 and < 10 && !before.ContainsAnyExceptInRange('0', '9');
}
