using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>The card of an entity.</summary>
public static class EntityCard
{
    /// <summary>Name, kind, role, terms, other names, and how often it is named and credited, here and in the corpus.</summary>
    public static string Write(Semantics.Model.Definition entity, Symbol symbol, DocumentModel document, Corpus corpus)
    {
        var card = new StringBuilder();
        var name = entity.Name.Length > 0 ? entity.Name : "@" + entity.Id;
        card.Append("**").Append(Markdown.Escape(name)).Append("** · ").Append(Markdown.Escape(entity.Kind));
        card.Append(" · `@").Append(entity.Id).Append('`').Append("\n\n");
        if (entity.Find("role")?.Value is { Length: > 0 } role)
            card.Append(Markdown.Escape(role)).Append("  \n");
        foreach (var attribute in entity.Attributes)
        {
            if (attribute.Key is "role" or "kind" or "aka" || attribute.Value.Length == 0)
                continue;
            card.Append(Markdown.Escape(attribute.Key))
                .Append(": ")
                .Append(ValueOf(attribute, document, corpus))
                .Append("  \n");
        }
        var aliases = entity.Aliases.ToList();
        if (aliases.Count > 0)
            card.Append("also: ").AppendJoin(", ", aliases.Select(Markdown.Escape)).Append("  \n");
        return card.Append('\n').Append(CountUses(symbol, document, corpus)).ToString();
    }

    /// <summary>References are shown by name, which is what a reader wants to know.</summary>
    private static string ValueOf(HeaderEntry attribute, DocumentModel document, Corpus corpus)
    {
        if (!attribute.Value.StartsWith('@'))
            return Markdown.Escape(attribute.Value);
        return string.Join(
            ", ",
            attribute.Items.Select(item =>
                corpus.FindEntity(document, item.Text.TrimStart('@'))?.Name is { Length: > 0 } name
                    ? $"{Markdown.Escape(name)} (`{item.Text}`)"
                    : $"`{item.Text}`"
            )
        );
    }

    private static string CountUses(Symbol symbol, DocumentModel document, Corpus corpus)
    {
        var places = corpus.FindReferences(symbol).ToList();
        var articles = places.Where(IsUse).Select(place => place.Document).Distinct().ToList();
        var here = Uses(places.Where(place => place.Document == document), [document], symbol.Id);
        var all = Uses(places, articles, symbol.Id);
        return symbol.Scope is not null
            ? $"Here: {here}."
            : $"Here: {here}. Corpus: {all} in {Count(articles.Count, "article")}.";
    }

    private static bool IsUse(SymbolPlace place) =>
        place.Reference.Role is ReferenceRole.Mention or ReferenceRole.Source
        || (place.Reference.Role == ReferenceRole.Value && !place.Document.IsRegistry);

    private static string Uses(IEnumerable<SymbolPlace> places, IEnumerable<DocumentModel> documents, string id)
    {
        var mentions = places.Count(place => place.Reference.Role is ReferenceRole.Mention or ReferenceRole.Source);
        var claims = documents.Sum(document => document.Claims.Count(claim => claim.GetCredited().Contains(id)));
        return $"{Count(mentions, "mention")}, {Count(claims, "claim")}";
    }

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
