using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>Offers of the sigils, behind the bracket of a tag to be.</summary>
internal static class SigilOffers
{
    private static readonly (TagKind Kind, string Text, string Snippet, string Description)[] Tags =
    [
        (TagKind.Mention, "@", "@$1|$2", "words that mention somebody or something"),
        (TagKind.Source, "^@", "^@$1|$2", "words that name who is credited"),
        (TagKind.Source, "^|", "^|$1", "words that credit nobody in particular: officials, some"),
        (TagKind.Cue, "~|", "~|$1", "words that attribute: said, according to"),
        (TagKind.Claim, "!|", "!|$1", "what is attributed"),
        (TagKind.Hole, "-|", "-|$1", "words inside a claim that are not part of it"),
        (TagKind.Note, "#|", "#|$1", "a note to fellow annotators"),
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
        )
        {
            // Before words that are there already nobody but the writer knows where the tag ends.
            Snippet =
                site.NeedsCloser ? tag.Snippet + "]"
                : site.NeedsText ? tag.Snippet
                : null,
        });
}
