using System.Text;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>The vocabulary of a corpus as a page to read: its kinds of entity, then its attributes and their words.</summary>
/// <param name="Text">The page, in Markdown.</param>
/// <param name="Kinds">Where each kind's name stands in its heading, in UTF-16 offsets of the page.</param>
public sealed record VocabularyPage(SourceText Text, IReadOnlyDictionary<string, TextSpan> Kinds)
{
    private static readonly (AttributePlaces Place, string Title)[] Places =
    [
        (AttributePlaces.Document, "of the document"),
        (AttributePlaces.Entity, "of an entity"),
        (AttributePlaces.ClaimDefinition, "of a claim in a header"),
        (AttributePlaces.ClaimTag, "of a claim in the text"),
        (AttributePlaces.SourceTag, "of a source"),
        (AttributePlaces.MentionTag, "of a mention"),
    ];

    /// <summary>The page of a schema.</summary>
    public static VocabularyPage Of(TagSchema schema)
    {
        var page = new StringBuilder("# The vocabulary\n\n## Kinds of entity\n");
        var kinds = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var kind in schema.Kinds)
        {
            page.Append("\n### ");
            kinds[kind.Name] = new TextSpan(page.Length, kind.Name.Length);
            page.Append(kind.Name).Append("\n\n").Append(kind.Description);
            if (kind.Parent is { } parent)
                page.Append(" A case of `").Append(parent).Append("`.");
            page.Append('\n');
        }
        foreach (var (place, title) in Places)
        {
            page.Append("\n## Attributes ").Append(title).Append("\n\n");
            foreach (var attribute in schema.AttributesAt(place))
                AddAttribute(page, attribute);
        }
        return new VocabularyPage(SourceText.From(page.ToString()), kinds);
    }

    private static void AddAttribute(StringBuilder page, AttributeDefinition attribute)
    {
        page.Append("- `").Append(attribute.Name).Append("` — ");
        page.Append(AttributeTypes.DescriptionOf(attribute.Type))
            .Append(". ")
            .Append(attribute.Description)
            .Append('\n');
        // The kinds have sections of their own.
        if (attribute.Name == TagSchema.KindAttribute)
            return;
        foreach (var word in attribute.Words)
            page.Append("  - `").Append(word.Word).Append("`: ").Append(word.Description).Append('\n');
    }
}
