using System.Text.Json;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Says in plain words why a text is not JSON.</summary>
static class JsonMistake
{
    /// <summary>Where reading stopped.</summary>
    /// <param name="LastEnd">The UTF-16 offset behind the last token that was read.</param>
    /// <param name="Offset">The UTF-16 offset where reading failed.</param>
    /// <param name="LastToken">The last token that was read.</param>
    /// <param name="IsInObject">Whether the innermost open bracket is a curly one.</param>
    /// <param name="Open">The UTF-16 offset of the innermost open bracket, or null outside all.</param>
    /// <param name="IsTooDeep">Whether no further bracket may open.</param>
    internal readonly record struct State(
        int LastEnd,
        int Offset,
        JsonTokenType LastToken,
        bool IsInObject,
        int? Open,
        bool IsTooDeep
    );

    internal static ConfigurationProblem Explain(string text, State state)
    {
        var at = state.Offset;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (OpenText(text, state, at) is { } span)
        {
            return Problem(span, "this text has no closing quotation mark", "end it with `\"` on the same line");
        }

        if (text.AsSpan(Math.Min(at, text.Length)).IsWhiteSpace())
        {
            return AtEnd(text, state);
        }

        var character = text[at];
        var here = new TextSpan(at, char.IsHighSurrogate(character) && at + 1 < text.Length ? 2 : 1);
        if (at > 0 && text[at - 1] == '\\')
        {
            var escape = new TextSpan(at - 1, 2);
            return Problem(escape, $"JSON knows no `\\{character}`", "write `\\\\` for a backslash");
        }

        if (state.Open is null && state.LastToken is not JsonTokenType.None)
        {
            return Problem(here, "nothing may stand behind the end of the configuration", "remove this");
        }

        if (character is '\'' or '“' or '”' or '‘' or '’' or '`')
        {
            return Problem(here, $"`{character}` is no quotation mark to JSON", "write `\"`");
        }

        if (state.IsTooDeep && character is '{' or '[')
        {
            return Problem(
                here,
                $"more than {PositionedJson.MaxDepth} brackets are open here",
                "nothing in quoth.json nests so deep"
            );
        }

        return AtToken(text, state, here);
    }

    static ConfigurationProblem AtToken(string text, State state, TextSpan here)
    {
        var character = text[here.Start];
        var beginsValue = character is '"' or '{' or '[' or '-' || char.IsAsciiLetterOrDigit(character);
        var isBehindName = text.AsSpan(state.LastEnd..here.Start).TrimEnd().EndsWith("\"");
        if (state.IsInObject && isBehindName && character != ':')
        {
            return Problem(here, "a colon is missing before this", "write `\"key\": value`");
        }

        var isBehindValue =
            state.LastToken
            is not (
                JsonTokenType.None
                or JsonTokenType.PropertyName
                or JsonTokenType.StartObject
                or JsonTokenType.StartArray
            );
        if (beginsValue && isBehindValue && !text.AsSpan(state.LastEnd..here.Start).Contains(','))
        {
            return Problem(here, "a comma is missing before this", "write `,` between two entries");
        }

        if (char.IsLetter(character) || character is '_' or '$')
        {
            var word = WordAt(text, here.Start);
            var written = text.Substring(word.Start, word.Length);
            if (written.ToLowerInvariant() is "true" or "false" or "null")
            {
                return Problem(
                    word,
                    $"`{written}` is written small in JSON",
                    $"write `{written.ToLowerInvariant()}`"
                ) with
                {
                    Suggestion = written.ToLowerInvariant(),
                };
            }

            return Problem(word, $"`{written}` stands without quotation marks", $"write `\"{written}\"`") with
            {
                Suggestion = $"\"{written}\"",
            };
        }

        var expected = (state.LastToken, state.IsInObject) switch
        {
            (JsonTokenType.PropertyName, _) => "a value",
            (_, true) => "a key or `}`",
            (JsonTokenType.None, _) => "`{`",
            _ => "a value or `]`",
        };
        return Problem(
            here,
            $"`{text.Substring(here.Start, here.Length)}` cannot stand here",
            $"{expected} is expected"
        );
    }

    static ConfigurationProblem AtEnd(string text, State state)
    {
        if (state.Open is not { } open)
        {
            var last = Math.Max(0, text.AsSpan().TrimEnd().Length - 1);
            return Problem(new TextSpan(last, Math.Min(1, text.Length)), "the configuration ends too early", null);
        }

        var closer = text[open] == '{' ? '}' : ']';
        return Problem(new TextSpan(open, 1), $"this `{text[open]}` is never closed", $"add `{closer}` where it ends");
    }

    // A text must end on its line; where it does not, the reader stops at the line end or at the end of the file.
    static TextSpan? OpenText(string text, State state, int at)
    {
        if (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            return null;
        }

        var line = text.AsSpan(..at);
        var start = line.LastIndexOfAny('\n', '\r') + 1;
        var open = -1;
        for (var index = Math.Max(start, Math.Min(state.LastEnd, at)); index < at; index++)
        {
            if (text[index] == '"')
            {
                open = open < 0 ? index : -1;
            }
            else if (text[index] == '\\' && open >= 0)
            {
                index++;
            }
        }

        return open < 0 ? null : TextSpan.FromBounds(open, at);
    }

    static TextSpan WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '$' or '.'))
        {
            end++;
        }

        return TextSpan.FromBounds(start, Math.Max(end, start + 1));
    }

    static ConfigurationProblem Problem(TextSpan span, string message, string? hint) =>
        new(ConfigurationProblemKind.NotJson, span, message) { Hint = hint };
}
