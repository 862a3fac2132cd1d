using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Credits a claim to somebody else than the article's words and their places say.</summary>
public static class Credit
{
    private const int LongestWords = 40;

    /// <summary>
    /// The edits that credit the claim at a UTF-16 offset to an entity and to nobody else; none where that is so already; null
    /// where it cannot be, and why. A source that belongs to this claim alone gets the entity, in place of whom it named;
    /// where none stands beside the claim, the claim says it by <c>by=</c>, which credits besides the sources, not instead.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="offset">A UTF-16 offset in the claim.</param>
    /// <param name="id">The entity's id, without its sigil.</param>
    /// <param name="refusal">Why it cannot be, in words for whoever asked.</param>
    public static ImmutableArray<FixEdit>? To(
        Corpus corpus,
        DocumentModel document,
        int offset,
        string id,
        out string? refusal
    )
    {
        refusal = null;
        if (ClaimAt(document, offset) is not { } claim)
            return Refuse("There is no claim here to credit to anybody.", out refusal);
        if (corpus.FindEntity(document, id) is null)
            return Refuse($"`@{id}` is not defined, so that nobody can be credited by that id.", out refusal);
        if (AttributionChain.GetSpeakers(claim, document, corpus) is [var only] && only.EntityId == id)
            return [];
        // A source before the claim counts no longer once the claim says by itself who is credited.
        var beside = claim.Sources.Where(static source => source.Binding != BindingKind.Shared).ToList();
        if (beside is [{ Tag: var source }, .. var others])
        {
            if (others.Count == 0 && !claim.SaysBy && CanBe(document, source))
                return [HeadEdits.SetEntity(document, source, id)];
            var words = Words.Shorten(document.GetText(source), LongestWords);
            return Refuse(
                document.FindClaimsOf(source).Count() > 1
                    ? $"“{words}” is the source of other claims too, which would be credited anew with this one. Untie it first, or pick another person for it."
                    : $"“{words}” stands beside the claim as its source and would be credited as well. Change or untie that source first.",
                out refusal
            );
        }
        return Write(document, claim, id) is { } edit
            ? [edit]
            : Refuse("The head of the claim has a mistake. Mend it first.", out refusal);
    }

    private static Claim? ClaimAt(DocumentModel document, int offset)
    {
        var tag = TagFinder.At(document, offset);
        while (tag is not null && tag.Kind != TagKind.Claim)
            tag = tag.Parent;
        return tag is { IsInNote: false } ? document.FindClaim(tag) : null;
    }

    private static bool CanBe(DocumentModel document, TagInfo source) =>
        source.Head.Errors.IsEmpty && document.FindClaimsOf(source).Count() == 1;

    private static FixEdit? Write(DocumentModel document, Claim claim, string id)
    {
        if (claim.Find("by") is not { } written)
            return HeadEdits.AddAttribute(document, claim.Tag, $"by=@{id}");
        var values = written.Values;
        return values.IsEmpty
            ? null
            : new FixEdit(
                document.Path,
                new TextChange(TextSpan.FromBounds(values[0].Span.Start, values[^1].Span.End), "@" + id)
            );
    }

    private static ImmutableArray<FixEdit>? Refuse(string why, out string refusal)
    {
        refusal = why;
        return null;
    }
}
