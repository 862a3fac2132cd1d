using System.Collections.Immutable;
using System.Text;

namespace Quoth.Features;

/// <summary>
/// What somebody types in a search box, held against names: the words in any order, each the beginning of one, or inside
/// one, or its letters in order with some left out. Case, accents and points of vocalisation are no matter.
/// </summary>
internal sealed class FuzzyMatch
{
    private const int Whole = 100;
    private const int Beginning = 90;
    private const int BeginningOfWord = 80;
    private const int Inside = 60;
    private const int InOrder = 50;
    private const int MostSkipped = 30;

    // Longer texts are looked at no further: the words of a name come early, and a search must stay linear.
    private const int Longest = 400;

    private readonly ImmutableArray<string> words;

    /// <summary>What somebody typed.</summary>
    public FuzzyMatch(string query)
    {
        var folded = new StringBuilder();
        foreach (var c in query.AsSpan(0, Math.Min(query.Length, Longest)))
        {
            if (LetterFolding.Of(c) is not '\0' and var other)
                folded.Append(other);
        }
        words =
        [
            .. folded
                .ToString()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                // Sigils are how ids are written, and no letters of any name.
                .Select(word => word.TrimStart('@', '!'))
                .Where(word => word.Length > 0),
        ];
    }

    /// <summary>Whether nothing was typed, which every text matches.</summary>
    public bool IsEmpty => words.IsEmpty;

    /// <summary>How well a text matches: 1 to 100; 0 where a word of the query is not in it.</summary>
    public int Score(ReadOnlySpan<char> text)
    {
        if (words.IsEmpty)
            return 1;
        Span<char> folded = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text[..Math.Min(text.Length, Longest)])
        {
            if (LetterFolding.Of(c) is not '\0' and var other)
                folded[length++] = other;
        }
        var sum = 0;
        foreach (var word in words)
        {
            var score = Score(word, folded[..length]);
            if (score == 0)
                return 0;
            sum += score;
        }
        return sum / words.Length;
    }

    private static int Score(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        var best = 0;
        for (var from = 0; text[from..].IndexOf(word) is >= 0 and var found; from = found + from + 1)
        {
            var at = from + found;
            var score =
                at == 0 ? (text.Length == word.Length ? Whole : Beginning)
                : BeginsWord(text, at) ? BeginningOfWord
                : Inside;
            best = Math.Max(best, score);
            if (best > Inside)
                break;
        }
        return best > 0 ? best : ScoreInOrder(word, text);
    }

    /// <summary>The letters in order, from the beginning of a word on: the fewer are left out between, the better.</summary>
    private static int ScoreInOrder(ReadOnlySpan<char> word, ReadOnlySpan<char> text)
    {
        if (word.Length < 2)
            return 0;
        var (matched, first) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != word[matched] || (matched == 0 && !BeginsWord(text, at)))
                continue;
            first = matched == 0 ? at : first;
            if (++matched == word.Length)
                return InOrder - Math.Min(MostSkipped, at + 1 - first - word.Length);
        }
        return 0;
    }

    private static bool BeginsWord(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
