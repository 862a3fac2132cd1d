using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>
/// A finding that is known. It is found again by the words of its place and not by its line, so that it survives edits
/// elsewhere in the article.
/// </summary>
/// <param name="Path">The document, from the folder of the baseline, with slashes.</param>
/// <param name="Code">The rule's code.</param>
/// <param name="Text">The words of the place, cut where they are long.</param>
/// <param name="Count">How many times the rule says so of these words in the document.</param>
public sealed record BaselineEntry(string Path, string Code, string Text, int Count)
{
    /// <summary>Where the entry stands in the baseline, in UTF-16 offsets of its text.</summary>
    public TextSpan Span { get; init; }
}
