using Quoth.Syntax.Grammar;

namespace Quoth.Semantics.Schema;

/// <summary>Between tags and the places of the schema.</summary>
public static class TagPlaces
{
    /// <summary>Where the attributes of a tag's head stand. A cue, hole or note has none and counts as a claim.</summary>
    public static AttributePlaces Of(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => AttributePlaces.MentionTag,
            TagKind.Source => AttributePlaces.SourceTag,
            _ => AttributePlaces.ClaimTag,
        };
}
