using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>A tag over the clean text.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Clean">Its words in clean-text offsets; of a note, which is no part of that text, the empty place where it stands.</param>
/// <param name="People">Whom a mention or source names, as numbers in <see cref="Attributions.People"/>.</param>
/// <param name="Claims">The claim of a piece, the claims of a source or cue, as numbers in <see cref="Attributions.Claims"/>.</param>
/// <param name="Note">The words of a note; null for other tags.</param>
/// <param name="Modifiers">What it lacks, and whether it is in doubt.</param>
public readonly record struct PreviewSpan(
    TagInfo Tag,
    TextSpan Clean,
    ImmutableArray<int> People,
    ImmutableArray<int> Claims,
    string? Note,
    SemanticTokenModifiers Modifiers
);

/// <summary>The article as a reader sees it, with who said what.</summary>
/// <param name="Title">The headline, where the header has one.</param>
/// <param name="Byline">Author, outlet and date, as far as the header has them.</param>
/// <param name="Language">The language, where the header or the configuration says it: a BCP 47 tag.</param>
/// <param name="Spans">The tags, in the order of their starts, an outer one before those in it; what stands in notes is left out.</param>
/// <param name="Attributions">Who said what.</param>
public sealed record Preview(
    string? Title,
    ImmutableArray<string> Byline,
    string? Language,
    ImmutableArray<PreviewSpan> Spans,
    Attributions Attributions
)
{
    /// <summary>The preview of an article. Its text and paragraphs are the document's own.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The article.</param>
    /// <param name="cancellation">Stops a long one.</param>
    public static Preview Of(Corpus corpus, DocumentModel document, CancellationToken cancellation = default)
    {
        var attributions = Attributions.Of(corpus, document, cancellation);
        var spans = ImmutableArray.CreateBuilder<PreviewSpan>(document.Tags.Length);
        foreach (var tag in document.Tags)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!tag.IsInNote)
                spans.Add(SpanOf(tag, attributions, corpus));
        }
        return new Preview(
            ValueOf(document, "title"),
            [.. Features.Byline.Of(corpus, document)],
            ValueOf(document, "language") ?? corpus.Configuration.Language,
            spans.DrainToImmutable(),
            attributions
        );
    }

    private static PreviewSpan SpanOf(TagInfo tag, Attributions attributions, Corpus corpus)
    {
        var document = attributions.Document;
        return tag.Kind == TagKind.Note
            ? new PreviewSpan(tag, new TextSpan(tag.Clean.Start, 0), [], [], WordsOf(tag), default)
            : new PreviewSpan(
                tag,
                tag.Clean,
                attributions.PeopleOf(tag),
                ClaimsOf(tag, attributions),
                Note: null,
                TagModifiers.Of(corpus, document, tag)
            );
    }

    private static ImmutableArray<int> ClaimsOf(TagInfo tag, Attributions attributions) =>
        tag.Kind switch
        {
            TagKind.Claim => attributions.Document.FindClaim(tag) is { } claim ? [attributions.NumberOf(claim)] : [],
            TagKind.Source or TagKind.Cue => [.. attributions.Document.FindClaimsOf(tag).Select(attributions.NumberOf)],
            _ => [],
        };

    /// <summary>A note as its writer typed it: tags in a note mean nothing, and stay as they are.</summary>
    private static string WordsOf(TagInfo note)
    {
        var words = new StringBuilder(note.TextSpan.Length);
        Markup.AppendUnescaped(note.Tag.Tree.Text.Span, note.TextSpan, words);
        return words.ToString().Trim();
    }

    private static string? ValueOf(DocumentModel document, string field) =>
        document.FindField(field)?.Value is { Length: > 0 } value ? value : null;
}
