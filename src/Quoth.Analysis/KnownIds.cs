using Quoth.Semantics.Text;

namespace Quoth.Analysis;

/// <summary>
/// The ids that a document can name, asked for the nearest to one that nobody knows. Answers are kept, and their number
/// is bounded: in a text where thousands of ids are unknown, no list of guesses helps.
/// </summary>
internal sealed class KnownIds(Func<IEnumerable<KnownName>> known)
{
    private const int MaximumComparisons = 500_000;

    private readonly Dictionary<string, IReadOnlyList<string>> answers = new(StringComparer.Ordinal);
    private List<KnownName>? names;
    private int comparisons;

    /// <summary>Up to two known ids, the nearest first.</summary>
    public IReadOnlyList<string> Near(string written)
    {
        if (answers.TryGetValue(written, out var answer))
            return answer;
        names ??= [.. known()];
        var isTooMany = comparisons + names.Count > MaximumComparisons;
        // What was not compared is not counted, or the count of a hostile text would begin anew below zero.
        comparisons += isTooMany ? 0 : names.Count;
        answer = isTooMany ? [] : DidYouMean.NearestFewIds(written, names, 2);
        answers.Add(written, answer);
        return answer;
    }

    /// <summary>
    /// Whether a machine may take <paramref name="near"/> for <paramref name="written"/>: one slip of the keyboard apart,
    /// or two in a long word. Ids that differ in their numbers only (<c>c1</c>, <c>c2</c>) are meant to differ.
    /// </summary>
    public static bool IsSureSlip(string written, string near)
    {
        var (a, b) = (Squeeze(written), Squeeze(near));
        if (a.Where(IsNoDigit).SequenceEqual(b.Where(IsNoDigit)) && a != b)
            return false;
        var limit = Math.Min(a.Length, b.Length) switch
        {
            <= 2 => 0,
            <= 7 => 1,
            _ => 2,
        };
        return EditDistance.Between(a, b, limit) <= limit;
    }

    private static bool IsNoDigit(char c) => !char.IsDigit(c);

    private static string Squeeze(string id) =>
        string.Concat(id.Where(c => c is not ('-' or '_')).Select(char.ToLowerInvariant));
}
