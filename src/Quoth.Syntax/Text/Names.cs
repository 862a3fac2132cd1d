using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Quoth.Syntax.Text;

/// <summary>
/// Gives ids, keys and other short words as strings. An article repeats its few ids in every sentence, and a corpus its
/// keys in every article; each thread remembers the words that it met last, so that most cost no new string.
/// </summary>
public static class Names
{
    private const int LongestKept = 32;

    // As many as eleven bits tell apart.
    private const int Slots = 2048;

    [ThreadStatic]
    private static string?[]? kept;

    /// <summary>A word as a string.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestKept)
            return word.ToString();
        kept ??= new string?[Slots];
        // Two words of one slot take turns in it, which costs a string and nothing else.
        ref var slot = ref kept[SlotOf(word)];
        if (slot is null || !word.SequenceEqual(slot))
            slot = word.ToString();
        return slot;
    }

    /// <summary>By the first and the last four characters and the length: ids that begin alike end in numbers.</summary>
    private static uint SlotOf(ReadOnlySpan<char> word)
    {
        ulong mixed;
        if (word.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(word);
            mixed =
                BinaryPrimitives.ReadUInt64LittleEndian(bytes)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]), 29);
        }
        else
        {
            mixed = word[0] | ((ulong)word[word.Length / 2] << 16) | ((ulong)word[^1] << 32);
        }
        return (uint)((mixed + (uint)word.Length) * 0x9E3779B97F4A7C15 >> 53);
    }
}
