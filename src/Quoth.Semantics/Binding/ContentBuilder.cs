using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Binding;

/// <summary>Completes the claims: their holes, their content and the claims they are said in.</summary>
internal static class ContentBuilder
{
    /// <summary>Fills in every claim from its builder.</summary>
    public static ImmutableArray<Claim> Build(string clean, ImmutableArray<TagInfo> tags, JoinedClaims joined)
    {
        FindHoles(clean, tags, joined);
        var claims = new ArrayBuilder<Claim>(joined.All.Length);
        var isInOrder = true;
        foreach (var builder in joined.All)
        {
            var claim = builder.Claim;
            builder.Complete();
            claim.Content = Subtract(claim.Pieces, claim.Holes);
            isInOrder &= claims.Count == 0 || claims.Items[^1].Pieces[0].Index < claim.Pieces[0].Index;
            claims.Add(claim);
        }
        FindOuters(joined);
        // A piece may stand before the claim that it is a piece of.
        if (!isInOrder)
            claims.Items.Sort(static (a, b) => a.Pieces[0].Index.CompareTo(b.Pieces[0].Index));
        return claims.Drain();
    }

    private static void FindHoles(string clean, ImmutableArray<TagInfo> tags, JoinedClaims claims)
    {
        foreach (var tag in tags)
        {
            if (tag.Kind == TagKind.Hole && FindEnclosing(tag) is { } piece && claims.Of(piece) is { } claim)
                AddHole(clean, claim, tag, piece);
        }
        foreach (var claim in claims.All)
        {
            if (claim.Find("quote")?.Values is [{ Text: "reported" }])
                continue;
            foreach (var link in claim.Sources)
                AddHole(clean, claim, link.Tag, FindPieceAround(claim, link.Tag));
            foreach (var link in claim.Cues)
                AddHole(clean, claim, link.Tag, FindPieceAround(claim, link.Tag));
        }
    }

    private static void AddHole(string clean, ClaimBuilder claim, TagInfo tag, TagInfo? piece)
    {
        if (piece is not null)
            claim.AddHole(new Hole(tag, Widen(clean, tag.Clean, piece.Clean)));
    }

    /// <summary>The nearest claim tag around a tag, or null.</summary>
    private static TagInfo? FindEnclosing(TagInfo tag)
    {
        var around = tag.Parent;
        while (around is not null && around.Kind != TagKind.Claim)
            around = around.Parent;
        return around;
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

    private static ImmutableArray<TextSpan> Subtract(ImmutableArray<TagInfo> pieces, ImmutableArray<Hole> holes)
    {
        if (pieces is [var only] && holes.IsEmpty)
            return only.Clean.IsEmpty ? [] : [only.Clean];
        var content = new ArrayBuilder<TextSpan>();
        var ranges = new TextSpan[holes.Length];
        for (var i = 0; i < holes.Length; i++)
            ranges[i] = holes[i].Range;
        if (ranges.Length > 1)
            Array.Sort(ranges);
        var next = 0;
        foreach (var tag in pieces)
        {
            var piece = tag.Clean;
            var at = piece.Start;
            // Pieces of a wrong document may lie in one another, so a later piece may need earlier holes again.
            while (next > 0 && ranges[next - 1].End > piece.Start)
                next--;
            for (; next < ranges.Length && ranges[next].Start < piece.End; next++)
            {
                if (ranges[next].Start > at)
                    content.Add(TextSpan.FromBounds(at, ranges[next].Start));
                at = Math.Max(at, ranges[next].End);
            }
            if (at < piece.End)
                content.Add(TextSpan.FromBounds(at, piece.End));
        }
        return content.Drain();
    }

    /// <summary>The piece of a claim in which a tag lies, or null.</summary>
    private static TagInfo? FindPieceAround(ClaimBuilder claim, TagInfo tag)
    {
        for (var around = tag.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == TagKind.Claim && claim.HasPiece(around))
                return around;
        }
        return null;
    }

    private static void FindOuters(JoinedClaims claims)
    {
        Dictionary<TagInfo, List<ClaimBuilder>>? cutBy = null;
        var mayHaveCycles = false;
        foreach (var builder in claims.All)
        {
            if (builder.Tag.Parent is null)
                continue;
            builder.Claim.Outer = FindOuter(builder, claims, ref cutBy)?.Claim;
            // Single tags lie in one another as a tree; only a claim in pieces can stand in a claim that stands in it.
            mayHaveCycles |= builder.Claim.Outer is { Pieces.Length: > 1 };
        }
        if (mayHaveCycles)
            CutCycles(claims.All);
    }

    /// <summary>
    /// The claim in whose content a tag stands. What stands in a hole of a claim is not said in that claim.
    /// </summary>
    private static ClaimBuilder? FindOuter(
        ClaimBuilder claim,
        JoinedClaims claims,
        ref Dictionary<TagInfo, List<ClaimBuilder>>? cutBy
    )
    {
        HashSet<ClaimBuilder>? cut = null;
        for (var around = claim.Tag.Parent; around is not null; around = around.Parent)
        {
            if (claims.Of(around) is { } outer && outer != claim && cut?.Contains(outer) != true)
                return outer;
            if (around.Kind is not (TagKind.Hole or TagKind.Source or TagKind.Cue))
                continue;
            cutBy ??= FindCuts(claims.All);
            if (cutBy.TryGetValue(around, out var cutClaims))
                (cut ??= []).UnionWith(cutClaims);
        }
        return null;
    }

    /// <summary>The claims whose content lacks a tag, by tag.</summary>
    private static Dictionary<TagInfo, List<ClaimBuilder>> FindCuts(ImmutableArray<ClaimBuilder> claims)
    {
        var cuts = new Dictionary<TagInfo, List<ClaimBuilder>>();
        foreach (var claim in claims)
        {
            foreach (var hole in claim.Claim.Holes)
            {
                if (!cuts.TryGetValue(hole.Tag, out var cut))
                    cuts.Add(hole.Tag, cut = []);
                cut.Add(claim);
            }
        }
        return cuts;
    }

    /// <summary>
    /// Makes every chain of outer claims end. Of two claims that each stand in a piece of the other, the first in text
    /// order is said in none.
    /// </summary>
    private static void CutCycles(ImmutableArray<ClaimBuilder> claims)
    {
        var walkOf = new Dictionary<Claim, int>();
        for (var walk = 0; walk < claims.Length; walk++)
        {
            var claim = claims[walk].Claim;
            while (claim is not null && walkOf.TryAdd(claim, walk))
                claim = claim.Outer;
            if (claim is not null && walkOf[claim] == walk)
                (claim.CyclicOuter, claim.Outer) = (claim.Outer, null);
        }
    }
}
