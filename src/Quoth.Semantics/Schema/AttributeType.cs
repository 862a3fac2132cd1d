namespace Quoth.Semantics.Schema;

/// <summary>What the value of an attribute may be.</summary>
public enum AttributeType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A comma list of texts.</summary>
    TextList,

    /// <summary>A number, written with digits and at most one point.</summary>
    Number,

    /// <summary>A year, month, day or moment as ISO 8601 writes it: <c>2026</c>, <c>2026-02</c>, <c>2026-02-02T18:30Z</c>.</summary>
    Date,

    /// <summary>An absolute address, <c>https://...</c>.</summary>
    Url,

    /// <summary>A comma list of absolute addresses.</summary>
    UrlList,

    /// <summary>One of a set of words.</summary>
    Words,

    /// <summary>A comma list out of a set of words.</summary>
    WordList,

    /// <summary><c>true</c> or <c>false</c>; in a tag's head the key alone is <c>true</c>.</summary>
    Flag,

    /// <summary>One entity, <c>@id</c>.</summary>
    EntityReference,

    /// <summary>A comma list of entities.</summary>
    EntityReferenceList,

    /// <summary>One claim, <c>!id</c> or the bare id.</summary>
    ClaimReference,

    /// <summary>A comma list of claims.</summary>
    ClaimReferenceList,

    /// <summary>One entity or claim.</summary>
    Reference,

    /// <summary>A comma list of entities and claims.</summary>
    ReferenceList,

    /// <summary>A comma list of entities, claims and absolute addresses.</summary>
    LinkList,

    /// <summary>A comma list of entities, or of names in plain words where nobody is defined.</summary>
    NameList,

    /// <summary>A SHA-256 in 64 lower-case hexadecimal digits.</summary>
    Hash,

    /// <summary>A BCP 47 language tag such as <c>en</c> or <c>pt-BR</c>.</summary>
    Language,

    /// <summary>The number of a Wikidata item, such as <c>Q42</c>.</summary>
    WikidataItem,
}
