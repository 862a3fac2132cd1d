using System.Buffers;

namespace Quoth.Cli.Output;

/// <summary>
/// Makes text safe to show. Articles and file names come from anywhere, and control characters in them could move the
/// cursor or recolour the screen.
/// </summary>
public static class Printable
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
    ]);

    /// <summary>
    /// The text with each control character as a picture of it (U+2400 and on); a tab becomes a blank and a line end
    /// of a message stays.
    /// </summary>
    public static string Text(string text) => text.AsSpan().ContainsAny(Controls) ? Replace(text) : text;

    /// <summary>How a character is shown in a line: itself, a blank for a tab, a picture for another control character.</summary>
    public static char Character(char c) =>
        c switch
        {
            '\t' => ' ',
            < ' ' => (char)('\u2400' + c),
            '\u007F' => '\u2421',
            >= '\u0080' and <= '\u009F' => '\u2426',
            _ => c,
        };

    private static string Replace(string text) =>
        string.Create(
            text.Length,
            text,
            static (shown, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                    shown[i] = text[i] == '\n' ? '\n' : Character(text[i]);
            }
        );
}
