using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;

namespace Quoth.Features;

/// <summary>The card of a claim.</summary>
public static class ClaimCard
{
    private const int LongestContent = 400;

    /// <summary>Who says it through whom, by which words, its content without the holes, its type and status.</summary>
    public static string Write(Claim claim, DocumentModel document, Corpus corpus)
    {
        var card = new StringBuilder();
        var who = AttributionChain.Describe(claim, document, corpus);
        card.Append("**")
            .Append(Markdown.Escape(who ?? (claim.SaysBy ? "Credited to nobody" : "Unattributed")))
            .Append("**");
        if (!claim.Cues.IsEmpty)
            card.Append(" · ").AppendJoin(", ", claim.Cues.Select(cue => Markdown.Escape(document.GetText(cue.Tag))));
        card.Append("\n\n");
        if (document.GetContent(claim).Trim() is { Length: > 0 } content)
            card.Append("> ").Append(Markdown.Escape(Shorten(content))).Append("\n\n");
        var facts = claim
            .Pieces.SelectMany(piece => piece.Head.Attributes)
            .DistinctBy(attribute => attribute.Key)
            .Where(attribute => !IsInChain(attribute.Key, attribute.Values.Select(value => value.Text)))
            .Select(attribute => $"{Markdown.Escape(attribute.Key)}: {CardValues.Write(attribute, document, corpus)}");
        card.AppendJoin(" · ", claim.Id is null ? facts : facts.Prepend($"`!{claim.Id}`"));
        return card.ToString().TrimEnd();
    }

    /// <summary>What a header says of a claim: the statement, its attributes, and how often it is asserted.</summary>
    public static string Write(
        Semantics.Model.Definition definition,
        Symbol symbol,
        DocumentModel document,
        Corpus corpus
    )
    {
        var card = new StringBuilder();
        card.Append("**").Append(Markdown.Escape(definition.Name)).Append("** · `!").Append(definition.Id).Append('`');
        card.Append("\n\n");
        var facts = definition
            .Attributes.Where(attribute => attribute.Value.Length > 0)
            .Select(attribute =>
                $"{Markdown.Escape(attribute.Key)}: {CardValues.Write(attribute, AttributePlaces.ClaimDefinition, document, corpus)}  \n"
            );
        card.AppendJoin("", facts).Append('\n').Append(CountAssertions(symbol, corpus));
        return card.ToString();
    }

    private static string CountAssertions(Symbol symbol, Corpus corpus)
    {
        var assertions = corpus
            .FindReferences(symbol)
            .Where(place => place.Reference.Role == ReferenceRole.Assertion)
            .ToLookup(place => place.Document);
        var count = Plural.Of(assertions.Sum(places => places.Count()), "assertion");
        return symbol.Scope is null ? $"{count} in {Plural.Of(assertions.Count, "article")}." : $"{count}.";
    }

    /// <summary>Whether the card's first line says all that the attribute does: whom <c>by</c> and <c>via</c> name.</summary>
    private static bool IsInChain(string key, IEnumerable<string> values) =>
        key == "by" || (key == "via" && values.All(value => value.StartsWith('@')));

    private static string Shorten(string text) =>
        text.Length <= LongestContent ? text
        : char.IsHighSurrogate(text[LongestContent - 1]) ? text[..(LongestContent - 1)] + "…"
        : text[..LongestContent] + "…";
}
