using System.Text;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>Makes a tag one of another kind, with as much of its head as the other kind can say.</summary>
internal static class ChangeKind
{
    private static readonly TagKind[] Kinds =
    [
        TagKind.Mention,
        TagKind.Source,
        TagKind.Cue,
        TagKind.Claim,
        TagKind.Hole,
    ];

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.SoundTag is not { } tag)
            yield break;
        // Further pieces would be left without the claim that they belong to.
        if (site.Document.FindClaim(tag) is { Pieces.Length: > 1 })
            yield break;
        foreach (var kind in Kinds)
        {
            if (kind != tag.Kind && (kind != TagKind.Hole || IsInClaim(tag)) && Offer(site, tag, kind) is { } offer)
                yield return offer;
        }
    }

    private static bool IsInClaim(TagInfo tag)
    {
        for (var around = tag.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == TagKind.Claim)
                return true;
        }
        return false;
    }

    private static ActionOffer? Offer(ActionSite site, TagInfo tag, TagKind kind)
    {
        var title = $"Change this {tag.Kind.GetWord()} to a {kind.GetWord()}";
        var needsId = kind == TagKind.Mention && tag.Head.Entities.IsEmpty;
        var id = needsId ? ReadableId.For(site.Document.GetText(tag), site.Document, site.Corpus) : null;
        if (needsId && id is null)
            return null;
        var edit = site.Edit(tag.Tag.OpenerSpan, Opener(site, tag, kind, id));
        var snippet = id is null ? null : new SnippetEdit(edit, Opener(site, tag, kind, $"${{1:{id}}}"));
        return ActionOffer.Of(title, ActionKinds.Tag, [edit], snippet);
    }

    /// <summary>The opener that a tag has as one of another kind, and of another entity where an id is given.</summary>
    public static string Opener(ActionSite site, TagInfo tag, TagKind kind, string? id)
    {
        var output = new StringBuilder().Append('[').Append(kind.GetSigil());
        var start = output.Length;
        if (kind is TagKind.Source or TagKind.Cue && tag.Kind is TagKind.Source or TagKind.Cue)
            output.AppendJoin(',', tag.Head.ClaimIds.Select(static claim => claim.Name));
        if (kind is TagKind.Mention or TagKind.Source)
        {
            var ids = id ?? string.Join(',', tag.Head.Entities.Select(static entity => entity.Name));
            var sigil = kind == TagKind.Source && ids.Length > 0 ? "@" : "";
            output.Append(output.Length > start && ids.Length > 0 ? " " : "").Append(sigil).Append(ids);
        }
        if (tag.Head.Doubt is not null && kind != TagKind.Hole)
            output.Append('?');
        if (kind is TagKind.Mention or TagKind.Source or TagKind.Claim)
            AppendAttributes(site, tag, kind, output, start);
        return output.Append('|').ToString();
    }

    private static void AppendAttributes(ActionSite site, TagInfo tag, TagKind kind, StringBuilder output, int start)
    {
        foreach (var attribute in tag.Head.Attributes)
        {
            var isKnown = site.Corpus.Settings.Schema.Find(TagPlaces.Of(kind), attribute.Key) is not null;
            if (!isKnown || attribute.Values is not [.., var last])
                continue;
            var span = TextSpan.FromBounds(attribute.KeySpan.Start, last.Span.End);
            // Directly behind the sigil a key alone would be an id.
            var isBare = last.Span == attribute.KeySpan;
            output.Append(output.Length > start || isBare ? " " : "").Append(site.Document.Tree.Text.Slice(span));
        }
    }
}
