using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What an annotator goes through an article for.</summary>
public enum Landmark
{
    /// <summary>A tag at which somebody should look again (<c>?</c>).</summary>
    Doubt,

    /// <summary>A source or cue without a claim.</summary>
    Orphan,

    /// <summary>A known name without a tag.</summary>
    Untagged,

    /// <summary>A claim that credits nobody and does not say so (<c>by=none</c>).</summary>
    Unattributed,
}

/// <summary>Goes from one place that somebody should look at to the next one.</summary>
public static class Landmarks
{
    /// <summary>
    /// The words of the next place, in UTF-16 offsets of the file; behind the last one the first; null where there is none.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="landmark">What to look for.</param>
    /// <param name="offset">The cursor, a UTF-16 offset. A place at whose end it stands is where it comes from.</param>
    /// <param name="isBackwards">Whether to go to the one before.</param>
    public static TextSpan? Next(
        Corpus corpus,
        DocumentModel document,
        Landmark landmark,
        int offset,
        bool isBackwards = false
    )
    {
        var places = Of(corpus, document, landmark).OrderBy(static span => span.Start).ToList();
        if (places.Count == 0)
            return null;
        var found = isBackwards
            ? places.FindLastIndex(span => span.Start < offset && span.End != offset)
            : places.FindIndex(span => span.Start > offset);
        return found >= 0 ? places[found] : places[isBackwards ? ^1 : 0];
    }

    private static IEnumerable<TextSpan> Of(Corpus corpus, DocumentModel document, Landmark landmark) =>
        landmark switch
        {
            Landmark.Doubt => document
                .Tags.Where(static tag => tag is { IsInNote: false, Head.Doubt: not null })
                .Select(static tag => tag.TextSpan),
            Landmark.Orphan => document.Orphans.Select(static tag => tag.TextSpan),
            Landmark.Untagged => Suggestions
                .Of(corpus, document)
                .Where(static suggestion => suggestion.Kind is TagKind.Mention or TagKind.Source)
                .Select(static suggestion => suggestion.Span),
            _ => document
                .Claims.Where(claim => !claim.SaysBy && AttributionChain.GetSpeakers(claim, document, corpus).IsEmpty)
                .Select(static claim => claim.Pieces[0].TextSpan),
        };
}
