namespace Quoth.Semantics.Schema;

/// <summary>What follows from an attribute's type.</summary>
public static class AttributeTypes
{
    static readonly (string Name, AttributeType Type, string Description)[] s_table =
    [
        ("text", AttributeType.Text, "any text"),
        ("text-list", AttributeType.TextList, "texts, separated by commas"),
        ("number", AttributeType.Number, "a number"),
        ("date", AttributeType.Date, "a date such as 2026-02-02, 2026-02 or 2026"),
        ("url", AttributeType.Url, "an address that begins with https:// or another scheme"),
        ("url-list", AttributeType.UrlList, "addresses, separated by commas"),
        ("words", AttributeType.Words, "one of a set of words"),
        ("word-list", AttributeType.WordList, "words of a set, separated by commas"),
        ("flag", AttributeType.Flag, "true or false"),
        ("entity", AttributeType.EntityReference, "an entity, @id"),
        ("entity-list", AttributeType.EntityReferenceList, "entities, separated by commas"),
        ("claim", AttributeType.ClaimReference, "a claim, !id"),
        ("claim-list", AttributeType.ClaimReferenceList, "claims, separated by commas"),
        ("reference", AttributeType.Reference, "an entity, @id, or a claim, !id"),
        ("reference-list", AttributeType.ReferenceList, "entities and claims, separated by commas"),
        ("link-list", AttributeType.LinkList, "entities, claims and addresses, separated by commas"),
        ("name-list", AttributeType.NameList, "entities, or names in plain words, separated by commas"),
        ("hash", AttributeType.Hash, "a SHA-256 in 64 hexadecimal digits"),
        ("language", AttributeType.Language, "a language tag such as en or pt-BR"),
        ("wikidata", AttributeType.WikidataItem, "the number of a Wikidata item, such as Q42"),
    ];

    /// <summary>Every type with the word that <c>quoth.json</c> uses for it, in the order of the documentation.</summary>
    public static IReadOnlyList<(string Name, AttributeType Type, string Description)> All => s_table;

    /// <summary>The type that <c>quoth.json</c> calls <paramref name="name"/>, or null.</summary>
    public static AttributeType? Parse(string name)
    {
        foreach (var row in s_table)
        {
            if (row.Name == name)
            {
                return row.Type;
            }
        }

        return null;
    }

    /// <summary>The word that <c>quoth.json</c> uses for the type.</summary>
    public static string NameOf(AttributeType type) => s_table[(int)type].Name;

    /// <summary>What a value of the type is, to be read after "must be": "a date such as 2026-02-02, ...".</summary>
    public static string DescriptionOf(AttributeType type) => s_table[(int)type].Description;

    /// <summary>Whether the attribute takes several values, so that a header value is split at its commas.</summary>
    public static bool IsList(AttributeType type) =>
        type
            is AttributeType.TextList
                or AttributeType.UrlList
                or AttributeType.WordList
                or AttributeType.EntityReferenceList
                or AttributeType.ClaimReferenceList
                or AttributeType.ReferenceList
                or AttributeType.LinkList
                or AttributeType.NameList;

    /// <summary>Whether a value may name an entity, <c>@id</c>.</summary>
    public static bool TakesEntities(AttributeType type) =>
        type
            is AttributeType.EntityReference
                or AttributeType.EntityReferenceList
                or AttributeType.Reference
                or AttributeType.ReferenceList
                or AttributeType.LinkList
                or AttributeType.NameList;

    /// <summary>Whether a value may name a claim, <c>!id</c> or the bare id.</summary>
    public static bool TakesClaims(AttributeType type) =>
        type
            is AttributeType.ClaimReference
                or AttributeType.ClaimReferenceList
                or AttributeType.Reference
                or AttributeType.ReferenceList
                or AttributeType.LinkList;

    /// <summary>Whether the allowed words are all that the attribute takes.</summary>
    public static bool IsClosedSet(AttributeType type) => type is AttributeType.Words or AttributeType.WordList;
}
