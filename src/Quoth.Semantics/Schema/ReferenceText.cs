using System.Globalization;

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
        if (!IsId(rest))
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

    /// <summary>
    /// Whether the text is an id: a letter, digit or <c>_</c>, then letters, digits, <c>_</c>, <c>-</c> and combining marks
    /// outside U+0300 to U+036F (letters with accents are one character, so that equal ids are equal texts).
    /// </summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                rune == System.Text.Rune.ReplacementChar
                || !(System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == '_')
            )
            {
                if (first || !(rune.Value == '-' || IsMark(rune)))
                {
                    return false;
                }
            }

            first = false;
        }

        return !first;
    }

    static bool IsMark(System.Text.Rune rune) =>
        rune.Value is < 0x300 or > 0x36F
        && System.Text.Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
