namespace Quoth.Analysis;

/// <summary>How much of a document decides what a rule says of one of its paragraphs.</summary>
public enum RuleReach
{
    /// <summary>
    /// The header, the paragraph and the two beside it, the paragraphs that hold pieces, sources or cues of its claims, and
    /// the registry; the header alone for what the rule says of the header. After an edit only there something new can be said.
    /// </summary>
    Paragraph,

    /// <summary>The whole document, or others.</summary>
    Document,
}
