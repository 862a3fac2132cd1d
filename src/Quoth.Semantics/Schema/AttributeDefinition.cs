using System.Collections.Immutable;

namespace Quoth.Semantics.Schema;

/// <summary>One attribute of the schema: what it means, where it may stand and what it may say.</summary>
/// <param name="Name">The key as it is written, case-sensitive.</param>
/// <param name="Places">Every place where this definition holds.</param>
/// <param name="Type">What its value may be.</param>
/// <param name="Description">One or two sentences for hover and completion.</param>
public sealed record AttributeDefinition(string Name, AttributePlaces Places, AttributeType Type, string Description)
{
    /// <summary>
    /// The allowed words, in the order in which they are offered. For a type that is not a set of words these stand beside
    /// the type's own values, as <c>none</c> does for <c>by</c>.
    /// </summary>
    public ImmutableArray<AllowedWord> Words { get; init; } = [];

    /// <summary>Whether the attribute must be given in each of its places.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the attribute takes several values.</summary>
    public bool IsList => AttributeTypes.IsList(Type);

    /// <summary>The allowed word spelled exactly so, or null.</summary>
    public AllowedWord? FindWord(ReadOnlySpan<char> word)
    {
        foreach (var allowed in Words)
        {
            if (word.SequenceEqual(allowed.Word))
            {
                return allowed;
            }
        }

        return null;
    }
}

/// <summary>A word that an attribute may say.</summary>
/// <param name="Word">The word as it is written, case-sensitive.</param>
/// <param name="Description">One sentence for hover and completion.</param>
public sealed record AllowedWord(string Word, string Description);
