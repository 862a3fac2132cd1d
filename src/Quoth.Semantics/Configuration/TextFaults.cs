using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Configuration;

/// <summary>What can be wrong with the texts of a configuration.</summary>
static class TextFaults
{
    static readonly string[] s_pages = [".md", ".markdown", ".txt"];

    internal static TextFault? OfBlank(string text) =>
        string.IsNullOrWhiteSpace(text) ? new TextFault("is empty", "write a word, or remove it") : null;

    internal static TextFault? OfUrl(string text)
    {
        if (ValueCheck.IsUrl(text))
        {
            return null;
        }

        var address = "https://" + text;
        return text.Contains('.') && ValueCheck.IsUrl(address) && !text.Contains(':')
            ? new TextFault("is not an address", $"did you mean `{address}`?", address)
            : new TextFault("is not an address", "write it in full, with `https://`");
    }

    /// <summary>An address, or the path of a file that editors show.</summary>
    internal static TextFault? OfPage(string text) =>
        s_pages.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !text.Contains("://", StringComparison.Ordinal)
            ? OfFile(text)
            : OfUrl(text);

    internal static TextFault? OfLanguage(string text)
    {
        if (ValueCheck.IsLanguage(text))
        {
            return null;
        }

        var tag = text.Replace('_', '-');
        return ValueCheck.IsLanguage(tag)
            ? new TextFault("is not a language tag", $"did you mean `{tag}`?", tag)
            : new TextFault("is not a language tag", "write one such as `en` or `pt-BR`");
    }

    /// <summary>A word stands in a tag's head without quotation marks, so what ends a word there cannot be part of it.</summary>
    internal static TextFault? OfWord(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return OfBlank(text);
        }

        foreach (var character in text)
        {
            if (
                char.IsWhiteSpace(character)
                || char.IsControl(character)
                || character is ',' or '"' or '|' or '[' or ']'
            )
            {
                var shown = char.IsWhiteSpace(character) || char.IsControl(character) ? "a blank" : $"`{character}`";
                var joined = string.Join('-', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                var fits = joined != text && OfWord(joined) is null;
                return new TextFault(
                    $"cannot be a word: a tag's head would end it at {shown}",
                    fits ? $"did you mean `{joined}`?" : "use letters, digits and hyphens",
                    fits ? joined : null
                );
            }
        }

        return null;
    }

    internal static TextFault? OfKey(string text)
    {
        if (!text.AsSpan().IsEmpty && Characters.KeyLength(text) == text.Length)
        {
            return null;
        }

        return new TextFault("cannot be an attribute", "begin with a letter, then use letters, digits, `-` and `_`");
    }

    internal static TextFault? OfFile(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return OfBlank(text);
        }

        if (text.Contains("://"))
        {
            return new TextFault("is an address, and only files are read", "write the path of a file from this folder");
        }

        if (text.Contains('\\'))
        {
            var slashed = text.Replace('\\', '/');
            return new TextFault("holds a backslash", $"did you mean `{slashed}`?", slashed);
        }

        return text.EndsWith('/') ? new TextFault("is a folder", "name the file in it") : null;
    }

    internal static TextFault? OfPattern(string text)
    {
        if (string.IsNullOrWhiteSpace(text.Trim('/')))
        {
            return new TextFault("matches no file", "write a pattern such as `articles/**`");
        }

        if (text.StartsWith('!'))
        {
            return new TextFault("begins with `!`, which means nothing here", "name the files under `exclude`");
        }

        if (text.Contains('{') && text.Contains('}'))
        {
            return new TextFault("holds `{...}`, which means nothing here", "write one pattern for each alternative");
        }

        var slashed = text.Replace('\\', '/');
        if (slashed.Split('/') is var parts && parts.Any(part => part is ".." or "."))
        {
            return new TextFault(
                "leaves the folder of this file",
                "write it from the folder of quoth.json, without `.` and `..`"
            );
        }

        return text.Contains('\\') ? new TextFault("holds a backslash", $"did you mean `{slashed}`?", slashed) : null;
    }
}
