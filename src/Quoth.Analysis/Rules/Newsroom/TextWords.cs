namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>The words of a text, without allocating anything.</summary>
internal static class TextWords
{
    /// <summary>The words: runs of letters, digits and what joins them.</summary>
    public static Enumerator Of(ReadOnlySpan<char> text) => new(text);

    /// <summary>
    /// How many words a text has, counted no farther than <paramref name="limit"/>. In a script without blanks two
    /// characters count as a word.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text, int limit)
    {
        var (words, unparted) = (0, 0);
        foreach (var word in Of(text))
        {
            if (UsesBlanks(word[0]))
                words++;
            else
                unparted += word.Length;
            if (words + unparted / 2 >= limit)
                return limit;
        }
        return words + unparted / 2;
    }

    /// <summary>
    /// Whether a text holds a name: its words one after another, whatever white space parts them. The end of a word may
    /// differ, because languages bend names (“Стожаровой” for “Стожарова”).
    /// </summary>
    public static bool HoldsName(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
            return true;
        var first = Of(name);
        if (!first.MoveNext() || !UsesBlanks(first.Current[0]))
            return false;
        for (var start = Of(text); start.MoveNext(); )
        {
            if (IsForm(start.Current, first.Current) && GoesOn(start, first))
                return true;
        }
        return false;
    }

    /// <summary>Whether a letter is of a script that parts words by blanks.</summary>
    public static bool UsesBlanks(char c) =>
        c
            is not (
                (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
            );

    /// <summary>
    /// Whether two texts are written in one script, as their first letters tell: a name in another cannot be looked for.
    /// </summary>
    public static bool ShareScript(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        ScriptOf(one) == ScriptOf(other);

    private static int ScriptOf(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return c switch
                {
                    < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => 0,
                    < '\u0400' => 1,
                    < '\u0530' => 2,
                    < '\u0590' => 3,
                    < '\u0600' => 4,
                    < '\u0780' => 5,
                    _ => UsesBlanks(c) ? 6 : 7,
                };
        }
        return -1;
    }

    private static bool GoesOn(Enumerator text, Enumerator name)
    {
        while (name.MoveNext())
        {
            if (!text.MoveNext() || !IsForm(text.Current, name.Current))
                return false;
        }
        return true;
    }

    private static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var same = SameStart(word, name);
        var stem = name.Length switch
        {
            <= 3 => name.Length,
            <= 5 => name.Length - 1,
            _ => name.Length - 2,
        };
        return same >= stem && word.Length <= name.Length + 3;
    }

    /// <summary>
    /// How many characters of a name a word begins with. An accent may be part of its letter in the one and a mark behind
    /// it in the other.
    /// </summary>
    private static int SameStart(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var (i, j) = (0, 0);
        while (i < word.Length && j < name.Length)
        {
            if (char.ToLowerInvariant(word[i]) == char.ToLowerInvariant(name[j]))
                (i, j) = (i + 1, j + 1);
            else if (IsSplit(word, i, name[j]))
                (i, j) = (i + 2, j + 1);
            else if (IsSplit(name, j, word[i]))
                (i, j) = (i + 1, j + 2);
            else
                break;
        }
        return j;
    }

    private static bool IsSplit(ReadOnlySpan<char> text, int at, char composed) =>
        composed is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')
        && char.IsAsciiLetter(text[at])
        && at + 1 < text.Length
        && text[at + 1] is >= '\u0300' and <= '\u036F';

    /// <summary>Goes from word to word.</summary>
    internal ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        /// <summary>The word.</summary>
        public ReadOnlySpan<char> Current { get; private set; }

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next word.</summary>
        public bool MoveNext()
        {
            var start = 0;
            while (start < rest.Length && !IsPart(rest[start]))
                start++;
            var end = start;
            while (end < rest.Length && (IsPart(rest[end]) || (IsJoint(rest[end]) && IsInside(rest, end))))
                end++;
            Current = rest[start..end];
            rest = rest[end..];
            return !Current.IsEmpty;
        }

        private static bool IsPart(char c) =>
            char.IsLetterOrDigit(c)
            || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

        private static bool IsJoint(char c) => c is '-' or '\'' or '’' or '.' or ',' or '״' or '׳' or '"' or '‑';

        private static bool IsInside(ReadOnlySpan<char> text, int at) =>
            at > 0 && at + 1 < text.Length && IsPart(text[at - 1]) && IsPart(text[at + 1]);
    }
}
