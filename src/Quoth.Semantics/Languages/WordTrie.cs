namespace Quoth.Semantics.Languages;

/// <summary>
/// The words of a list, letter by letter: words that begin alike share their first letters. A text is walked down only as
/// far as some word goes, and so most texts are turned away at their first letter. All letters lie in one hash table of
/// numbers: nothing is compared through an interface and nothing is allocated while texts are read.
/// </summary>
internal sealed class WordTrie
{
    /// <summary>The letter before all words.</summary>
    public const int Root = 0;

    // By slot: which letter behind which, and its number; a number of 0 is a free slot, as nothing leads to the root.
    private ulong[] steps = new ulong[64];
    private int[] letters = new int[64];
    private int shift = 32 - 6;

    // The first letters that are of ASCII, which most words begin with: no search.
    private readonly int[] roots = new int[128];

    // By the number of a letter.
    private WordEnd[] ends = new WordEnd[32];
    private int count = 1;

    // A bit for each letter that a word begins with, by its last six bits: it turns most texts away without a search.
    private ulong firsts;

    /// <summary>Adds a word in folded letters, from its last to its first if the texts are walked backwards.</summary>
    public void Add(ReadOnlySpan<char> word, WordEnd end, bool isBackwards = false)
    {
        if (word.Length == 0)
            return;
        firsts |= 1UL << (word[isBackwards ? ^1 : 0] & 63);
        var at = Root;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[isBackwards ? word.Length - 1 - i : i];
            var next = Next(at, c);
            at = next == 0 ? Append(at, c) : next;
        }
        ends[at] |= end;
    }

    /// <summary>Whether a word may begin with a letter; where the answer is no, none does.</summary>
    public bool MayBegin(char c) => (firsts >> (c & 63) & 1) != 0;

    /// <summary>The number of the letter that stands behind one in some word; 0 where it does in none.</summary>
    public int Next(int letter, char c)
    {
        if (letter == Root && c < roots.Length)
            return roots[c];
        var step = StepOf(letter, c);
        for (var slot = SlotOf(step); letters[slot] != 0; slot = (slot + 1) & (letters.Length - 1))
        {
            if (steps[slot] == step)
                return letters[slot];
        }
        return 0;
    }

    /// <summary>What ends with a letter.</summary>
    public WordEnd EndOf(int letter) => ends[letter];

    private int Append(int letter, char c)
    {
        if (count == ends.Length)
        {
            Array.Resize(ref ends, 2 * count);
            Grow();
        }
        if (letter == Root && c < roots.Length)
            roots[c] = count;
        else
            Put(StepOf(letter, c), count);
        return count++;
    }

    /// <summary>Makes room for twice as many letters; at most every second slot is taken, so that searches stay short.</summary>
    private void Grow()
    {
        var (oldSteps, oldLetters) = (steps, letters);
        steps = new ulong[2 * oldSteps.Length];
        letters = new int[steps.Length];
        shift--;
        for (var slot = 0; slot < oldLetters.Length; slot++)
        {
            if (oldLetters[slot] != 0)
                Put(oldSteps[slot], oldLetters[slot]);
        }
    }

    private void Put(ulong step, int letter)
    {
        var slot = SlotOf(step);
        while (letters[slot] != 0)
            slot = (slot + 1) & (letters.Length - 1);
        (steps[slot], letters[slot]) = (step, letter);
    }

    private static ulong StepOf(int letter, char c) => ((ulong)(uint)letter << 16) | c;

    private int SlotOf(ulong step) => (int)((uint)((step * 0x9E3779B97F4A7C15) >> 32) >> shift);
}

/// <summary>What ends with a letter of a <see cref="WordTrie"/>.</summary>
[Flags]
internal enum WordEnd : byte
{
    /// <summary>Nothing: all words go on.</summary>
    None = 0,

    /// <summary>A word or phrase.</summary>
    Word = 1,

    /// <summary>A prefix, which the next word is written to.</summary>
    Prefix = 2,
}
