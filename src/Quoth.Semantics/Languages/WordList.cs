using System.Collections.Frozen;

namespace Quoth.Semantics.Languages;

/// <summary>
/// Words and short phrases of a language, compared without regard to case. A phrase has one blank between its words; a
/// text may have any white space there.
/// </summary>
public sealed class WordList
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly int longest;

    /// <summary>The list of some words and phrases.</summary>
    public WordList(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        bySpan = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = this.words.Count == 0 ? 0 : this.words.Max(word => word.Length);
    }

    /// <summary>A list without words.</summary>
    public static WordList Empty { get; } = new([]);

    /// <summary>Whether there is no word.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>The words, in no order.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Whether a text, white space around it aside, is one of the words or phrases.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > longest * 2)
            return false;
        if (bySpan.Contains(text))
            return true;
        return text.ContainsAny('\n', '\r', '\u00A0') && words.Contains(OneLine(text));
    }

    private static string OneLine(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
