using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>Offers of the sigils, behind the bracket of a tag to be.</summary>
internal static class SigilOffers
{
    private static readonly (TagKind Kind, string Text, string Description)[] Tags =
    [
        (TagKind.Mention, "@", "words that mention somebody or something"),
        (TagKind.Source, "^@", "words that name who is credited"),
        (TagKind.Source, "^|", "words that credit nobody in particular: officials, some"),
        (TagKind.Cue, "~|", "words that attribute: said, according to"),
        (TagKind.Claim, "!|", "what is attributed"),
        (TagKind.Hole, "-|", "words inside a claim that are not part of it"),
        (TagKind.Note, "#|", "a note to fellow annotators"),
    ];

    public static IEnumerable<CompletionOffer> All(CompletionSite site) =>
        Tags.Select(tag => new CompletionOffer(
            CompletionKind.Tag,
            "[" + tag.Text,
            tag.Kind.GetWord(),
            tag.Kind.GetWord(),
            site.Replaced,
            tag.Text,
            Markdown.Escape(tag.Description)
        ));
}
