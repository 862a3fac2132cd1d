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
    )
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

    /// <summary>The changes within a stretch of the text, for an editor that formats a selection.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corpus">The snapshot that holds it.</param>
    /// <param name="range">The stretch, in UTF-16 offsets of the file; what merely touches it counts.</param>
    public static ImmutableArray<TextChange> FormatRange(DocumentModel document, Corpus corpus, TextSpan range) =>
        Format(document, corpus).RemoveAll(change => change.Span.End < range.Start || change.Span.Start > range.End);

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
}
