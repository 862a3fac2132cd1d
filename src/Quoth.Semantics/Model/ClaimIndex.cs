namespace Quoth.Semantics.Model;

/// <summary>
/// Which claim a tag belongs to and whom claims credit, found once so that nobody searches tag by tag. A source that names a
/// thousand people may be shared by a thousand claims, so people lead to sources and those to claims, never to each other.
/// </summary>
internal sealed class ClaimIndex
{
    private readonly Dictionary<TagInfo, Claim> byPiece = [];
    private readonly ILookup<TagInfo, Claim> byLink;
    private readonly ILookup<string, TagInfo> sources;
    private readonly ILookup<string, Claim> byAttribute;

    public ClaimIndex(IReadOnlyCollection<Claim> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var piece in claim.Pieces)
                byPiece.TryAdd(piece, claim);
        }
        byLink = claims
            .SelectMany(claim => claim.Sources.Concat(claim.Cues).Select(link => (link.Tag, Claim: claim)))
            .Distinct()
            .ToLookup(link => link.Tag, link => link.Claim);
        sources = claims
            .SelectMany(claim => claim.Sources)
            .Select(source => source.Tag)
            .Distinct()
            .SelectMany(tag => tag.Head.Entities.Select(id => (id.Name, Tag: tag)))
            .ToLookup(named => named.Name, named => named.Tag, StringComparer.Ordinal);
        byAttribute = claims
            .SelectMany(claim => claim.GetCreditedByAttribute().Select(id => (Id: id, Claim: claim)))
            .ToLookup(credit => credit.Id, credit => credit.Claim, StringComparer.Ordinal);
    }

    public Claim? OfPiece(TagInfo tag) => byPiece.GetValueOrDefault(tag);

    public IEnumerable<Claim> OfLink(TagInfo tag) => byLink[tag];

    public IEnumerable<Claim> CreditedTo(string entityId) =>
        sources[entityId]
            .SelectMany(OfLink)
            .Concat(byAttribute[entityId])
            .Distinct()
            .OrderBy(claim => claim.Pieces[0].Index);
}
