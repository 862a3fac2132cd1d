using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>
/// The one way to write a head: claim ids, entities, doubt, attributes in the order of the schema; single blanks, no blank
/// behind a comma, quotation marks where they protect something.
/// </summary>
internal static class HeadText
{
    /// <summary>Appends the head of a tag. The head must be without errors, so that nothing of it is lost.</summary>
    /// <param name="output">What the head is appended to.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="claimIds">The claim ids to write in place of the tag's own; null for those.</param>
    /// <param name="schema">The schema, whose order the attributes take.</param>
    public static void Append(StringBuilder output, TagInfo tag, ImmutableArray<string>? claimIds, TagSchema schema)
    {
        var start = output.Length;
        AppendClaimIds(output, tag, claimIds);
        AppendEntities(output, tag, start);
        if (tag.Head.Doubt is not null)
            output.Append('?');
        foreach (var attribute in InOrder(tag, schema))
        {
            var isFirst = output.Length == start;
            if (!isFirst)
                output.Append(' ');
            AppendAttribute(output, tag, attribute, isFirst, schema);
        }
    }

    private static void AppendClaimIds(StringBuilder output, TagInfo tag, ImmutableArray<string>? claimIds)
    {
        var start = output.Length;
        if (claimIds is { } given)
            output.AppendJoin(',', given);
        else
        {
            foreach (var id in tag.Head.ClaimIds)
                output.Append(output.Length > start ? "," : "").Append(id.Name);
        }
        if (tag.Head.IsPiece)
            output.Append('+');
    }

    private static void AppendEntities(StringBuilder output, TagInfo tag, int start)
    {
        if (tag.Head.Entities.IsEmpty)
            return;
        if (tag.Kind == TagKind.Source)
            output.Append(output.Length > start ? " @" : "@");
        var isFirst = true;
        foreach (var id in tag.Head.Entities)
        {
            output.Append(isFirst ? "" : ",").Append(id.Name);
            isFirst = false;
        }
    }

    private static void AppendAttribute(
        StringBuilder output,
        TagInfo tag,
        HeadAttribute attribute,
        bool isFirst,
        TagSchema schema
    )
    {
        var isFlag = schema.Find(TagPlaces.Of(tag.Kind), attribute.Key) is { Type: AttributeType.Flag };
        if (attribute.Values is [{ Text: "true" } value] && (isFlag || value.Span == attribute.KeySpan))
        {
            // Directly behind the sigil a key alone would be an id.
            var isShort = !isFirst || !isFlag;
            output.Append(isFirst && isShort ? " " : "").Append(attribute.Key).Append(isShort ? "" : "=true");
            return;
        }
        output.Append(attribute.Key);
        var sign = '=';
        foreach (var item in attribute.Values)
        {
            output.Append(sign);
            AppendValue(output, item.Text);
            sign = ',';
        }
    }

    private static void AppendValue(StringBuilder output, string text)
    {
        if (!NeedsQuotes(text))
            output.Append(text);
        else if (text.Contains('"'))
            output.Append('"').Append(text.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        else
            output.Append('"').Append(text).Append('"');
    }

    private static bool NeedsQuotes(string text)
    {
        foreach (var c in text)
        {
            if (c is ',' or '"' || char.IsWhiteSpace(c))
                return true;
        }
        return text.Length == 0;
    }

    /// <summary>The attributes in the order of the schema; those that it does not know follow as they stand.</summary>
    private static IEnumerable<HeadAttribute> InOrder(TagInfo tag, TagSchema schema)
    {
        var attributes = tag.Head.Attributes;
        if (attributes.Length < 2)
            return attributes;
        var place = TagPlaces.Of(tag.Kind);
        return attributes.OrderBy(attribute => Rank(schema, schema.Find(place, attribute.Key)));
    }

    private static int Rank(TagSchema schema, AttributeDefinition? definition)
    {
        for (var rank = 0; rank < schema.Attributes.Length; rank++)
        {
            if (ReferenceEquals(schema.Attributes[rank], definition))
                return rank;
        }
        return int.MaxValue;
    }
}
