using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Schema;

/// <summary>What a value refers to.</summary>
public enum ReferenceTarget
{
    /// <summary>The value is no reference.</summary>
    None,

    /// <summary>The value is <c>@id</c>.</summary>
    Entity,

    /// <summary>The value is <c>!id</c>, or a bare id where a claim may stand.</summary>
    Claim,
}

/// <summary>Reads a value as a reference.</summary>
public static class ReferenceText
{
    /// <summary>
    /// What the value refers to under an attribute of this type, and the id without its sigil. A word that the attribute
    /// allows besides references (<c>by=none</c>) is the caller's to set aside first.
    /// </summary>
    public static ReferenceTarget Read(AttributeType type, ReadOnlySpan<char> value, out ReadOnlySpan<char> id)
    {
        id = [];
        if (value.IsEmpty)
        {
            return ReferenceTarget.None;
        }

        var sigil = value[0];
        var rest = sigil is '@' or '!' ? value[1..] : value;
        if (!Characters.IsId(rest))
        {
            return ReferenceTarget.None;
        }

        if (sigil == '@')
        {
            id = rest;
            return AttributeTypes.TakesEntities(type) ? ReferenceTarget.Entity : ReferenceTarget.None;
        }

        id = rest;
        return AttributeTypes.TakesClaims(type) ? ReferenceTarget.Claim : ReferenceTarget.None;
    }
}
