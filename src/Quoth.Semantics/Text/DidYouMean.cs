namespace Quoth.Semantics.Text;

/// <summary>
/// Finds the known word that somebody most likely meant. The answer depends on nothing but the words themselves: not on
/// their order, not on culture data.
/// </summary>
public static class DidYouMean
{
    // Shorter beginnings fit too many words to be a hint.
    const int ShortestPrefix = 3;

    /// <summary>The known word nearest to <paramref name="written"/>, or null where none is near enough.</summary>
    public static string? Nearest(ReadOnlySpan<char> written, IEnumerable<string> known)
    {
        var wanted = new Wanted(written);
        Score? best = null;
        foreach (var word in known)
        {
            best = Better(best, wanted.ScoreOf(word, word, detour: 0));
        }

        return best?.Answer;
    }

    /// <summary>Up to <paramref name="count"/> known words near to <paramref name="written"/>, the nearest first.</summary>
    public static IReadOnlyList<string> NearestFew(ReadOnlySpan<char> written, IEnumerable<string> known, int count)
    {
        var wanted = new Wanted(written);
        var scores = new List<Score>();
        foreach (var word in known)
        {
            if (wanted.ScoreOf(word, word, detour: 0) is { } score)
            {
                scores.Add(score);
            }
        }

        return Answers(scores, count);
    }

    /// <summary>
    /// The id nearest to <paramref name="written"/>, or null where none is near enough. An id also answers to its name, to
    /// each word of its name and to its aliases: people remember a surname, not an id.
    /// </summary>
    public static string? NearestId(ReadOnlySpan<char> written, IEnumerable<KnownName> known)
    {
        var wanted = new Wanted(written);
        Score? best = null;
        foreach (var name in known)
        {
            best = Better(best, wanted.ScoreOf(name));
        }

        return best?.Answer;
    }

    /// <summary>Up to <paramref name="count"/> ids near to <paramref name="written"/>, the nearest first.</summary>
    public static IReadOnlyList<string> NearestFewIds(
        ReadOnlySpan<char> written,
        IEnumerable<KnownName> known,
        int count
    )
    {
        var wanted = new Wanted(written);
        var scores = new List<Score>();
        foreach (var name in known)
        {
            if (wanted.ScoreOf(name) is { } score)
            {
                scores.Add(score);
            }
        }

        return Answers(scores, count);
    }

    static List<string> Answers(List<Score> scores, int count)
    {
        scores.Sort();
        return scores.Select(score => score.Answer).Distinct(StringComparer.Ordinal).Take(count).ToList();
    }

    static Score? Better(Score? best, Score? other) =>
        other is { } found && (best is not { } current || found.CompareTo(current) < 0) ? found : best;

    // How many slips are believed of a word of so many letters: more, and any short word would be near to any other.
    static int LimitFor(int length) =>
        length switch
        {
            <= 1 => 0,
            <= 4 => 1,
            <= 7 => 2,
            <= 12 => 3,
            _ => 4,
        };

    // Hyphens, blanks and case are how a word is joined, not which word it is: `cue_verbs` is `cueVerbs`.
    static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in word)
        {
            if (character is not ('-' or '_' or ' ' or '\u00A0'))
            {
                buffer[length++] = char.ToLowerInvariant(character);
            }
        }

        return buffer[..length];
    }

    readonly ref struct Wanted
    {
        readonly ReadOnlySpan<char> _written;
        readonly ReadOnlySpan<char> _squeezed;
        readonly int _limit;

        public Wanted(ReadOnlySpan<char> written)
        {
            _written = written.Length <= EditDistance.MaxLength ? written : [];
            _squeezed = Squeeze(_written, new char[_written.Length]);
            _limit = LimitFor(_squeezed.Length);
        }

        public Score? ScoreOf(KnownName known)
        {
            var best = ScoreOf(known.Id, known.Id, detour: 0);
            if (known.Name is { } name)
            {
                best = Better(best, ScoreOf(known.Id, name, detour: 1));
                foreach (var range in name.AsSpan().Split(' '))
                {
                    // "de", "of" and initials are parts of too many names.
                    var part = name.AsSpan(range);
                    best = part.Length >= ShortestPrefix ? Better(best, ScoreOf(known.Id, part, detour: 1)) : best;
                }
            }

            foreach (var alias in known.Aliases)
            {
                best = Better(best, ScoreOf(known.Id, alias, detour: 1));
            }

            return best;
        }

        public Score? ScoreOf(string answer, ReadOnlySpan<char> word, int detour)
        {
            if (_squeezed.IsEmpty || word.Length > EditDistance.MaxLength)
            {
                return null;
            }

            Span<char> buffer = stackalloc char[EditDistance.MaxLength];
            var squeezed = Squeeze(word, buffer);
            var distance = EditDistance.Between(_squeezed, squeezed, _limit);
            if (distance > _limit && !(_squeezed.Length >= ShortestPrefix && squeezed.StartsWith(_squeezed)))
            {
                return null;
            }

            return new Score(
                answer,
                distance + detour,
                -squeezed.CommonPrefixLength(_squeezed),
                Math.Abs(squeezed.Length - _squeezed.Length),
                word.Length - _written.CommonPrefixLength(word)
            );
        }
    }

    readonly record struct Score(string Answer, int Distance, int Prefix, int LengthGap, int CaseGap)
        : IComparable<Score>
    {
        public int CompareTo(Score other)
        {
            var order = Distance.CompareTo(other.Distance);
            order = order != 0 ? order : Prefix.CompareTo(other.Prefix);
            order = order != 0 ? order : LengthGap.CompareTo(other.LengthGap);
            order = order != 0 ? order : CaseGap.CompareTo(other.CaseGap);
            return order != 0 ? order : string.CompareOrdinal(Answer, other.Answer);
        }
    }
}
