using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>Makes a claim a further piece of the one before it, or a piece a claim of its own.</summary>
internal static class ClaimPieces
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.SoundTag is not { Kind: TagKind.Claim } tag)
            return [];
        var offer = tag.Head.IsPiece ? Split(site, tag) : Join(site, tag);
        return offer is null ? [] : [offer];
    }

    private static ActionOffer? Split(ActionSite site, TagInfo piece)
    {
        if (piece.Head.ClaimIds is not [var id, ..])
            return null;
        var text = site.Document.Tree.Text.Span;
        var end = id.Span.End;
        while (end < piece.Tag.HeadSpan.End && (text[end] == '+' || Characters.IsBlank(text[end])))
            end++;
        // Without the id that it belonged to, what stands first must not be read as one.
        var edit = site.Edit(TextSpan.FromBounds(id.Span.Start, end), NeedsBlank(piece, end) ? " " : "");
        return ActionOffer.Of("Make this piece a claim of its own", ActionKinds.Pieces, [edit]);
    }

    // A key alone, such as `checked`, would be an id directly behind the sigil.
    private static bool NeedsBlank(TagInfo piece, int end) =>
        piece.Head.Attributes is [{ Values: [{ Text: "true" } value] } first, ..]
        && value.Span == first.KeySpan
        && first.KeySpan.Start == end;

    private static ActionOffer? Join(ActionSite site, TagInfo tag)
    {
        var document = site.Document;
        if (document.FindClaim(tag) is not { } claim || FindBefore(document, tag) is not { } before)
            return null;
        var isKnown = claim.Id is { } known && site.Corpus.FindClaimDefinition(document, known) is not null;
        var isShared = claim.Id is { } shared && document.FindClaims(shared).Count() > 1;
        if (isKnown || isShared || !before.Tag.Head.Errors.IsEmpty)
            return null;
        var number = document.Claims.IndexOf(before) + 1;
        var id = before.Id ?? FreeIds.ForClaims(document, site.Corpus).NextFor("c", number, document.Claims.Length);
        if (document.FindClaims(id).Count() > 1)
            return null;
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        if (before.Id is null)
            edits.Add(HeadEdits.AddClaimIds(document, before.Tag, [id]));
        if (tag.Head.ClaimIds is [var own, ..])
            edits.Add(site.Edit(own.Span, id + "+"));
        else
            edits.Add(HeadEdits.AddClaimIds(document, tag, [id + "+"]));
        if (claim.Id is { } old)
        {
            var others = document.FindReferences(SymbolKind.Claim, old);
            edits.AddRange(
                others.Where(other => !tag.Tag.HeadSpan.Contains(other.Span)).Select(other => site.Edit(other.Span, id))
            );
        }
        return ActionOffer.Of(
            "Join this claim to the one before, as a piece of it",
            ActionKinds.Pieces,
            edits.DrainToImmutable()
        );
    }

    /// <summary>The last claim that ends before a tag, beside it and at most a paragraph away.</summary>
    private static Claim? FindBefore(DocumentModel document, TagInfo tag)
    {
        for (var index = tag.Index - 1; index >= 0; index--)
        {
            var other = document.Tags[index];
            if (other.Paragraph + 1 < tag.Paragraph)
                return null;
            if (other.Kind == TagKind.Claim && other.Parent == tag.Parent && !other.IsInNote)
                return document.FindClaim(other);
        }
        return null;
    }
}
