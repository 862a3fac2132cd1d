using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>Where a project's configuration declares its kinds of entity.</summary>
public static class KindDeclarations
{
    /// <summary>
    /// The name of a kind in the text of a <c>quoth.json</c>, in UTF-16 offsets of it and without its quotes; null where the
    /// text does not declare it, takes it out, or is not JSON.
    /// </summary>
    public static TextSpan? Find(string text, string kind)
    {
        TextSpan? found = null;
        foreach (var member in PositionedJson.Read(text, out _)?["schema"]?["kinds"]?.Members ?? [])
        {
            // Of two members of one name the later counts.
            if (member.Name == kind && member.Value.Kind == JsonKind.Object)
                found = member.NameSpan;
        }
        return found;
    }
}
