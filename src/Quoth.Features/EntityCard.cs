using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;

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
                .Append(CardValues.Write(attribute, AttributePlaces.Entity, document, corpus))
                .Append("  \n");
        }
        var aliases = entity.Aliases.ToList();
        if (aliases.Count > 0)
            card.Append("also: ").AppendJoin(", ", aliases.Select(Markdown.Escape)).Append("  \n");
        return card.Append('\n').Append(CountUses(symbol, document, corpus)).ToString();
    }

    private static string CountUses(Symbol symbol, DocumentModel document, Corpus corpus)
    {
        var uses = corpus.FindReferences(symbol).Where(IsUse).ToLookup(place => place.Document);
        var here = Count(uses[document], [document], symbol.Id);
        if (symbol.Scope is not null)
            return $"Here: {here}.";
        var articles = uses.Select(places => places.Key).ToList();
        var all = Count(uses.SelectMany(places => places), articles, symbol.Id);
        var corpusWide = $"Corpus: {all} in {Plural.Of(articles.Count, "article")}.";
        return document.IsRegistry ? corpusWide : $"Here: {here}. {corpusWide}";
    }

    private static bool IsUse(SymbolPlace place) =>
        !place.Document.IsRegistry && place.Reference.Role != ReferenceRole.Definition;

    private static string Count(IEnumerable<SymbolPlace> uses, IEnumerable<DocumentModel> articles, string id)
    {
        var mentions = uses.Count(use => use.Reference.Role is ReferenceRole.Mention or ReferenceRole.Source);
        var claims = articles.Sum(article => article.FindClaimsBy(id).Count());
        return $"{Plural.Of(mentions, "mention")}, {Plural.Of(claims, "claim")}";
    }
}
