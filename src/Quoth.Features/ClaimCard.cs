using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>The card of a claim.</summary>
public static class ClaimCard
{
    private const int LongestContent = 400;

    /// <summary>Who says it through whom, by which words, its type and status, and its content without the holes.</summary>
    public static string Write(Claim claim, DocumentModel document, Corpus corpus)
    {
        var card = new StringBuilder();
        var who = AttributionChain.Describe(claim, document, corpus);
        card.Append("**")
            .Append(Markdown.Escape(who ?? (claim.SaysBy ? "Credited to nobody" : "Unattributed")))
            .Append("**");
        if (!claim.Cues.IsEmpty)
            card.Append(" · ").AppendJoin(", ", claim.Cues.Select(cue => Markdown.Escape(document.GetText(cue.Tag))));
        card.Append("\n\n> ").Append(Markdown.Escape(Shorten(document.GetContent(claim)))).Append("\n\n");
        var facts = claim
            .Pieces.SelectMany(piece => piece.Head.Attributes)
            .Where(attribute => attribute.Key is not ("by" or "via"))
            .Select(attribute =>
                $"{Markdown.Escape(attribute.Key)}: {Markdown.Escape(string.Join(", ", attribute.Values.Select(value => value.Text)))}"
            );
        card.AppendJoin(" · ", facts.Prepend(claim.Id is null ? "" : $"`!{claim.Id}`").Where(fact => fact.Length > 0));
        return card.ToString().TrimEnd();
    }

    private static string Shorten(string text) =>
        text.Length <= LongestContent ? text
        : char.IsHighSurrogate(text[LongestContent - 1]) ? text[..(LongestContent - 1)] + "…"
        : text[..LongestContent] + "…";
}
