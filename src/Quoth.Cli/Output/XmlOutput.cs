using System.Xml;

namespace Quoth.Cli.Output;

/// <summary>XML of version 1.0, which knows no control characters.</summary>
internal static class XmlOutput
{
    /// <summary>A writer on top of another, which it leaves open.</summary>
    public static XmlWriter Writer(TextWriter output) =>
        XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
                CloseOutput = false,
            }
        );

    /// <summary>A text with a picture in place of each control character, and U+FFFD in place of what is no character.</summary>
    public static string Text(string text)
    {
        text = Printable.Text(text);
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
            return text;
        return string.Create(
            text.Length,
            text,
            static (shown, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    var isPaired =
                        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
                    var isCharacter = isPaired || !(char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF');
                    shown[i] = isCharacter ? text[i] : '\uFFFD';
                }
            }
        );
    }
}
