namespace Quoth.Semantics.Text;

/// <summary>
/// A few characters among all of Unicode, found in texts of any script one by one. Where a text has most of its characters
/// in the blocks in which the set's are, this is several times faster than what the framework has for such sets.
/// </summary>
internal sealed class CharacterSet
{
    private readonly ulong[] bits = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>The set of the characters of a string.</summary>
    public CharacterSet(string characters)
    {
        foreach (var c in characters)
            bits[c >> 6] |= 1UL << (c & 63);
    }

    /// <summary>Whether a character is one of the set.</summary>
    public bool Contains(char c) => (bits[c >> 6] >> (c & 63) & 1) != 0;

    /// <summary>Where the first character of the set stands in a text, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Contains(text[at]))
                return at;
        }
        return -1;
    }
}
