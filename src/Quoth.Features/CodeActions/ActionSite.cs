using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features.CodeActions;

/// <summary>Where somebody asks what can be done.</summary>
/// <param name="Corpus">The snapshot.</param>
/// <param name="Document">The document.</param>
/// <param name="Selection">What is selected, in UTF-16 offsets of the file; empty where only a cursor stands.</param>
/// <param name="FindDiagnostics">Finds the diagnostics of the document, in text order; asked at most once.</param>
/// <param name="Cancellation">Ends a search over many documents.</param>
public sealed record ActionSite(
    Corpus Corpus,
    DocumentModel Document,
    TextSpan Selection,
    Func<ImmutableArray<Diagnostic>> FindDiagnostics,
    CancellationToken Cancellation = default
)
{
    private ImmutableArray<Diagnostic>? diagnostics;
    private NameIndex? names;
    private (WrapPlace? Place, string? Refusal)? wrap;

    /// <summary>Whether the editor lets somebody choose at a placeholder.</summary>
    public bool CanChoose { get; init; }

    /// <summary>The diagnostics of the whole document.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics ??= FindDiagnostics();

    /// <summary>The innermost tag around the whole selection; null for none, and in a note.</summary>
    public TagInfo? Tag
    {
        get
        {
            var tag = TagFinder.At(Document, Selection.Start);
            while (tag is not null && !Selection.IsEmpty && !tag.Span.Contains(Selection))
                tag = tag.Parent;
            return tag is { IsInNote: false } ? tag : null;
        }
    }

    /// <summary>The same, where it is a tag of the article whose head is well, so that it can be written anew.</summary>
    public TagInfo? SoundTag => Tag is { Kind: not TagKind.Note, Head.Errors.IsEmpty: true } tag ? tag : null;

    /// <summary>The names that the document's own header defines.</summary>
    public NameIndex OwnNames => names ??= Document.IsRegistry ? NameIndex.Empty : NameIndex.Of(Document);

    /// <summary>The words that a tag can go around; null with a reason where what is selected cannot be wrapped.</summary>
    internal (WrapPlace? Place, string? Refusal) Wrap =>
        wrap ??= WrapPlace.Find(this, out var refusal) is { } place ? (place, null) : (null, refusal);

    /// <summary>One edit of the document.</summary>
    public FixEdit Edit(TextSpan span, string newText) => new(Document.Path, new TextChange(span, newText));

    /// <summary>An edit of the document that puts something between two characters.</summary>
    public FixEdit Insert(int offset, string text) => Edit(new TextSpan(offset, 0), text);

    /// <summary>Whom a text may mean in the document; empty for a registry file's own text, which has none.</summary>
    public IReadOnlyList<NameMeaning> MeaningsOf(ReadOnlySpan<char> words) =>
        Corpus.FindMeanings(Document, OwnNames, NameForms.Trim(words));
}
