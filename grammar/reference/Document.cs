namespace Quoth.Grammar.Reference;

/// <summary>A document as the grammar sees it: no positions, no meaning, only what is written.</summary>
/// <param name="Header">The header's lines, or null where the text has no header.</param>
/// <param name="Body">Tags and text in the order of the text.</param>
public sealed record Document(IReadOnlyList<HeaderNode>? Header, IReadOnlyList<BodyNode> Body);

public abstract record HeaderNode;

public sealed record FieldNode(string Key, string Value) : HeaderNode;

public sealed record DefinitionNode(char Sigil, string Id, string Name) : HeaderNode;

// It belongs to a definition where one stands above it, with no field between.
public sealed record AttributeNode(string Key, string Value, bool IsOfDefinition) : HeaderNode;

public sealed record CommentNode(string Text) : HeaderNode;

public sealed record MalformedNode(string Text) : HeaderNode;

public abstract record BodyNode;

/// <summary>Text between tags with its escapes resolved.</summary>
public sealed record TextNode(string Text) : BodyNode;

public sealed record TagNode(TagKind Kind, Head Head, bool IsClosed, IReadOnlyList<BodyNode> Content) : BodyNode;

public enum TagKind
{
    Mention,
    Source,
    Cue,
    Claim,
    Hole,
    Note,
}

/// <summary>What stands between a tag's sigil and its bar.</summary>
public sealed record Head(
    IReadOnlyList<string> Claims,
    bool IsPiece,
    IReadOnlyList<string> Entities,
    bool IsDoubtful,
    IReadOnlyList<HeadAttribute> Attributes,
    bool HasError
);

/// <summary>An attribute of a head; a key alone has the one value <c>true</c>.</summary>
public sealed record HeadAttribute(string Key, IReadOnlyList<string> Values);
