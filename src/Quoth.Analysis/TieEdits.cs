using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>
/// Writes bindings down: gives claims ids and ties sources and cues to them. What is tied leaves the binding by position,
/// so whatever hangs on the same sources and cues is written down with it.
/// </summary>
internal sealed class TieEdits
{
    // A source that dozens of claims share is better mended in the text than with dozens of ids.
    private const int MostClaims = 12;
    private const int MostLinks = 40;

    private readonly DocumentModel document;
    private readonly Dictionary<Claim, string> ids = [];
    private readonly Dictionary<TagInfo, List<Claim>> claimsOf = [];
    private readonly Dictionary<TagInfo, Claim> claimOf = [];
    private readonly List<TagInfo> pieces = [];

    public TieEdits(DocumentModel document, Corpus corpus)
    {
        this.document = document;
        var free = FreeIds.ForClaims(document, corpus);
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            // The number of the claim in its document: the same for every fix, so that fixes can be applied together.
            ids.Add(claim, claim.Id ?? free.NextFor("c", i + 1, document.Claims.Length));
            pieces.AddRange(claim.Pieces);
            foreach (var piece in claim.Pieces)
                claimOf.Add(piece, claim);
            foreach (var link in claim.Sources)
                AddLink(link.Tag, claim);
            foreach (var link in claim.Cues)
                AddLink(link.Tag, claim);
        }
        pieces.Sort(static (a, b) => a.Index.CompareTo(b.Index));
    }

    private void AddLink(TagInfo tag, Claim claim)
    {
        if (!claimsOf.TryGetValue(tag, out var claims))
            claimsOf.Add(tag, claims = []);
        claims.Add(claim);
    }

    /// <summary>The nearest claim beside a tag in its paragraph and in the claim around it; else that claim; or null.</summary>
    public Claim? FindNearest(TagInfo tag)
    {
        var around = tag.Parent;
        while (around is not null && !claimOf.ContainsKey(around))
            around = around.Parent;
        var limit = around?.Span ?? document.Paragraphs[tag.Paragraph].Span;
        var behind = FirstBehind(tag);
        var before = behind > 0 ? OutermostBefore(pieces[behind - 1], limit) : null;
        var after = behind < pieces.Count && limit.Contains(pieces[behind].Span) ? pieces[behind] : null;
        if (before is null && after is null)
            return around is null ? null : claimOf[around];
        var gapBefore = before is null ? int.MaxValue : tag.Clean.Start - before.Clean.End;
        var gapAfter = after is null ? int.MaxValue : after.Clean.Start - tag.Clean.End;
        return (gapBefore <= gapAfter ? before : after) is { } nearest ? claimOf[nearest] : null;
    }

    private TagInfo? OutermostBefore(TagInfo piece, TextSpan limit)
    {
        var found = default(TagInfo);
        for (var around = piece; around is not null; around = around.Parent)
        {
            var isInside = limit.Contains(around.Span) && around.Span != limit;
            if (isInside && claimOf.ContainsKey(around))
                found = around;
        }
        return found;
    }

    /// <summary>Ties a source or cue that has no claim to one; empty where too much would have to be written.</summary>
    public ImmutableArray<FixEdit> Tie(TagInfo orphan, Claim claim)
    {
        var all = Together(claim);
        return IsTooMuch(all) ? [] : [.. Write(all), HeadEdits.AddClaimIds(document, orphan, [ids[claim]])];
    }

    /// <summary>Writes down what binds a claim; empty where too much would have to be written.</summary>
    public ImmutableArray<FixEdit> Write(Claim claim)
    {
        var all = Together(claim);
        return IsTooMuch(all) ? [] : [.. Write(all)];
    }

    private static bool IsTooMuch(List<Claim> claims) =>
        claims.Count > MostClaims || claims.Sum(claim => claim.Sources.Length + claim.Cues.Length) > MostLinks;

    private IEnumerable<FixEdit> Write(List<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => claim.Id is null))
            yield return HeadEdits.AddClaimIds(document, claim.Tag, [ids[claim]]);
        foreach (var tag in claims.SelectMany(Links).Distinct())
            yield return HeadEdits.AddClaimIds(document, tag, claimsOf[tag].Select(claim => ids[claim]));
    }

    /// <summary>A claim and those that share a source or cue with it, directly or over others.</summary>
    private List<Claim> Together(Claim claim)
    {
        var all = new List<Claim> { claim };
        for (var i = 0; i < all.Count && all.Count <= MostClaims; i++)
        {
            foreach (var other in Links(all[i]).SelectMany(tag => claimsOf[tag]).Where(other => !all.Contains(other)))
            {
                all.Add(other);
                if (all.Count > MostClaims)
                    break;
            }
        }
        return all;
    }

    private static IEnumerable<TagInfo> Links(Claim claim)
    {
        foreach (var link in claim.Sources)
        {
            if (link.Binding != BindingKind.Explicit)
                yield return link.Tag;
        }
        foreach (var link in claim.Cues)
        {
            if (link.Binding != BindingKind.Explicit)
                yield return link.Tag;
        }
    }

    private int FirstBehind(TagInfo tag)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Index < tag.Index)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
