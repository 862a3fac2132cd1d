using System.Collections.Immutable;

namespace Quoth.Syntax.Tree;

/// <summary>Ids of claims, each once, and a bit for each: two sets without a common bit have no id in common.</summary>
/// <param name="Names">The ids.</param>
/// <param name="Bits">Their bits.</param>
public sealed record ClaimIds(ImmutableArray<string> Names, ulong Bits)
{
    /// <summary>No ids.</summary>
    public static ClaimIds None { get; } = new([], 0);

    /// <summary>The bit of an id, by its length and its last characters, which number what begins alike.</summary>
    public static ulong BitOf(string id) =>
        id.Length == 0
            ? 1
            : 1UL << ((id[^1] + 7 * id[id.Length / 2] + 13 * id[Math.Max(0, id.Length - 2)] + 31 * id.Length) & 63);
}
