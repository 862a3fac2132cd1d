namespace Quoth.Semantics.Languages;

/// <summary>
/// Words and short phrases of a language, found in texts without allocating. Case, points and marks of vocalisation and
/// the shape of an apostrophe are no matter, and between the words of a phrase a text may have any white space. In a
/// language that writes blanks a word is met only whole; in one that writes none, wherever its characters stand. A word
/// with a hyphen behind it is a prefix, which the next word is written to: <c>ש-</c>.
/// </summary>
public sealed class WordList
{
    /// <summary>The most characters of an entry. What is longer is no word, and is left out.</summary>
    public const int LongestEntry = 96;

    // How much of a text an entry can take up, white space and marks in it included.
    private const int LongestStretch = 3 * LongestEntry;

    private readonly List<string> words = [];
    private readonly WordTrie trie = new();
    private readonly bool hasBlanks;
    private readonly bool hasPrefixes;

    // The words from their last letters on; most lists are never looked for at an end. Two threads may make it twice.
    private WordTrie? backwards;

    /// <summary>The list of some words and phrases of a language that writes blanks between its words.</summary>
    public WordList(IEnumerable<string> words)
        : this(words, hasBlanks: true) { }

    /// <summary>The list of some words and phrases.</summary>
    /// <param name="words">The words; a prefix has a hyphen behind it.</param>
    /// <param name="hasBlanks">Whether the language writes blanks between its words.</param>
    public WordList(IEnumerable<string> words, bool hasBlanks)
    {
        this.hasBlanks = hasBlanks;
        foreach (var word in words)
        {
            if (word.Length is 0 or > LongestEntry)
                continue;
            var isPrefix = word.Length > 1 && word[^1] == '-';
            var folded = Fold(isPrefix ? word.AsSpan(0, word.Length - 1).Trim() : word.AsSpan().Trim());
            if (folded.Length == 0)
                continue;
            this.words.Add(folded);
            hasPrefixes |= isPrefix;
            trie.Add(folded, isPrefix ? WordEnd.Word | WordEnd.Prefix : WordEnd.Word);
        }
    }

    /// <summary>A list without words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>Whether a text, white space around it aside, is one of the words or phrases.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestStretch)
            return false;
        text = text.Trim();
        var (letter, previous) = (WordTrie.Root, default(char));
        foreach (var raw in text)
        {
            var c = WordFolding.Fold(raw);
            if (IsSkipped(c, previous))
                continue;
            letter = trie.Next(letter, c);
            if (letter == 0)
                return false;
            previous = c;
        }
        return trie.EndOf(letter) != WordEnd.None;
    }

    /// <summary>
    /// The length of the longest entry that a text begins with, whole or, if it is a prefix, before a word; 0 where it begins
    /// with none. A prefix of one letter is also what many other words begin with.
    /// </summary>
    public int StartLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        var previous = WordFolding.Fold(text[0]);
        if (!trie.MayBegin(previous))
            return 0;
        var letter = trie.Next(WordTrie.Root, previous);
        var (whole, prefix) = (0, 0);
        // Long runs of white space or of marks are in no phrase.
        var highest = Math.Min(text.Length, LongestStretch);
        for (var at = 1; letter != 0; at++)
        {
            var c = default(char);
            while (at < highest && IsSkipped(c = WordFolding.Fold(text[at]), previous))
                at++;
            var isAtEnd = at == highest;
            var end = trie.EndOf(letter);
            if (end != WordEnd.None && (isAtEnd || !AreJoint(previous, c)))
                whole = at;
            if ((end & WordEnd.Prefix) != 0 && !isAtEnd && !char.IsWhiteSpace(c))
                prefix = at;
            if (isAtEnd)
                break;
            letter = trie.Next(letter, c);
            previous = c;
        }
        return whole > 0 ? whole : prefix;
    }

    /// <summary>Whether a text begins with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> text) => StartLength(text) > 0;

    /// <summary>The length of the longest entry that a text ends with, whole; 0 where it ends with none.</summary>
    public int EndLength(ReadOnlySpan<char> text)
    {
        var lowest = Math.Max(0, text.Length - LongestStretch);
        var at = text.Length - 1;
        var c = default(char);
        while (at >= lowest && (c = WordFolding.Fold(text[at])) == WordFolding.Ignored)
            at--;
        if (at < lowest)
            return 0;
        var words = backwards ??= TurnAround();
        if (!words.MayBegin(c))
            return 0;
        var whole = 0;
        for (var letter = words.Next(WordTrie.Root, c); letter != 0; letter = words.Next(letter, c))
        {
            var (start, behind) = (at, c);
            at--;
            while (at >= lowest && IsSkipped(c = WordFolding.Fold(text[at]), behind))
                at--;
            if (words.EndOf(letter) != WordEnd.None && (at < lowest || !AreJoint(c, behind)))
                whole = text.Length - start;
            if (at < lowest)
                break;
        }
        return whole;
    }

    /// <summary>Whether a text ends with one of the words.</summary>
    public bool Ends(ReadOnlySpan<char> text) => EndLength(text) > 0;

    /// <summary>
    /// Where the first of the words stands in a text, as UTF-16 offset in it and length; the length is 0 where none does.
    /// Prefixes are not looked for.
    /// </summary>
    public (int Start, int Length) Find(ReadOnlySpan<char> text) => Find(text, text.Length);

    /// <summary>The same for words that begin before an offset in the text, wherever they end.</summary>
    public (int Start, int Length) Find(ReadOnlySpan<char> text, int before)
    {
        for (var at = 0; at < before; at++)
        {
            if (!trie.MayBegin(WordFolding.Fold(text[at])) || IsJoint(text, at))
                continue;
            var length = StartLength(text[at..]);
            if (length > 0 && IsWhole(text, at, length))
                return (at, length);
        }
        return (0, 0);
    }

    /// <summary>Whether a prefix was not taken for a word.</summary>
    private bool IsWhole(ReadOnlySpan<char> text, int at, int length) =>
        !hasPrefixes || at + length == text.Length || !IsJoint(text, at + length);

    /// <summary>Whether the characters on both sides of a place belong to one word.</summary>
    private bool IsJoint(ReadOnlySpan<char> text, int at) =>
        hasBlanks && at > 0 && at < text.Length && IsWordPart(text[at - 1]) && IsWordPart(text[at]);

    /// <summary>Whether two folded characters that stand side by side belong to one word.</summary>
    private bool AreJoint(char first, char second) =>
        hasBlanks && char.IsLetterOrDigit(first) && char.IsLetterOrDigit(second);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || WordFolding.IsIgnored(c);

    /// <summary>Whether a folded character says nothing beside the one that was read before it.</summary>
    private static bool IsSkipped(char c, char previous) => c == WordFolding.Ignored || (c == ' ' && previous == ' ');

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestEntry];
        var count = 0;
        foreach (var raw in word)
        {
            var c = WordFolding.Fold(raw);
            if (!IsSkipped(c, count == 0 ? default : folded[count - 1]))
                folded[count++] = c;
        }
        return folded[..count].ToString();
    }

    private WordTrie TurnAround()
    {
        var turned = new WordTrie();
        foreach (var word in words)
            turned.Add(word, WordEnd.Word, isBackwards: true);
        return turned;
    }
}
