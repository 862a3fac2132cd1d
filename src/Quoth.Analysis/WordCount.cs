using Quoth.Semantics.Corpora;

namespace Quoth.Analysis;

/// <summary>Counts words, also in scripts that put no blanks between them.</summary>
internal static class WordCount
{
    // In quarters: a Chinese or Japanese word has two characters, a Thai or Burmese one four letters, more or less.
    private const int Word = 4;
    private const int Sign = 2;
    private const int Letter = 1;

    /// <summary>Whether a text has at least so many words.</summary>
    public static bool IsAtLeast(ReadOnlySpan<char> text, int words)
    {
        var (quarters, isInWord) = (0, false);
        foreach (var c in text)
        {
            if (NameForms.IsUnspaced(c))
            {
                isInWord = false;
                quarters +=
                    !char.IsLetter(c) ? 0
                    : c >= '\u3005' ? Sign
                    : Letter;
            }
            else
            {
                // “don’t” is one word.
                var isPart = char.IsLetterOrDigit(c) || (isInWord && c is '\'' or '’' or '-');
                quarters += isPart && !isInWord ? Word : 0;
                isInWord = isPart || (isInWord && !char.IsWhiteSpace(c) && !char.IsPunctuation(c));
            }
            if (quarters >= words * Word)
                return true;
        }
        return false;
    }
}
