using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Credits a claim to somebody else than the article's words and their places say.</summary>
public static class Credit
{
    private const int LongestWords = 40;

    /// <summary>
    /// The edits that credit the claim at a UTF-16 offset to an entity and to nobody else; none where that is so already; null
    /// where it cannot be, and why. A source that belongs to this claim alone gets the entity, in place of whom it named
    /// and of <c>by=</c>, which credits besides the sources, not instead. Where none stands beside the claim, or one that is tied
    /// by hand to others too and is then untied from this one, the claim says it by <c>by=</c>.
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
        if (beside.Count > 1)
        {
            return Refuse(
                $"{Quote(document, beside[0].Tag)} and {Quote(document, beside[1].Tag)} are both sources of this claim. Pick the right person for each, or take the tag off the one that is none.",
                out refusal
            );
        }
        if (beside is not [var (source, binding)])
        {
            return Write(document, claim, id) is { } edit
                ? [edit]
                : Refuse("The head of the claim has a mistake. Mend it first.", out refusal);
        }
        if (!source.Head.Errors.IsEmpty || claim.Pieces.Any(static piece => !piece.Head.Errors.IsEmpty))
        {
            return Refuse(
                $"The head of {Quote(document, source)} or of the claim has a mistake. Mend it first.",
                out refusal
            );
        }
        if (document.FindClaimsOf(source).Count() == 1)
            return InTextOrder([HeadEdits.SetEntity(document, source, id), .. RemoveBy(document, claim)]);
        if (binding == BindingKind.Explicit && Part(corpus, document, claim, source, id) is { } edits)
            return edits;
        var wayOut = binding == BindingKind.Explicit ? "Untie it first" : "Write the ids of its attributions first";
        return Refuse(
            $"{Quote(document, source)} is the source of other claims too, which would be credited anew with this one. {wayOut}, or pick another person for it.",
            out refusal
        );
    }

    private static string Quote(DocumentModel document, TagInfo source) =>
        $"“{Words.Shorten(document.GetText(source), LongestWords)}”";

    private static Claim? ClaimAt(DocumentModel document, int offset)
    {
        var tag = TagFinder.At(document, offset);
        while (tag is not null && tag.Kind != TagKind.Claim)
            tag = tag.Parent;
        return tag is { IsInNote: false } ? document.FindClaim(tag) : null;
    }

    // What by= says would be credited besides the source.
    private static IEnumerable<FixEdit> RemoveBy(DocumentModel document, Claim claim) =>
        claim.Pieces.SelectMany(piece =>
            piece.Head.Find("by") is { } by ? [HeadEdits.RemoveAttribute(document, piece, by)] : Array.Empty<FixEdit>()
        );

    // A source that is tied by hand stays tied to the other claims. Null where the claim would then find another source.
    private static ImmutableArray<FixEdit>? Part(
        Corpus corpus,
        DocumentModel document,
        Claim claim,
        TagInfo source,
        string id
    )
    {
        var index = source.Head.ClaimIds.ToList().FindIndex(tied => tied.Name == claim.Id);
        if (index < 0 || Write(document, claim, id) is not { } by)
            return null;
        var untied = new FixEdit(document.Path, new TextChange(HeadEdits.ClaimIdSpan(source, index), ""));
        var edits = InTextOrder([untied, by]);
        var text = FixApplier.Rewrite(document.Tree.Text, edits.Select(edit => edit.Change));
        var after = DocumentBuilder.Build(document.Path, SyntaxTree.Parse(text), corpus.Settings);
        return
            after.FindClaim(after.Tags[claim.Tag.Index]) is { } parted
            && AttributionChain.GetSpeakers(parted, after, corpus) is [var only]
            && only.EntityId == id
            ? edits
            : null;
    }

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

    private static ImmutableArray<FixEdit> InTextOrder(IEnumerable<FixEdit> edits) =>
        [.. edits.OrderBy(static edit => edit.Change.Span.Start)];

    private static ImmutableArray<FixEdit>? Refuse(string why, out string refusal)
    {
        refusal = why;
        return null;
    }
}
