using System.Buffers;
using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>Writes an attribute of the schema into a head, its words to choose from. For editors with placeholders only.</summary>
internal static class AddAttribute
{
    private const int MostEntities = 8;

    private static readonly SearchValues<char> NotPlain = SearchValues.Create(",|\\$}\"[] ");

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (!site.CanChoose)
            yield break;
        if (site.SoundTag is not { Kind: TagKind.Mention or TagKind.Source or TagKind.Claim } tag)
            yield break;
        foreach (var attribute in site.Corpus.Settings.Schema.AttributesAt(TagPlaces.Of(tag.Kind)))
        {
            if (tag.Head.Find(attribute.Name) is null && Offer(site, tag, attribute) is { } offer)
                yield return offer;
        }
    }

    private static ActionOffer? Offer(ActionSite site, TagInfo tag, AttributeDefinition attribute)
    {
        var words = attribute.Words.Select(static word => word.Word).ToList();
        if (words.Count == 0 || words.Exists(static word => !IsPlain(word)))
            return null;
        if (attribute.Type is AttributeType.EntityReference or AttributeType.EntityReferenceList)
            words.InsertRange(0, Nearest(site, tag));
        if (HeadEdits.AddAttribute(site.Document, tag, $"{attribute.Name}={words[0]}") is not { } edit)
            return null;
        var front = edit.Change.NewText[..^words[0].Length];
        var snippet = new SnippetEdit(edit, $"{SnippetEdit.Escape(front)}${{1|{string.Join(',', words)}|}}");
        return ActionOffer.Of($"Add `{attribute.Name}`", ActionKinds.Attribute, [edit], snippet);
    }

    private static IEnumerable<string> Nearest(ActionSite site, TagInfo tag) =>
        NearestEntities
            .Distances(site.Document, tag.Span.Start)
            .OrderBy(static pair => pair.Value)
            .Select(static pair => "@" + pair.Key)
            .Take(MostEntities);

    // A project's words may be anything; only such need no escaping in a choice and no quotes in a head.
    private static bool IsPlain(string word) => word.Length > 0 && !word.AsSpan().ContainsAny(NotPlain);
}
