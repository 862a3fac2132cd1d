using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a stretch of a file is, for its colour.</summary>
public enum SemanticTokenType
{
    /// <summary>The words that mention an entity; in a header the name that defines one.</summary>
    Mention,

    /// <summary>The words that name who is credited.</summary>
    Source,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>The words that are attributed; in a header the statement of a claim.</summary>
    Claim,

    /// <summary>Words inside a claim that are not part of it.</summary>
    Hole,

    /// <summary>A note to fellow annotators.</summary>
    Note,

    /// <summary>The id of an entity, without its <c>@</c>.</summary>
    EntityId,

    /// <summary>The id of a claim, without its <c>!</c>.</summary>
    ClaimId,

    /// <summary>The key of a header's field.</summary>
    Field,

    /// <summary>The key of an attribute, in a head or below a definition.</summary>
    Key,

    /// <summary>A word of the schema, such as <c>opinion</c>.</summary>
    Word,

    /// <summary>Any other value.</summary>
    Value,

    /// <summary>Brackets, sigils, bars, fences and what parts keys from values.</summary>
    Punctuation,

    /// <summary>A comment in a header.</summary>
    Comment,
}

/// <summary>What else is to be seen of a token.</summary>
[Flags]
public enum SemanticTokenModifiers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The id or name is defined there.</summary>
    Definition = 1,

    /// <summary>
    /// Something is missing: the id is not defined, the source or cue belongs to no claim, nobody is credited with the claim.
    /// </summary>
    Unresolved = 2,

    /// <summary>The article keeps the name back, or the source names nobody.</summary>
    Unnamed = 4,

    /// <summary>Somebody asked that others look again (<c>?</c>).</summary>
    Doubt = 8,
}

/// <summary>What an editor can do with tokens.</summary>
[Flags]
public enum SemanticTokenForm
{
    /// <summary>Tokens lie beside each other, each on one line.</summary>
    Flat = 0,

    /// <summary>Tokens may lie inside others: the claim reaches over the source in it.</summary>
    Overlapping = 1,

    /// <summary>Tokens may reach over line ends.</summary>
    Multiline = 2,
}

/// <summary>A stretch of a file with what it is.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the file; never empty.</param>
/// <param name="Type">What it is.</param>
/// <param name="Modifiers">What else is to be seen of it.</param>
public readonly record struct SemanticToken(
    TextSpan Span,
    SemanticTokenType Type,
    SemanticTokenModifiers Modifiers = SemanticTokenModifiers.None
);
