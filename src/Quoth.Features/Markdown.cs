using System.Text;

namespace Quoth.Features;

/// <summary>Writes article text into Markdown so that it reads as it stands.</summary>
public static class Markdown
{
    private const string Special = "\\`*_{}[]<>()#+-!|~&";

    /// <summary>Escapes what Markdown would take for markup; line ends become blanks.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\n' or '\r')
                result.Append(' ');
            else if (Special.Contains(c))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }
        return result.ToString();
    }
}
