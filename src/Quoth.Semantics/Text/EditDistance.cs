namespace Quoth.Semantics.Text;

/// <summary>How many slips of the keyboard lie between two words.</summary>
public static class EditDistance
{
    /// <summary>
    /// The longest word, in UTF-16 code units, that is compared. Longer ones are not words that somebody mistyped, and the
    /// bound keeps the rows on the stack.
    /// </summary>
    public const int MaxLength = 64;

    /// <summary>
    /// The Damerau-Levenshtein distance (optimal string alignment: insertions, deletions, substitutions and swaps of
    /// neighbours), or <paramref name="limit"/> + 1 as soon as it is known to be larger than the limit.
    /// </summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        var tooFar = limit + 1;
        if (left.Length > MaxLength || right.Length > MaxLength || Math.Abs(left.Length - right.Length) > limit)
        {
            return tooFar;
        }

        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var cost = Math.Min(substitution, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                row[j] = cost;
                best = Math.Min(best, cost);
            }

            // A swap reaches back two rows, so the row before must be beyond the limit as well.
            if (best > limit && Lowest(last[..(right.Length + 1)]) > limit)
            {
                return tooFar;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[right.Length], tooFar);
    }

    static int Lowest(ReadOnlySpan<int> row)
    {
        var lowest = int.MaxValue;
        foreach (var cost in row)
        {
            lowest = Math.Min(lowest, cost);
        }

        return lowest;
    }
}
