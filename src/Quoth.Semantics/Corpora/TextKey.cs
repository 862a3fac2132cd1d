using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// What tells the clean texts of most articles apart: equal texts have equal keys, on every run and every machine, so
/// that a key can be kept in place of the text.
/// </summary>
/// <param name="Length">The length of the clean text in UTF-16 code units.</param>
/// <param name="Sample">A hash of some of its characters.</param>
public readonly record struct TextKey(int Length, uint Sample)
{
    private const int SampleLength = 32;

    /// <summary>The key of an article; null for a registry file and for an empty text, which have no twins.</summary>
    public static TextKey? Of(DocumentModel document)
    {
        var text = document.Clean.Text.AsSpan();
        if (document.IsRegistry || text.IsEmpty)
            return null;
        // From three places: reading all of every text would cost more than all rules together.
        var length = Math.Min(text.Length, SampleLength);
        var sample = Add(2166136261, text[..length]);
        sample = Add(sample, text.Slice((text.Length - length) / 2, length));
        return new TextKey(text.Length, Add(sample, text[^length..]));
    }

    private static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
