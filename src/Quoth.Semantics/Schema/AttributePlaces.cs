namespace Quoth.Semantics.Schema;

/// <summary>Where an attribute may stand. An attribute of one name may mean different things in different places.</summary>
[Flags]
public enum AttributePlaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>A field of the header, about the document itself.</summary>
    Document = 1,

    /// <summary>An indented line under <c>@id: name</c>.</summary>
    Entity = 2,

    /// <summary>An indented line under <c>!id: statement</c>.</summary>
    ClaimDefinition = 4,

    /// <summary>The head of a claim tag, <c>[!c1 key=value|text]</c>.</summary>
    ClaimTag = 8,

    /// <summary>The head of a source tag, <c>[^@id key=value|text]</c>.</summary>
    SourceTag = 16,

    /// <summary>The head of a mention tag, <c>[@id key=value|text]</c>.</summary>
    MentionTag = 32,
}
