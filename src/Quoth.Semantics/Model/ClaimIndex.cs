namespace Quoth.Semantics.Model;

/// <summary>Which claim a tag belongs to and whom claims credit, found once so that nobody searches tag by tag.</summary>
internal sealed class ClaimIndex
{
    private readonly Dictionary<TagInfo, Claim> byPiece = [];
    private readonly ILookup<TagInfo, Claim> byLink;
    private readonly ILookup<string, Claim> byCredited;

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
        byCredited = claims
            .SelectMany(claim => claim.GetCredited().Select(id => (Id: id, Claim: claim)))
            .ToLookup(credit => credit.Id, credit => credit.Claim, StringComparer.Ordinal);
    }

    public Claim? OfPiece(TagInfo tag) => byPiece.GetValueOrDefault(tag);

    public IEnumerable<Claim> OfLink(TagInfo tag) => byLink[tag];

    public IEnumerable<Claim> CreditedTo(string entityId) => byCredited[entityId];
}
