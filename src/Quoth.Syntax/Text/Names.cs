namespace Quoth.Syntax.Text;

/// <summary>
/// Gives ids, keys and other short words as strings. An article repeats its few ids in every sentence, and a corpus its
/// keys in every article; each thread remembers the words that it met last, so that most cost no new string.
/// </summary>
public static class Names
{
    private const int LongestKept = 32;
    private const int Slots = 2048;

    [ThreadStatic]
    private static string?[]? kept;

    /// <summary>A word as a string.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestKept)
            return word.ToString();
        kept ??= new string?[Slots];
        var hash = 5381u;
        foreach (var c in word)
            hash = (hash * 33) ^ c;
        // Two words of one slot take turns in it, which costs a string and nothing else.
        ref var slot = ref kept[(hash ^ (hash >> 11)) % Slots];
        if (slot is null || !word.SequenceEqual(slot))
            slot = word.ToString();
        return slot;
    }
}
