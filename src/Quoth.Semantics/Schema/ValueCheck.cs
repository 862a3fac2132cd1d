using System.Buffers;
using System.Collections.Immutable;

namespace Quoth.Semantics.Schema;

/// <summary>Tells whether one value fits an attribute, without allocating: most values do.</summary>
public static class ValueCheck
{
    static readonly SearchValues<char> s_lowerHex = SearchValues.Create("0123456789abcdef");
    static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    /// <summary>What is wrong with <paramref name="value"/>, or <see cref="ValueProblemKind.None"/>.</summary>
    public static ValueProblemKind Check(AttributeDefinition attribute, ReadOnlySpan<char> value)
    {
        if (value.IsWhiteSpace())
        {
            return ValueProblemKind.Missing;
        }

        if (attribute.FindWord(value) is not null)
        {
            return ValueProblemKind.None;
        }

        return attribute.Type switch
        {
            AttributeType.Text or AttributeType.TextList => ValueProblemKind.None,
            AttributeType.Words or AttributeType.WordList => ValueProblemKind.UnknownWord,
            AttributeType.Number => Unless(IsNumber(value), ValueProblemKind.NotANumber),
            AttributeType.Date => Unless(DateText.IsDate(value), ValueProblemKind.NotADate),
            AttributeType.Url or AttributeType.UrlList => Unless(IsUrl(value), ValueProblemKind.NotAUrl),
            AttributeType.Flag => Unless(value is "true" or "false", ValueProblemKind.NotAFlag),
            AttributeType.Hash => Unless(IsHash(value), ValueProblemKind.NotAHash),
            AttributeType.Language => Unless(IsLanguage(value), ValueProblemKind.NotALanguage),
            AttributeType.WikidataItem => Unless(IsWikidataItem(value), ValueProblemKind.NotAWikidataItem),
            AttributeType.NameList when value[0] is not ('@' or '!') => ValueProblemKind.None,
            AttributeType.LinkList when IsUrl(value) => ValueProblemKind.None,
            _ => CheckReference(attribute.Type, value),
        };
    }

    /// <summary>
    /// What is wrong with the values of an attribute, in their order; empty where they fit. For an attribute that is not a
    /// list pass the whole header value as one.
    /// </summary>
    public static ImmutableArray<ValueProblem> CheckAll(AttributeDefinition attribute, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return [new ValueProblem(ValueProblemKind.Missing, 0, "", null)];
        }

        List<ValueProblem>? problems = null;
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            var kind = index > 0 && !attribute.IsList ? ValueProblemKind.TooMany : Check(attribute, value);
            if (kind == ValueProblemKind.None && attribute.IsList && Repeats(values, index))
            {
                kind = ValueProblemKind.Repeated;
            }

            if (kind != ValueProblemKind.None)
            {
                (problems ??= []).Add(
                    new ValueProblem(kind, index, value, ValueSuggestion.For(attribute, kind, value))
                );
            }
        }

        return problems is null ? [] : [.. problems];
    }

    // Lists are short; a set would cost more than it saves.
    static bool Repeats(IReadOnlyList<string> values, int index)
    {
        for (var earlier = Math.Max(0, index - 100); earlier < index; earlier++)
        {
            if (values[earlier] == values[index])
            {
                return true;
            }
        }

        return false;
    }

    static ValueProblemKind CheckReference(AttributeType type, ReadOnlySpan<char> value)
    {
        if (ReferenceText.Read(type, value, out _) != ReferenceTarget.None)
        {
            return ValueProblemKind.None;
        }

        return (AttributeTypes.TakesEntities(type), AttributeTypes.TakesClaims(type)) switch
        {
            (true, false) => ValueProblemKind.NotAnEntity,
            (false, true) => ValueProblemKind.NotAClaim,
            _ => ValueProblemKind.NotAReference,
        };
    }

    static ValueProblemKind Unless(bool fits, ValueProblemKind problem) => fits ? ValueProblemKind.None : problem;

    static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = value[0] is '-' ? value[1..] : value;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        return IsDigits(whole) && (point < 0 || IsDigits(digits[(point + 1)..]));
    }

    static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(s_digits);

    /// <summary>
    /// Whether the text is an absolute address: a scheme, a colon and something without blanks. A host is required after
    /// <c>//</c>, so that <c>https://</c> alone does not pass.
    /// </summary>
    public static bool IsUrl(ReadOnlySpan<char> value)
    {
        var colon = value.IndexOf(':');
        if (colon < 2 || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }

        foreach (var character in value[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        foreach (var character in value)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return false;
            }
        }

        var rest = value[(colon + 1)..];
        return rest.StartsWith("//") ? rest.Length > 2 && rest[2] is not ('/' or '?' or '#' or ':') : !rest.IsEmpty;
    }

    /// <summary>Whether the text has the form of a SHA-256 as <c>quoth seal</c> writes it.</summary>
    public static bool IsHash(ReadOnlySpan<char> value) => value.Length == 64 && !value.ContainsAnyExcept(s_lowerHex);

    /// <summary>Whether the text has the form of a BCP 47 language tag: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> value)
    {
        var first = true;
        foreach (var range in value.Split('-'))
        {
            var part = value[range];
            var fits = first ? part.Length is >= 2 and <= 8 : part.Length is >= 1 and <= 8;
            foreach (var character in part)
            {
                fits &= first ? char.IsAsciiLetter(character) : char.IsAsciiLetterOrDigit(character);
            }

            if (!fits)
            {
                return false;
            }

            first = false;
        }

        return !first;
    }

    static bool IsWikidataItem(ReadOnlySpan<char> value) =>
        value.Length is >= 2 and <= 12 && value[0] == 'Q' && value[1] != '0' && IsDigits(value[1..]);
}
