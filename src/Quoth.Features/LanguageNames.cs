using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Features;

/// <summary>The languages that the rules know something of, by tag and name.</summary>
internal static class LanguageNames
{
    /// <summary>The languages, in the order of their tags.</summary>
    public static ImmutableArray<AllowedWord> All { get; } =
    [
        new("ar", "Arabic"),
        new("cs", "Czech"),
        new("da", "Danish"),
        new("de", "German"),
        new("el", "Greek"),
        new("en", "English"),
        new("es", "Spanish"),
        new("fi", "Finnish"),
        new("fr", "French"),
        new("he", "Hebrew"),
        new("hi", "Hindi"),
        new("hu", "Hungarian"),
        new("it", "Italian"),
        new("ja", "Japanese"),
        new("nb", "Norwegian"),
        new("nl", "Dutch"),
        new("pl", "Polish"),
        new("pt", "Portuguese"),
        new("ro", "Romanian"),
        new("ru", "Russian"),
        new("sv", "Swedish"),
        new("tr", "Turkish"),
        new("uk", "Ukrainian"),
        new("zh", "Chinese"),
    ];
}
