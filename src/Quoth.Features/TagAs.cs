using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>
/// Tags words as those of somebody whom an annotator picked. Words that are tagged already are given another entity.
/// </summary>
public static class TagAs
{
    private const int LongestName = NameForms.Longest;

    /// <summary>The edits that tag words as an entity's; null where that cannot be, and why.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="selection">The words, or a cursor at them, in UTF-16 offsets of the file.</param>
    /// <param name="kind">
    /// <see cref="TagKind.Mention"/> or <see cref="TagKind.Source"/>; null where a tag that is there stays what it is, and
    /// other words become a mention.
    /// </param>
    /// <param name="id">The entity's id, without its sigil.</param>
    /// <param name="refusal">Why it cannot be, in words for whoever asked.</param>
    public static ImmutableArray<FixEdit>? Known(
        Corpus corpus,
        DocumentModel document,
        TextSpan selection,
        TagKind? kind,
        string id,
        out string? refusal
    )
    {
        if (corpus.FindEntity(document, id) is not null)
            return Tag(corpus, document, selection, kind, id, out refusal);
        refusal = $"`@{id}` is not defined. Pick somebody else, or define it first.";
        return null;
    }

    /// <summary>
    /// The edits that declare somebody new in the document's header and tag words as theirs; null where that cannot be, and why.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="selection">The words, or a cursor at them, in UTF-16 offsets of the file.</param>
    /// <param name="kind">
    /// <see cref="TagKind.Mention"/> or <see cref="TagKind.Source"/>; null where a tag that is there stays what it is, and
    /// other words become a mention.
    /// </param>
    /// <param name="name">The name, from which the id is made.</param>
    /// <param name="refusal">Why it cannot be, in words for whoever asked.</param>
    public static ImmutableArray<FixEdit>? New(
        Corpus corpus,
        DocumentModel document,
        TextSpan selection,
        TagKind? kind,
        string name,
        out string? refusal
    )
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestName)
            return Refuse(
                $"A name of more than {LongestName} characters is too long. Type a shorter one.",
                out refusal
            );
        if (ReadableId.For(line, document, corpus) is not { } id)
            return Refuse($"“{line}” has no letter of which an id could be made. Type a name.", out refusal);
        if (Tag(corpus, document, selection, kind, id, out refusal) is not { } tagged)
            return null;
        // The definition comes first: a header that is begun stands before the first word of the text.
        return [DefinitionLines.Add(document, [$"@{id}: {line}"]), .. tagged];
    }

    private static ImmutableArray<FixEdit>? Tag(
        Corpus corpus,
        DocumentModel document,
        TextSpan selection,
        TagKind? kind,
        string id,
        out string? refusal
    )
    {
        refusal = null;
        if (document.Tree.HasUnclosedHeader)
            return Refuse("The header has no end. Close it with a line `---` first.", out refusal);
        var site = new ActionSite(corpus, document, selection, static () => []);
        if (Replaced(site, kind) is { } tag)
        {
            return tag.Head.Errors.IsEmpty
                ? [Replace(site, tag, kind ?? tag.Kind, id)]
                : Refuse("The head of this tag has a mistake. Mend it first.", out refusal);
        }
        var (place, why) = site.Wrap;
        if (place is not null)
            return place.Wrap(site, kind == TagKind.Source ? $"[^@{id}|" : $"[@{id}|").Edits;
        return Refuse(
            why is null
                ? "There are no words here to tag. Select some, or put the cursor on a word of the article."
                : $"These words cannot be tagged: {why}.",
            out refusal
        );
    }

    /// <summary>The mention or source that is meant, not words in it: the cursor stands in it, or all of its words are selected.</summary>
    private static TagInfo? Replaced(ActionSite site, TagKind? kind)
    {
        if (site.Tag is not { Kind: TagKind.Mention or TagKind.Source } tag)
            return null;
        var isMeant = site.Selection.IsEmpty || site.Selection.Contains(tag.TextSpan);
        // A source may name somebody in its words: “two senior sources in the army”.
        return isMeant || tag.Kind == TagKind.Mention || kind != TagKind.Mention ? tag : null;
    }

    private static FixEdit Replace(ActionSite site, TagInfo tag, TagKind kind, string id)
    {
        return tag.Kind == kind
            ? HeadEdits.SetEntity(site.Document, tag, id)
            : site.Edit(tag.Tag.OpenerSpan, ChangeKind.Opener(site, tag, kind, id));
    }

    private static ImmutableArray<FixEdit>? Refuse(string why, out string? refusal)
    {
        refusal = why;
        return null;
    }
}
