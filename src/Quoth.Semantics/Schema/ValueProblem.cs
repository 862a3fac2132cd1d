namespace Quoth.Semantics.Schema;

/// <summary>What is wrong with a value.</summary>
public enum ValueProblemKind
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is no value, or it is empty.</summary>
    Missing,

    /// <summary>A second value, where the attribute takes one.</summary>
    TooMany,

    /// <summary>The same value a second time.</summary>
    Repeated,

    /// <summary>Not one of the allowed words.</summary>
    UnknownWord,

    /// <summary>Not a number.</summary>
    NotANumber,

    /// <summary>Not a date, or a day that no calendar has.</summary>
    NotADate,

    /// <summary>Not an absolute address.</summary>
    NotAUrl,

    /// <summary>Neither <c>true</c> nor <c>false</c>.</summary>
    NotAFlag,

    /// <summary>Neither <c>@id</c> nor <c>!id</c>, where one of them is needed.</summary>
    NotAReference,

    /// <summary>A claim or a bare word, where an entity is needed; the suggestion is the word with its <c>@</c>.</summary>
    NotAnEntity,

    /// <summary>An entity, where a claim is needed.</summary>
    NotAClaim,

    /// <summary>Not a SHA-256.</summary>
    NotAHash,

    /// <summary>Not a language tag.</summary>
    NotALanguage,

    /// <summary>Not the number of a Wikidata item.</summary>
    NotAWikidataItem,
}

/// <summary>One value that does not fit its attribute. Where it stands is known to the caller.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Index">The offending value's place among the values checked, from 0; 0 where there is none at all.</param>
/// <param name="Value">The offending value; empty where there is none.</param>
/// <param name="Suggestion">The value most likely meant, or null.</param>
public readonly record struct ValueProblem(ValueProblemKind Kind, int Index, string Value, string? Suggestion);
