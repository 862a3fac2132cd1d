using Quoth.Semantics.Text;
using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Schema;

/// <summary>Says what a value that does not fit was most likely meant to be.</summary>
static class ValueSuggestion
{
    internal static string? For(AttributeDefinition attribute, ValueProblemKind kind, string value) =>
        kind switch
        {
            ValueProblemKind.UnknownWord => DidYouMean.Nearest(value, attribute.Words.Select(word => word.Word)),
            ValueProblemKind.NotAFlag => Flag(value),
            ValueProblemKind.NotAnEntity or ValueProblemKind.NotAReference => Entity(attribute, value),
            ValueProblemKind.NotAClaim when value.StartsWith('@') => null,
            ValueProblemKind.NotADate => Date(value),
            ValueProblemKind.NotAUrl => Url(value),
            ValueProblemKind.NotAHash => Fitting(value.ToLowerInvariant(), ValueCheck.IsHash(value.ToLowerInvariant())),
            ValueProblemKind.NotALanguage => Fitting(
                value.Replace('_', '-'),
                ValueCheck.IsLanguage(value.Replace('_', '-'))
            ),
            ValueProblemKind.NotAWikidataItem => Wikidata(attribute, value),
            _ => null,
        };

    static string? Fitting(string suggestion, bool fits) => fits ? suggestion : null;

    static string? Flag(string value) =>
        value.ToLowerInvariant() switch
        {
            "yes" or "true" or "1" or "on" => "true",
            "no" or "false" or "0" or "off" => "false",
            _ => null,
        };

    static string? Entity(AttributeDefinition attribute, string value)
    {
        // An allowed word that was mistyped (`by=nonne`) is nearer than an entity of that name.
        var word = DidYouMean.Nearest(value, attribute.Words.Select(allowed => allowed.Word));
        return word ?? (Characters.IsId(value) ? "@" + value : null);
    }

    // 2026/2/3 and 2026.02.03 leave no doubt; 3/2/2026 does.
    static string? Date(string value)
    {
        var parts = value.Split(['/', '.', '-'], StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 3 || parts[0].Length != 4)
        {
            return null;
        }

        var iso = string.Join('-', parts.Select((part, index) => index == 0 ? part : part.PadLeft(2, '0')));
        return Fitting(iso, DateText.IsDate(iso));
    }

    static string? Url(string value)
    {
        var address = "https://" + value;
        return value.Contains('.') && !value.Contains(':') && ValueCheck.IsUrl(address) ? address : null;
    }

    static string? Wikidata(AttributeDefinition attribute, string value)
    {
        var item = value[(value.LastIndexOf('/') + 1)..].ToUpperInvariant();
        return Fitting(item, ValueCheck.Check(attribute, item) == ValueProblemKind.None);
    }
}
