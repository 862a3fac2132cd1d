using Quoth.Syntax.Text;

namespace Quoth.Analysis.Baselines;

/// <summary>
/// A finding that is known. It is found again by the words of its place and not by its line, so that it survives edits
/// elsewhere in the article.
/// </summary>
/// <param name="Path">The document, from the folder of the baseline, with slashes.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="Text">The words of the place, as <see cref="BaselinePlace"/> writes them.</param>
/// <param name="Count">How many times the rule says so of these words in the document.</param>
public sealed record BaselineEntry(string Path, string Code, string Text, int Count)
{
    /// <summary>Where the entry stands in the baseline, in UTF-16 offsets of its text.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>An entry of which more is written down than was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Found">How many of its findings are left.</param>
public readonly record struct StaleEntry(BaselineEntry Entry, int Found);
