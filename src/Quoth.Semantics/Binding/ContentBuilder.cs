using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Binding;

/// <summary>Completes the claims: their holes, their content and the claims they are said in.</summary>
internal static class ContentBuilder
{
    /// <summary>Fills in every claim from its builder.</summary>
    public static ImmutableArray<Claim> Build(
        string clean,
        IReadOnlyList<TagInfo> tags,
        List<ClaimBuilder> claims,
        Dictionary<TagInfo, ClaimBuilder> byTag
    )
    {
        var holes = FindHoles(clean, tags, claims, byTag);
        var cutBy = holes
            .SelectMany(found => found.Value.Select(hole => (hole.Tag, Claim: found.Key)))
            .ToLookup(cut => cut.Tag, cut => cut.Claim);
        foreach (var builder in claims)
        {
            var claim = builder.Claim;
            claim.Pieces = [.. builder.Pieces];
            claim.Sources = InTextOrder(builder.Sources);
            claim.Cues = InTextOrder(builder.Cues);
            claim.Holes = holes.TryGetValue(builder, out var own) ? [.. own.OrderBy(hole => hole.Tag.Index)] : [];
            claim.Content = Subtract(builder.Pieces.Select(piece => piece.Clean), claim.Holes);
            claim.Outer = FindOuter(builder, byTag, cutBy)?.Claim;
        }
        CutCycles(claims);
        return [.. claims.Select(builder => builder.Claim).OrderBy(claim => claim.Pieces[0].Index)];
    }

    private static ImmutableArray<Link> InTextOrder(List<Link> links) => [.. links.OrderBy(link => link.Tag.Index)];

    private static Dictionary<ClaimBuilder, List<Hole>> FindHoles(
        string clean,
        IReadOnlyList<TagInfo> tags,
        List<ClaimBuilder> claims,
        Dictionary<TagInfo, ClaimBuilder> byTag
    )
    {
        var found = new Dictionary<ClaimBuilder, List<Hole>>();
        foreach (var tag in tags)
        {
            if (tag.Kind == TagKind.Hole && Enclosing(tag, byTag) is var (claim, piece))
                Add(claim, tag, piece);
        }
        foreach (var claim in claims)
        {
            if (claim.Find("quote")?.Values is [{ Text: "reported" }])
                continue;
            foreach (var link in claim.Sources.Concat(claim.Cues))
            {
                if (PieceAround(claim, link.Tag) is { } piece)
                    Add(claim, link.Tag, piece);
            }
        }
        return found;

        void Add(ClaimBuilder claim, TagInfo tag, TagInfo piece)
        {
            if (!found.TryGetValue(claim, out var holes))
                found.Add(claim, holes = []);
            holes.Add(new Hole(tag, Widen(clean, tag.Clean, piece.Clean)));
        }
    }

    /// <summary>The claim whose piece is the nearest around a tag, and that piece.</summary>
    private static (ClaimBuilder Claim, TagInfo Piece)? Enclosing(TagInfo tag, Dictionary<TagInfo, ClaimBuilder> byTag)
    {
        for (var around = tag.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == TagKind.Claim)
                return byTag.TryGetValue(around, out var claim) ? (claim, around) : null;
        }
        return null;
    }

    /// <summary>The range of a hole: its words with the blanks and commas around them, within the claim.</summary>
    private static TextSpan Widen(string clean, TextSpan words, TextSpan piece)
    {
        var (start, end) = (words.Start, words.End);
        while (start > piece.Start && IsBlankOrComma(clean[start - 1]))
            start--;
        while (end < piece.End && IsBlankOrComma(clean[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlankOrComma(char c) => char.IsWhiteSpace(c) || c is ',' or '،' or '、' or '，';

    private static ImmutableArray<TextSpan> Subtract(IEnumerable<TextSpan> pieces, ImmutableArray<Hole> holes)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>(1);
        var ranges = holes.Select(hole => hole.Range).Order().ToList();
        var next = 0;
        foreach (var piece in pieces)
        {
            var at = piece.Start;
            // Pieces of a wrong document may lie in one another, so a later piece may need earlier holes again.
            while (next > 0 && ranges[next - 1].End > piece.Start)
                next--;
            for (; next < ranges.Count && ranges[next].Start < piece.End; next++)
            {
                if (ranges[next].Start > at)
                    content.Add(TextSpan.FromBounds(at, ranges[next].Start));
                at = Math.Max(at, ranges[next].End);
            }
            if (at < piece.End)
                content.Add(TextSpan.FromBounds(at, piece.End));
        }
        return content.DrainToImmutable();
    }

    /// <summary>The piece of a claim in which a tag lies, or null.</summary>
    private static TagInfo? PieceAround(ClaimBuilder claim, TagInfo tag)
    {
        for (var around = tag.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == TagKind.Claim && claim.HasPiece(around))
                return around;
        }
        return null;
    }

    /// <summary>
    /// The claim in whose content a tag stands. What stands in a hole of a claim is not said in that claim.
    /// </summary>
    private static ClaimBuilder? FindOuter(
        ClaimBuilder claim,
        Dictionary<TagInfo, ClaimBuilder> byTag,
        ILookup<TagInfo, ClaimBuilder> cutBy
    )
    {
        var cut = new HashSet<ClaimBuilder>();
        for (var around = claim.Tag.Parent; around is not null; around = around.Parent)
        {
            if (byTag.TryGetValue(around, out var outer) && outer != claim && !cut.Contains(outer))
                return outer;
            cut.UnionWith(cutBy[around]);
        }
        return null;
    }

    /// <summary>
    /// Makes every chain of outer claims end. Of two claims that each stand in a piece of the other, the first in text
    /// order is said in none.
    /// </summary>
    private static void CutCycles(List<ClaimBuilder> claims)
    {
        var walkOf = new Dictionary<Claim, int>();
        for (var walk = 0; walk < claims.Count; walk++)
        {
            var claim = claims[walk].Claim;
            while (claim is not null && walkOf.TryAdd(claim, walk))
                claim = claim.Outer;
            if (claim is not null && walkOf[claim] == walk)
                (claim.CyclicOuter, claim.Outer) = (claim.Outer, null);
        }
    }
}
