using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Model;

/// <summary>A run of lines without a blank line between.</summary>
/// <param name="Span">Where it stands, in UTF-16 offsets of the file.</param>
/// <param name="Clean">Where it stands, in clean-text offsets.</param>
/// <param name="SentenceStarts">Where each sentence but the first begins, in clean-text offsets.</param>
public sealed record Paragraph(TextSpan Span, TextSpan Clean, ImmutableArray<int> SentenceStarts)
{
    /// <summary>Where the sentence begins that holds an offset of the paragraph; both in clean-text offsets.</summary>
    public int SentenceStartAt(int offset)
    {
        var place = SentenceStarts.AsSpan().BinarySearch(offset);
        var sentence = place >= 0 ? place : ~place - 1;
        return sentence < 0 ? Clean.Start : SentenceStarts[sentence];
    }

    /// <summary>Whether a sentence begins at a clean-text offset.</summary>
    public bool BeginsSentence(int offset) =>
        offset == Clean.Start || SentenceStarts.AsSpan().BinarySearch(offset) >= 0;
}
