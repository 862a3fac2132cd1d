using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>Lines that take the place of others; counted from zero, ends left out.</summary>
/// <param name="OldStart">The first line that goes.</param>
/// <param name="OldEnd">The line behind the last that goes.</param>
/// <param name="NewStart">The first line that comes.</param>
/// <param name="NewEnd">The line behind the last that comes.</param>
internal readonly record struct LineChange(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>Finds which lines of a text became which of another: the fewest, as long as they are not very many.</summary>
internal static class LineDifference
{
    // The search takes time and room in the square of what differs; beyond this lines are not followed to other places.
    private const int MostEdits = 1000;

    /// <summary>The lines of a text with their ends, and with the byte-order mark of its file.</summary>
    public static string[] Split(SourceText text)
    {
        var content = text.HasByteOrderMark ? "\uFEFF" + text.Content : text.Content;
        var lines = new List<string>();
        for (var at = 0; at < content.Length; )
        {
            var end = content.IndexOf('\n', at);
            end = end < 0 ? content.Length : end + 1;
            lines.Add(content[at..end]);
            at = end;
        }
        return [.. lines];
    }

    /// <summary>The changes, in order; between two of them lies at least one line that stays.</summary>
    public static List<LineChange> Find(string[] old, string[] fresh)
    {
        var start = 0;
        while (start < old.Length && start < fresh.Length && old[start] == fresh[start])
            start++;
        var (oldEnd, newEnd) = (old.Length, fresh.Length);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == fresh[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }
        if (start == oldEnd && start == newEnd)
            return [];
        if (FindFewest(old.AsSpan(start..oldEnd), fresh.AsSpan(start..newEnd), start) is { } fewest)
            return fewest;
        return oldEnd == newEnd
            ? FindInPlace(old, fresh, start, oldEnd)
            : [new LineChange(start, oldEnd, start, newEnd)];
    }

    /// <summary>
    /// The changes of texts of as many lines, line by line. Edits of markup leave lines where they are, and there may be
    /// thousands of them.
    /// </summary>
    private static List<LineChange> FindInPlace(string[] old, string[] fresh, int start, int end)
    {
        var changes = new List<LineChange>();
        for (var line = start; line < end; line++)
        {
            if (old[line] == fresh[line])
                continue;
            var first = line;
            while (line < end && old[line] != fresh[line])
                line++;
            changes.Add(new LineChange(first, line, first, line));
        }
        return changes;
    }

    /// <summary>Myers' search for the shortest way from one list to the other; null where it is too long.</summary>
    private static List<LineChange>? FindFewest(ReadOnlySpan<string> old, ReadOnlySpan<string> fresh, int offset)
    {
        var most = Math.Min(MostEdits, old.Length + fresh.Length);
        var reach = new int[2 * most + 3];
        var rounds = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            // What this round starts from: the diagonals of the rounds before, from -edits to edits.
            rounds.Add(reach[(most + 1 - edits)..(most + 2 + edits)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = Step(reach.AsSpan(most + 1 - edits), diagonal, edits);
                while (at < old.Length && at - diagonal < fresh.Length && old[at] == fresh[at - diagonal])
                    at++;
                reach[most + 1 + diagonal] = at;
                if (at >= old.Length && at - diagonal >= fresh.Length)
                    return Trace(rounds, old.Length, fresh.Length, offset);
            }
        }
        return null;
    }

    /// <summary>The line of the old list that a round comes to first on a diagonal: down from the one above, or across.</summary>
    private static int Step(ReadOnlySpan<int> reach, int diagonal, int edits)
    {
        if (edits == 0)
            return 0;
        var middle = edits + diagonal;
        var isDown = diagonal == -edits || (diagonal != edits && reach[middle - 1] < reach[middle + 1]);
        return isDown ? reach[middle + 1] : reach[middle - 1] + 1;
    }

    private static List<LineChange> Trace(List<int[]> rounds, int oldLength, int newLength, int offset)
    {
        var changes = new List<LineChange>();
        var (at, with) = (oldLength, newLength);
        for (var edits = rounds.Count - 1; edits > 0; edits--)
        {
            var (diagonal, reach) = (at - with, rounds[edits]);
            var middle = edits + diagonal;
            var isDown = diagonal == -edits || (diagonal != edits && reach[middle - 1] < reach[middle + 1]);
            var from = isDown ? reach[middle + 1] : reach[middle - 1];
            var fromNew = from - (isDown ? diagonal + 1 : diagonal - 1);
            var (to, toNew) = isDown ? (from, fromNew + 1) : (from + 1, fromNew);
            var joins =
                changes.Count > 0 && changes[^1].OldStart == to + offset && changes[^1].NewStart == toNew + offset;
            var (oldEnd, newEnd) = joins ? (changes[^1].OldEnd, changes[^1].NewEnd) : (to + offset, toNew + offset);
            if (joins)
                changes.RemoveAt(changes.Count - 1);
            changes.Add(new LineChange(from + offset, oldEnd, fromNew + offset, newEnd));
            (at, with) = (from, fromNew);
        }
        changes.Reverse();
        return changes;
    }
}
