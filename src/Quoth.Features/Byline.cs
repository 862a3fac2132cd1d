using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>What stands below a headline.</summary>
internal static class Byline
{
    /// <summary>Author, outlet by its name, and date, as far as the header has them.</summary>
    public static IEnumerable<string> Of(Corpus corpus, DocumentModel document)
    {
        var outlet = document.FindField("outlet")?.Value is ['@', ..] written
            ? corpus.FindEntity(document, written[1..])?.Name
            : document.FindField("outlet")?.Value;
        var parts = new[] { document.FindField("author")?.Value, outlet, document.FindField("date")?.Value };
        return parts.Where(part => part is { Length: > 0 }).OfType<string>();
    }
}
