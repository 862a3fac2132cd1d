using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>The other side of an attribution: from a claim to who says it, from a source or cue to what is said.</summary>
public static class Counterparts
{
    /// <summary>
    /// At a UTF-16 offset: of a claim its sources, or its cues where it has none; of a source or cue the first pieces of its
    /// claims. The tags' words, in UTF-16 offsets of the file, in text order.
    /// </summary>
    public static ImmutableArray<TextSpan> At(DocumentModel document, int offset)
    {
        if (Find(document, offset) is not { } tag)
            return [];
        var others =
            tag.Kind != TagKind.Claim ? document.FindClaimsOf(tag).Select(static claim => claim.Pieces[0])
            : document.FindClaim(tag) is not { } claim ? []
            : (claim.Sources.IsEmpty ? claim.Cues : claim.Sources).Select(static link => link.Tag);
        return [.. others.Select(static other => other.TextSpan).OrderBy(static span => span.Start)];
    }

    /// <summary>The innermost source, cue or claim around an offset: a mention or hole stands for the tag that it is in.</summary>
    private static TagInfo? Find(DocumentModel document, int offset)
    {
        var tag = TagFinder.At(document, offset);
        while (tag is not null and not { Kind: TagKind.Source or TagKind.Cue or TagKind.Claim })
            tag = tag.Parent;
        return tag is { IsInNote: false } ? tag : null;
    }
}
