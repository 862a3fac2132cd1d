using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>What sort of mistake a configuration holds.</summary>
public enum ConfigurationProblemKind
{
    /// <summary>The file is not JSON, so nothing in it holds.</summary>
    NotJson,

    /// <summary>A key that nothing reads.</summary>
    UnknownKey,

    /// <summary>A rule, code or pack that does not exist.</summary>
    UnknownRule,

    /// <summary>A value that its key cannot take.</summary>
    WrongValue,
}

/// <summary>Something wrong in a <c>quoth.json</c>. The rest of the file holds all the same, unless it is not JSON.</summary>
/// <param name="Kind">What sort of mistake it is.</param>
/// <param name="Span">Where, in UTF-16 offsets of the file's text; for a quoted word, the word without its quotes.</param>
/// <param name="Message">What is wrong, in one sentence without a final full stop.</param>
public sealed record ConfigurationProblem(ConfigurationProblemKind Kind, TextSpan Span, string Message)
{
    /// <summary>What to do about it, in one sentence without a final full stop; null where the message says it.</summary>
    public string? Hint { get; init; }

    /// <summary>The text that would stand rightly in place of the span, or null where nothing is near.</summary>
    public string? Suggestion { get; init; }
}
