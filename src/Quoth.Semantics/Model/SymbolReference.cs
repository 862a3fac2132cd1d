using Quoth.Syntax.Text;

namespace Quoth.Semantics.Model;

/// <summary>The two namespaces of ids.</summary>
public enum SymbolKind
{
    /// <summary>Somebody or something: <c>@id</c>.</summary>
    Entity,

    /// <summary>A claim: <c>!id</c>.</summary>
    Claim,
}

/// <summary>What an id does where it stands.</summary>
public enum ReferenceRole
{
    /// <summary>It is defined there, in a header.</summary>
    Definition,

    /// <summary>A claim tag of that id: it asserts the claim, and defines it where no header does.</summary>
    Assertion,

    /// <summary>A further piece of the claim.</summary>
    Piece,

    /// <summary>A mention in the text.</summary>
    Mention,

    /// <summary>A source in the text.</summary>
    Source,

    /// <summary>A source or cue that is tied to the claim by hand.</summary>
    Tie,

    /// <summary>The value of an attribute or header field.</summary>
    Value,
}

/// <summary>A place where an id stands.</summary>
/// <param name="Kind">Which namespace.</param>
/// <param name="Id">The id, without sigil.</param>
/// <param name="Span">Where it stands, without sigil, in UTF-16 offsets of the file.</param>
/// <param name="Role">What it does there.</param>
public readonly record struct SymbolReference(SymbolKind Kind, string Id, TextSpan Span, ReferenceRole Role);
