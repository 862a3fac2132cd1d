using System.Globalization;
using System.Text;

namespace Quoth.Testing;

/// <summary>The escapes of fences marked <c>escaped</c>, for texts whose line ends or blanks a reader could not see.</summary>
public static class SpecEscapes
{
    /// <summary>Decodes <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\\</c> and <c>\u{1F4A9}</c>; anything else is an exception.</summary>
    public static string Decode(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                output.Append(text[index]);
                continue;
            }

            index++;
            _ = (index < text.Length ? text[index] : '\0') switch
            {
                'n' => output.Append('\n'),
                'r' => output.Append('\r'),
                't' => output.Append('\t'),
                '\\' => output.Append('\\'),
                'u' => AppendCodePoint(text, ref index, output),
                _ => throw new FormatException($"No such escape at {index - 1}: {text}"),
            };
        }

        return output.ToString();
    }

    static StringBuilder AppendCodePoint(string text, ref int index, StringBuilder output)
    {
        var end = text.IndexOf('}', index);
        if (end < 0 || text[index + 1] != '{')
        {
            throw new FormatException($"An escape \\u{{...}} that does not end: {text}");
        }

        var value = int.Parse(text.AsSpan(index + 2, end - index - 2), NumberStyles.HexNumber, null);
        index = end;
        // A lone surrogate is no Rune, and some tests are about lone surrogates.
        return value is >= 0xD800 and <= 0xDFFF
            ? output.Append((char)value)
            : output.Append(new Rune(value).ToString());
    }
}
