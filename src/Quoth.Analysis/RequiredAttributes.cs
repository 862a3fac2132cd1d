using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>Finds what a project's schema requires and a document does not give.</summary>
internal static class RequiredAttributes
{
    /// <summary>The attributes that are required on an owner and missing there.</summary>
    public static IEnumerable<Finding> FindMissing(DocumentModel document, TagSchema schema, AttributeOwner owner)
    {
        // A registry file is no article, and a further piece of a claim has its attributes on the first.
        var isExempt =
            owner.Tag?.Head.IsPiece == true || (owner.Place == AttributePlaces.Document && document.IsRegistry);
        if (isExempt)
            yield break;
        foreach (var attribute in schema.RequiredAt(owner.Place))
        {
            if (owner.Has(document, attribute.Name))
                continue;
            yield return new Finding(SpanOf(document, owner), $"{Subject(owner)} lacks `{attribute.Name}`")
            {
                Hint = $"quoth.json requires it: {AttributeTypes.DescriptionOf(attribute.Type)}",
            };
        }
    }

    private static string Subject(AttributeOwner owner) =>
        owner switch
        {
            { Definition: { } definition } => owner.Place == AttributePlaces.Entity
                ? $"`@{definition.Id}`"
                : $"`!{definition.Id}`",
            { Tag: not null } => "This " + owner.Noun.Split(' ')[^1],
            _ => "The header",
        };

    private static TextSpan SpanOf(DocumentModel document, AttributeOwner owner) =>
        owner switch
        {
            { Definition: { } definition } => definition.SigilSpan,
            { Tag: { } tag } => tag.Tag.OpenerSpan,
            _ when document.Tree.Header is not null => document.Tree.Text.GetLineSpan(0),
            _ => new TextSpan(0, 0),
        };
}
