using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What formatting does about the ids of claims.</summary>
public enum IdStyle
{
    /// <summary>They stay as they are.</summary>
    AsWritten,

    /// <summary>Every source and cue that found its claim by position is tied to it by id.</summary>
    Explicit,

    /// <summary>Ids without which everything is bound as before go.</summary>
    Implicit,
}

/// <summary>
/// One way to write what can be written in many: heads and header lines. The article's text is never touched, and what is
/// broken stays as it is.
/// </summary>
public static class Formatting
{
    /// <summary>The changes to a document, in text order and without overlap; none where it is formatted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The snapshot that holds it.</param>
    /// <param name="ids">What becomes of the ids of claims.</param>
    public static ImmutableArray<TextChange> Format(
        DocumentModel document,
        Corpus corpus,
        IdStyle ids = IdStyle.AsWritten
    ) => Shrink(document.Tree.Text, FindChanges(document, corpus, ids));

    /// <summary>The changes within a stretch of the text, for an editor that formats a selection.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The snapshot that holds it.</param>
    /// <param name="range">The stretch, in UTF-16 offsets of the file; a head or line that merely touches it counts.</param>
    public static ImmutableArray<TextChange> FormatRange(DocumentModel document, Corpus corpus, TextSpan range) =>
        FormatRanges(document, corpus, [range]);

    /// <summary>The same for several stretches at once, in any order; they may overlap.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The snapshot that holds it.</param>
    /// <param name="ranges">The stretches, in UTF-16 offsets of the file.</param>
    public static ImmutableArray<TextChange> FormatRanges(
        DocumentModel document,
        Corpus corpus,
        ImmutableArray<TextSpan> ranges
    )
    {
        var sorted = ranges.Sort();
        var kept = ImmutableArray.CreateBuilder<TextChange>();
        var (next, reach) = (0, -1);
        foreach (var change in FindChanges(document, corpus, IdStyle.AsWritten))
        {
            // Changes and ranges lie in order, so of all ranges that begin by a change's end the furthest reach decides.
            for (; next < sorted.Length && sorted[next].Start <= change.Span.End; next++)
                reach = Math.Max(reach, sorted[next].End);
            if (reach >= change.Span.Start)
                kept.Add(change);
        }
        return Shrink(document.Tree.Text, kept.DrainToImmutable());
    }

    private static ImmutableArray<TextChange> FindChanges(DocumentModel document, Corpus corpus, IdStyle ids)
    {
        var claimIds = ids switch
        {
            IdStyle.Explicit => ExplicitIds.Find(document, corpus),
            IdStyle.Implicit => ImplicitIds.Find(document, corpus),
            _ => null,
        };
        var schema = corpus.Settings.Schema;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        HeaderLayout.Format(document.Tree, schema, changes);
        var head = new StringBuilder();
        foreach (var tag in document.Tags)
        {
            if (FormatHead(document, tag, claimIds, schema, head) is { } change)
                changes.Add(change);
        }
        return changes.DrainToImmutable();
    }

    private static TextChange? FormatHead(
        DocumentModel document,
        TagInfo tag,
        Dictionary<TagInfo, ImmutableArray<string>>? claimIds,
        TagSchema schema,
        StringBuilder head
    )
    {
        var span = tag.Tag.HeadSpan;
        // A note says what its writer wrote; and of a wrong head nobody knows what was meant.
        if ((span.IsEmpty && claimIds is null) || tag.IsInNote || !tag.Head.Errors.IsEmpty)
            return null;
        head.Clear();
        ImmutableArray<string>? given = claimIds is not null && claimIds.TryGetValue(tag, out var found) ? found : null;
        HeadText.Append(head, tag, given, schema);
        return head.Equals(document.Tree.Text.Slice(span)) ? null : new TextChange(span, head.ToString());
    }

    /// <summary>The changes without the characters that stay at their ends, so that an editor's cursor stays where it is.</summary>
    private static ImmutableArray<TextChange> Shrink(SourceText text, ImmutableArray<TextChange> changes) =>
        [.. changes.Select(change => Shrink(text.Slice(change.Span), change))];

    private static TextChange Shrink(ReadOnlySpan<char> old, TextChange change)
    {
        var fresh = change.NewText.AsSpan();
        var front = old.CommonPrefixLength(fresh);
        // A character of two units is never cut in two: no position of a client lies between them.
        if (front > 0 && char.IsHighSurrogate(old[front - 1]))
            front--;
        var back = 0;
        var most = Math.Min(old.Length, fresh.Length) - front;
        while (back < most && old[^(back + 1)] == fresh[^(back + 1)])
            back++;
        if (back > 0 && char.IsLowSurrogate(old[^back]))
            back--;
        return front + back == 0
            ? change
            : new TextChange(
                TextSpan.FromBounds(change.Span.Start + front, change.Span.End - back),
                fresh[front..^back].ToString()
            );
    }
}
