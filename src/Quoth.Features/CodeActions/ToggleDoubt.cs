using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>Marks a tag as doubtful, so that somebody looks again, or takes the mark away.</summary>
internal static class ToggleDoubt
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.SoundTag is not { Kind: TagKind.Mention or TagKind.Source or TagKind.Cue or TagKind.Claim } tag)
            yield break;
        var word = tag.Kind.GetWord();
        yield return tag.Head.Doubt is { } doubt
            ? ActionOffer.Of($"Take the doubt off this {word}", ActionKinds.Doubt, [site.Edit(doubt, "")])
            : ActionOffer.Of($"Mark this {word} as doubtful", ActionKinds.Doubt, [Add(site, tag)]);
    }

    private static FixEdit Add(ActionSite site, TagInfo tag)
    {
        var text = site.Document.Tree.Text.Span;
        var head = tag.Tag.HeadSpan;
        var end = head.Start;
        if (tag.Head.ClaimIds is [.., var claim])
            end = claim.Span.End;
        if (tag.Head.IsPiece)
            end = text[..head.End].LastIndexOf('+') is var plus && plus >= end ? plus + 1 : end;
        if (tag.Head.Entities is [.., var entity])
            end = Math.Max(end, entity.Span.End);
        var isApart = end == head.End || char.IsWhiteSpace(text[end]);
        return site.Insert(end, isApart ? "?" : "? ");
    }
}
