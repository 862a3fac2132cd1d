using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using static Quoth.RuleCoverage.Breaking;

namespace Quoth.RuleCoverage.Mutations;

/// <summary>Slips in the brackets and heads themselves, and in the article's text.</summary>
internal static class StructureMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new(
            "closing bracket dropped",
            document => Marks(document).Select(tag => At(Outermost(tag), Delete(Closer(tag))))
        ),
        new(
            "closing bracket typed twice",
            document => Marks(document).Select(tag => At(Outermost(tag), Insert(tag.Span.End, "]")))
        ),
        new(
            "opening bracket dropped",
            document => Marks(document).Select(tag => At(Outermost(tag), Delete(new TextSpan(tag.Span.Start, 1))))
        ),
        new(
            "bar dropped",
            document =>
                Marks(document).Select(tag => At(Outermost(tag), Delete(new TextSpan(tag.TextSpan.Start - 1, 1))))
        ),
        new(
            "sigil mistyped",
            document => Marks(document).Select(tag => At(Outermost(tag), new TextChange(Sigil(tag), "$")))
        ),
        new(
            "head mistyped",
            document => Marks(document).Select(tag => At(tag.Span, Insert(tag.Tag.HeadSpan.End, "=")))
        ),
        new("tag left empty", EmptyTags),
        new("blank taken in", TakeBlanksIn),
        new("word cut in two", CutWords),
        new("selection tagged twice", document => Tags(document, TagKind.Claim).Select(tag => Wrap(tag, "[!|"))),
        new("cue inside a cue", document => Tags(document, TagKind.Cue).Select(tag => Wrap(tag, "[~|"))),
        new("bracket opened in a claim", OpenBrackets),
        new("letter changed after sealing", ChangeLetters),
        new("word lost after sealing", LoseWords),
        new(
            "control character pasted",
            document => BehindTags(document).Select(at => At(new TextSpan(at, 0), Insert(at, "\0")))
        ),
        new("doubt left in a done article", document => LeaveUndone(document, DoubtOf)),
        new("note left in a done article", document => LeaveUndone(document, NoteOf)),
    ];

    private static IEnumerable<Mutant> EmptyTags(DocumentModel document) =>
        Marks(document)
            .Where(tag => IsLeaf(document, tag))
            .Select(tag => At(tag.Span, Delete(tag.TextSpan), Insert(tag.Span.End, Text(document, tag))));

    private static IEnumerable<Mutant> TakeBlanksIn(DocumentModel document) =>
        Marks(document)
            .Where(tag => CharAt(document, tag.Span.End) == ' ')
            .Select(tag => At(new TextSpan(tag.Span.Start, tag.Span.Length + 1), MoveCloser(tag, tag.Span.End + 1)));

    private static IEnumerable<Mutant> CutWords(DocumentModel document) =>
        Marks(document)
            .Where(tag => tag.TextSpan.Length > 1 && IsCased(document, tag.TextSpan.Start + 1))
            .Where(tag => IsCased(document, tag.TextSpan.Start))
            .Select(tag => At(tag.Span, MoveOpener(document, tag, tag.TextSpan.Start + 1)));

    private static bool IsCased(DocumentModel document, int at) =>
        char.IsUpper(CharAt(document, at)) || char.IsLower(CharAt(document, at));

    private static Mutant Wrap(TagInfo tag, string opener) =>
        At(tag.Span, Insert(tag.Span.Start, opener), Insert(tag.Span.End, "]"));

    private static IEnumerable<Mutant> OpenBrackets(DocumentModel document) =>
        Tags(document, TagKind.Claim)
            .Where(tag => char.IsLetter(CharAt(document, tag.TextSpan.Start)))
            .Select(tag => At(Outermost(tag), Insert(tag.TextSpan.Start, "[")));

    private static IEnumerable<Mutant> ChangeLetters(DocumentModel document) =>
        document.FindField("text-sha256") is not { } seal
            ? []
            : BehindTags(document)
                .Where(at => CharAt(document, at) is not ('[' or '\n'))
                .Select(at => At(seal.ValueSpan, new TextChange(new TextSpan(at, 1), "x")));

    private static IEnumerable<Mutant> LoseWords(DocumentModel document) =>
        document.FindField("text-sha256") is not { } seal
            ? []
            : Marks(document)
                .Where(tag => tag.Parent is null && IsLeaf(document, tag))
                .Select(tag => At(seal.ValueSpan, Delete(tag.Span)));

    private static IEnumerable<Mutant> LeaveUndone(DocumentModel document, Func<TagInfo, Mutant> leave)
    {
        if (document.FindField("status") is not { } status)
            yield break;
        foreach (
            var tag in Marks(document)
                .Where(tag => tag.Parent is null && tag.Head is { Doubt: null, Attributes.IsEmpty: true })
        )
        {
            var left = leave(tag);
            yield return left with
            {
                Edits = left.Edits.Add(new TextChange(status.ValueSpan, "done")),
            };
        }
    }

    private static Mutant DoubtOf(TagInfo tag) => At(tag.Span, Insert(tag.Tag.HeadSpan.End, "?"));

    private static Mutant NoteOf(TagInfo tag) =>
        At(new TextSpan(tag.Span.End, 0), Insert(tag.Span.End, "[#|TODO: who is it?]"));
}
