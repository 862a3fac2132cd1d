using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>Whether a fix may be applied without a person looking.</summary>
public enum FixSafety
{
    /// <summary>Never changes the clean text and never guesses: applied by <c>--fix</c> and on save.</summary>
    Safe,

    /// <summary>A choice that a person makes: a code action, or <c>--unsafe-fixes</c>.</summary>
    Offered,
}

/// <summary>A way to mend what a diagnostic names.</summary>
/// <param name="Title">What it does, as a command: <c>Replace @zamri by @zamir</c>.</param>
/// <param name="Safety">Whether it may be applied without a person looking.</param>
/// <param name="Edits">The edits, none of which overlap.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FixEdit> Edits)
{
    /// <summary>A safe fix of one edit in the diagnostic's own document.</summary>
    public static Fix Safe(string title, string path, TextSpan span, string newText) =>
        new(title, FixSafety.Safe, [new FixEdit(path, new TextChange(span, newText))]);

    /// <summary>An offered fix of one edit in the diagnostic's own document.</summary>
    public static Fix Offered(string title, string path, TextSpan span, string newText) =>
        new(title, FixSafety.Offered, [new FixEdit(path, new TextChange(span, newText))]);
}

/// <summary>One edit of a fix.</summary>
/// <param name="Path">The document that it changes.</param>
/// <param name="Change">The change, in UTF-16 offsets of that document as it was analysed.</param>
public sealed record FixEdit(string Path, TextChange Change);
