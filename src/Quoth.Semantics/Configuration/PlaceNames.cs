using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Configuration;

/// <summary>The words by which <c>quoth.json</c> calls the places where attributes stand.</summary>
static class PlaceNames
{
    static readonly (AttributePlaces Place, AllowedWord Word)[] s_table =
    [
        (AttributePlaces.Document, new("document", "The header, about the document itself.")),
        (AttributePlaces.Entity, new("entity", "Under the definition of an entity, @id.")),
        (
            AttributePlaces.ClaimDefinition,
            new("claim-definition", "Under the definition of a claim, !id, in a header.")
        ),
        (AttributePlaces.ClaimTag, new("claim", "In the tag of a claim, [!.")),
        (AttributePlaces.SourceTag, new("source", "In the tag of a source, [^.")),
        (AttributePlaces.MentionTag, new("mention", "In the tag of a mention, [@.")),
    ];

    internal static IEnumerable<AllowedWord> All => s_table.Select(row => row.Word);

    internal static AttributePlaces Parse(string name)
    {
        foreach (var (place, word) in s_table)
        {
            if (word.Word == name)
            {
                return place;
            }
        }

        return AttributePlaces.None;
    }
}
