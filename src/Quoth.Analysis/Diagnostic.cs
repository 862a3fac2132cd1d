using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Shown in an editor only where the cursor goes.</summary>
    Hint,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

/// <summary>Something that a rule says about a place: what is wrong, where, and what to do. The same object feeds the editor, the command line and every report.</summary>
/// <param name="Rule">The rule that says it.</param>
/// <param name="Severity">How much it weighs here, after configuration.</param>
/// <param name="Path">The document's path.</param>
/// <param name="Finding">Where, what, and how to mend it.</param>
public sealed record Diagnostic(RuleDescriptor Rule, Severity Severity, string Path, Finding Finding)
{
    /// <summary>Where, in UTF-16 offsets of the file.</summary>
    public TextSpan Span => Finding.Span;

    /// <summary>What is wrong, in plain words.</summary>
    public string Message => Finding.Message;
}

/// <summary>What a rule found, before anybody asked how much it weighs.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the file.</param>
/// <param name="Message">What is wrong and with which of the reader's own words, in one sentence without a final full stop.</param>
public sealed record Finding(TextSpan Span, string Message)
{
    /// <summary>What to do about it, in one sentence without a final full stop; null where the message says it.</summary>
    public string? Hint { get; init; }

    /// <summary>Other places that belong to it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The ways to mend it, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The most that this finding weighs, where it is milder than others of its rule; else null.</summary>
    public Severity? AtMost { get; init; }

    /// <summary>Whether the place could simply go: editors show it faded.</summary>
    public bool IsUnnecessary { get; init; }
}

/// <summary>Another place that belongs to a diagnostic.</summary>
/// <param name="Path">The document's path.</param>
/// <param name="Span">Where, in UTF-16 offsets of that file.</param>
/// <param name="Message">What stands there.</param>
public sealed record RelatedPlace(string Path, TextSpan Span, string Message);
