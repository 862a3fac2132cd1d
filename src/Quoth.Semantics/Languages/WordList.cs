using System.Buffers;

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

    private static readonly SearchValues<char> Special = SearchValues.Create("’ʼ\u00A0\u202F\n\r\t");

    private readonly HashSet<string> words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> prefixes = [];
    private readonly SearchValues<char> firsts;
    private readonly SearchValues<char> lasts;
    private readonly bool hasBlanks;
    private readonly int longest;

    /// <summary>The list of some words and phrases of a language that writes blanks between its words.</summary>
    public WordList(IEnumerable<string> words)
        : this(words, hasBlanks: true) { }

    /// <summary>The list of some words and phrases.</summary>
    /// <param name="words">The words; a prefix has a hyphen behind it.</param>
    /// <param name="hasBlanks">Whether the language writes blanks between its words.</param>
    public WordList(IEnumerable<string> words, bool hasBlanks)
    {
        this.hasBlanks = hasBlanks;
        this.words = new(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words)
            Add(word);
        bySpan = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = this.words.Count == 0 ? 0 : this.words.Max(word => word.Length);
        firsts = EitherCase(this.words.Select(word => word[0]));
        lasts = EitherCase(this.words.Select(word => word[^1]));
    }

    /// <summary>A list without words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>The words, prefixes without their hyphens, in no order.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Whether a text, white space around it aside, is one of the words or phrases.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestStretch || longest == 0)
            return false;
        text = text.Trim();
        if (text.IsEmpty)
            return false;
        if (text.Length <= longest && bySpan.Contains(text))
            return true;
        Span<char> folded = stackalloc char[LongestEntry + 1];
        Span<int> starts = stackalloc int[LongestEntry + 1];
        var count = Fold(text, folded[..(longest + 1)], starts, out var read);
        return read == text.Length && count <= longest && bySpan.Contains(folded[..count]);
    }

    /// <summary>
    /// The length of the longest entry that a text begins with, whole or, if it is a prefix, before a word; 0 where it begins
    /// with none. A prefix of one letter is also what many other words begin with.
    /// </summary>
    public int StartLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !firsts.Contains(Plain(text[0])))
            return 0;
        Span<char> folded = stackalloc char[LongestEntry + 1];
        Span<int> starts = stackalloc int[LongestEntry + 1];
        var count = Fold(text, folded[..(longest + 1)], starts, out var read);
        for (var length = Math.Min(count, longest); length > 0; length--)
        {
            if (!IsJoint(folded[..count], length) && bySpan.Contains(folded[..length]))
                return length < count ? starts[length] : read;
        }
        foreach (var prefix in prefixes)
        {
            var isFollowed = count > prefix.Length && !char.IsWhiteSpace(folded[prefix.Length]);
            if (isFollowed && folded.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return starts[prefix.Length];
        }
        return 0;
    }

    /// <summary>Whether a text begins with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> text) => StartLength(text) > 0;

    /// <summary>The length of the longest entry that a text ends with, whole; 0 where it ends with none.</summary>
    public int EndLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || longest == 0)
            return 0;
        var last = text.Length - 1;
        while (last > 0 && text.Length - last < LongestEntry && IsIgnored(text[last]))
            last--;
        if (!lasts.Contains(Plain(text[last])))
            return 0;
        Span<char> folded = stackalloc char[LongestEntry + 1];
        Span<int> starts = stackalloc int[LongestEntry + 1];
        folded = folded[..(longest + 1)];
        var first = FoldBackwards(text, folded, starts);
        for (var from = Math.Max(first, folded.Length - longest); from < folded.Length; from++)
        {
            if (!IsJoint(folded[first..], from - first) && bySpan.Contains(folded[from..]))
                return text.Length - starts[from];
        }
        return 0;
    }

    /// <summary>Whether a text ends with one of the words.</summary>
    public bool Ends(ReadOnlySpan<char> text) => EndLength(text) > 0;

    /// <summary>
    /// Where the first of the words stands in a text, as UTF-16 offset in it and length; the length is 0 where none does.
    /// Prefixes are not looked for.
    /// </summary>
    public (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(firsts);
            if (next < 0)
                break;
            at += next;
            if (IsJoint(text, at))
                continue;
            var length = StartLength(text[at..]);
            if (length > 0 && IsWhole(text, at, length))
                return (at, length);
        }
        return (0, 0);
    }

    /// <summary>Whether a prefix was not taken for a word.</summary>
    private bool IsWhole(ReadOnlySpan<char> text, int at, int length) =>
        prefixes.Count == 0 || at + length == text.Length || !IsJoint(text, at + length);

    private void Add(string word)
    {
        if (word.Length is 0 or > LongestEntry)
            return;
        var isPrefix = word.Length > 1 && word[^1] == '-';
        Span<char> folded = stackalloc char[LongestEntry + 1];
        Span<int> starts = stackalloc int[LongestEntry + 1];
        var count = Fold(
            isPrefix ? word.AsSpan(0, word.Length - 1).Trim() : word.AsSpan().Trim(),
            folded,
            starts,
            out _
        );
        if (count == 0)
            return;
        var plain = folded[..count].ToString();
        words.Add(plain);
        if (isPrefix)
            prefixes.Add(plain);
    }

    /// <summary>Whether the characters on both sides of a place belong to one word.</summary>
    private bool IsJoint(ReadOnlySpan<char> text, int at) =>
        hasBlanks && at > 0 && at < text.Length && IsWordPart(text[at - 1]) && IsWordPart(text[at]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || IsIgnored(c);

    /// <summary>
    /// Writes the beginning of a text in the form in which entries are kept, as far as there is room, and where each
    /// character of that stands in the text.
    /// </summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded, Span<int> starts, out int read)
    {
        var count = 0;
        var at = 0;
        // Long runs of white space or of marks are in no phrase.
        var highest = Math.Min(text.Length, LongestStretch);
        for (; at < highest; at++)
        {
            var c = Plain(text[at]);
            if (IsIgnored(c) || (c == ' ' && count > 0 && folded[count - 1] == ' '))
                continue;
            if (count == folded.Length)
                break;
            starts[count] = at;
            folded[count++] = c;
        }
        read = at;
        return count;
    }

    /// <summary>The same for the end of a text; the result stands at the end of the room, from the returned place.</summary>
    private static int FoldBackwards(ReadOnlySpan<char> text, Span<char> folded, Span<int> starts)
    {
        var first = folded.Length;
        var lowest = Math.Max(0, text.Length - LongestStretch);
        for (var at = text.Length - 1; at >= lowest; at--)
        {
            var c = Plain(text[at]);
            if (IsIgnored(c))
                continue;
            if (c == ' ' && first < folded.Length && folded[first] == ' ')
            {
                starts[first] = at;
                continue;
            }
            if (first == 0)
                break;
            starts[--first] = at;
            folded[first] = c;
        }
        return first;
    }

    private static char Plain(char c)
    {
        if (c < '\u00A0')
            return c is '\n' or '\r' or '\t' ? ' ' : c;
        if (Special.Contains(c))
            return c is '’' or 'ʼ' ? '\'' : ' ';
        return c switch
        {
            'ё' => 'е',
            'Ё' => 'Е',
            _ => c,
        };
    }

    /// <summary>What may stand in a word or not: Hebrew points, Arabic marks and strokes, marks of direction, soft hyphens.</summary>
    private static bool IsIgnored(char c) =>
        c >= '\u00AD'
        && c
            is '\u00AD'
                or (>= '\u0591' and <= '\u05BD')
                or '\u05BF'
                or '\u05C1'
                or '\u05C2'
                or '\u05C4'
                or '\u05C5'
                or '\u05C7'
                or '\u0640'
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF';

    private static SearchValues<char> EitherCase(IEnumerable<char> characters) =>
        SearchValues.Create([
            .. characters.SelectMany(c => new[] { c, char.ToLowerInvariant(c), char.ToUpperInvariant(c) }).Distinct(),
        ]);
}
