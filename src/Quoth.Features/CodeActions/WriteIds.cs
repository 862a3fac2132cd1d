using System.Collections.Immutable;
using System.Text;
using Quoth.Analysis;
using Quoth.Semantics.Model;

namespace Quoth.Features.CodeActions;

/// <summary>Writes down the ids that position says, or takes out those that say no more than position does.</summary>
internal static class WriteIds
{
    // In longer texts it is found out when somebody asks for it whether there is anything to do.
    private const int LongestTried = 30_000;
    private const int MostClaims = 40;

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var claims = ClaimsAt(site);
        var all = site.Document.Claims;
        ActionOffer?[] offers =
        [
            Offer(site, claims, false, "Write the ids of this attribution", () => Explicit(site, claims)),
            Offer(site, claims, true, "Take out the ids of this attribution", () => Implicit(site, claims)),
            Offer(site, all, false, "Write all ids of this document", () => Explicit(site, null)),
            Offer(site, all, true, "Take out all ids that position says", () => Implicit(site, null)),
        ];
        return offers.OfType<ActionOffer>();
    }

    private static ActionOffer? Offer(
        ActionSite site,
        IReadOnlyCollection<Claim> claims,
        bool isExplicit,
        string title,
        Func<ActionEdits> find
    )
    {
        if (!HasLink(claims, binding => binding == BindingKind.Explicit == isExplicit))
            return null;
        var offer = new ActionOffer(title, ActionKinds.Ids, find);
        if (site.Document.Tree.Text.Length > LongestTried)
            return offer with { IsCostly = true };
        var edits = find();
        return edits.Edits.IsEmpty ? null : offer with { FindEdits = () => edits };
    }

    private static bool HasLink(IReadOnlyCollection<Claim> claims, Func<BindingKind, bool> isWanted) =>
        claims.Any(claim => claim.Sources.Concat(claim.Cues).Any(link => isWanted(link.Binding)));

    /// <summary>The claim at the cursor, or those of the source or cue there, with all that share a source or cue with them.</summary>
    private static List<Claim> ClaimsAt(ActionSite site)
    {
        if (site.SoundTag is not { } tag)
            return [];
        var claims = site.Document.FindClaim(tag) is { } own ? [own] : site.Document.FindClaimsOf(tag).ToList();
        for (var i = 0; i < claims.Count && claims.Count < MostClaims; i++)
        {
            foreach (var link in claims[i].Sources.Concat(claims[i].Cues))
                claims.AddRange(site.Document.FindClaimsOf(link.Tag).Where(other => !claims.Contains(other)));
        }
        return claims;
    }

    private static ActionEdits Explicit(ActionSite site, List<Claim>? claims) =>
        Write(site, Narrow(site, ExplicitIds.Find(site.Document, site.Corpus), claims));

    private static ActionEdits Implicit(ActionSite site, List<Claim>? claims) =>
        Write(site, Narrow(site, ImplicitIds.Find(site.Document, site.Corpus), claims));

    /// <summary>What is written for some claims alone; nothing where another would be bound otherwise for it.</summary>
    private static Dictionary<TagInfo, ImmutableArray<string>> Narrow(
        ActionSite site,
        Dictionary<TagInfo, ImmutableArray<string>> all,
        List<Claim>? claims
    )
    {
        if (claims is null)
            return all;
        var tags = claims
            .SelectMany(static claim => claim.Pieces.Concat(claim.Sources.Concat(claim.Cues).Select(link => link.Tag)))
            .ToHashSet();
        var some = all.Where(pair => tags.Contains(pair.Key)).ToDictionary();
        var after = HeadRewriting.With(site.Document, site.Corpus, some);
        return HeadRewriting.FindMoved(site.Document, after).Count == 0 ? some : [];
    }

    private static ActionEdits Write(ActionSite site, Dictionary<TagInfo, ImmutableArray<string>> ids)
    {
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        var head = new StringBuilder();
        foreach (var (tag, given) in ids.OrderBy(static pair => pair.Key.Index))
        {
            head.Clear();
            HeadText.Append(head, tag, given, site.Corpus.Settings.Schema);
            if (!head.Equals(site.Document.Tree.Text.Slice(tag.Tag.HeadSpan)))
                edits.Add(site.Edit(tag.Tag.HeadSpan, head.ToString()));
        }
        return new ActionEdits(edits.DrainToImmutable());
    }
}
