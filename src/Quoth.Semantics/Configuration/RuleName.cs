namespace Quoth.Semantics.Configuration;

/// <summary>What a configuration must know of a rule: how it can be called.</summary>
/// <param name="Code">The stable code, <c>Q101</c>.</param>
/// <param name="Name">The kebab-case name, <c>undefined-entity</c>.</param>
/// <param name="Pack">The name of the pack it belongs to, <c>references</c>.</param>
/// <param name="Summary">What it catches, in one sentence: the editor shows it over the name in <c>quoth.json</c>.</param>
public sealed record RuleName(string Code, string Name, string Pack, string Summary);

/// <summary>How much a rule weighs.</summary>
public enum RuleSeverity
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Shown in an editor only where the cursor goes.</summary>
    Hint,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,

    /// <summary>What the rule weighs by default; turns on a rule that runs only where asked for.</summary>
    On,
}

/// <summary>One line of <c>rules</c>.</summary>
/// <param name="Key">A rule's name or code, or a pack.</param>
/// <param name="Severity">What it is set to.</param>
public readonly record struct RuleSetting(string Key, RuleSeverity Severity);
