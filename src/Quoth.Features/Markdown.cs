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

    /// <summary>
    /// What a reader sees of a card where Markdown is not shown: no escapes and no emphasis, <c>text (address)</c> for a
    /// link. Knows what our own cards write, and leaves all else as it stands.
    /// </summary>
    public static string ToPlain(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            var c = markdown[at];
            if (c == '\\' && at + 1 < markdown.Length && IsEscaped(markdown[at + 1]))
                result.Append(markdown[++at]);
            else if (c == '[' && TryReadLink(markdown.AsSpan(at), out var label, out var address))
            {
                result.Append(ToPlain(markdown.Substring(at + 1, label))).Append(" (");
                result.Append(markdown.AsSpan(at + label + 3, address)).Append(')');
                at += label + address + 3;
            }
            else if (
                c == '<'
                && markdown.AsSpan(at).IndexOfAny('>', ' ') is > 0 and var end
                && markdown[at + end] == '>'
            )
            {
                result.Append(markdown.AsSpan(at + 1, end - 1));
                at += end;
            }
            else if (c is not ('*' or '`'))
                result.Append(c);
        }
        return result.Replace("  \n", "\n").Replace("\n\n\n", "\n\n").ToString();
    }

    private static bool IsEscaped(char c) => c == '.' || Special.Contains(c);

    /// <summary>Whether a text begins with <c>[label](address)</c>, and how long both are.</summary>
    private static bool TryReadLink(ReadOnlySpan<char> text, out int label, out int address)
    {
        (label, address) = (0, 0);
        var close = 1;
        while (close < text.Length && text[close] is not (']' or '[' or '\n'))
            close += text[close] == '\\' ? 2 : 1;
        if (close + 1 >= text.Length || text[close] != ']' || text[close + 1] != '(')
            return false;
        label = close - 1;
        address = text[(close + 2)..].IndexOfAny(')', ' ', '\n');
        return address > 0 && text[close + 2 + address] == ')';
    }

    /// <summary>Whether a full stop behind this would make an ordered list of the text.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before) =>
        before.Length is > 0 and < 10 && !before.ContainsAnyExceptInRange('0', '9');
}
