using Quoth.Semantics.Model;

namespace Quoth.Features.CodeActions;

/// <summary>Who is spoken of nearby, which is who is most likely meant.</summary>
internal static class NearestEntities
{
    /// <summary>How far from a UTF-16 offset of the file each entity's id is used in the text, in UTF-16 code units.</summary>
    public static Dictionary<string, int> Distances(DocumentModel document, int offset)
    {
        var distances = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in document.References)
        {
            if (reference.Kind != SymbolKind.Entity || reference.Span.Start < document.Tree.BodyStart)
                continue;
            var distance = Math.Abs(offset - reference.Span.Start);
            if (!distances.TryGetValue(reference.Id, out var nearest) || distance < nearest)
                distances[reference.Id] = distance;
        }
        return distances;
    }
}
