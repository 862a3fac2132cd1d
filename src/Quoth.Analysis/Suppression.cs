using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>The name of a rule in a suppression.</summary>
/// <param name="Name">A rule's name or code, as it is written.</param>
/// <param name="Span">Where it stands, in UTF-16 offsets of the file.</param>
public readonly record struct SilencedRule(string Name, TextSpan Span);

/// <summary>
/// A place that silences rules: a note <c>[#|quoth-disable rule: reason]</c> for its paragraph, or a header comment
/// <c># quoth-disable rule: reason</c> for the file.
/// </summary>
/// <param name="Keyword">Where <c>quoth-disable</c> stands, in UTF-16 offsets of the file.</param>
/// <param name="Rules">The rules that it names.</param>
/// <param name="HasReason">Whether it says why.</param>
/// <param name="Note">The note that it is, which silences its paragraph; null for a comment, which silences the file.</param>
/// <param name="Whole">The note, or the comment without its line end, in UTF-16 offsets of the file.</param>
public sealed record Suppression(
    TextSpan Keyword,
    ImmutableArray<SilencedRule> Rules,
    bool HasReason,
    TagInfo? Note,
    TextSpan Whole
)
{
    private const string Word = "quoth-disable";

    /// <summary>The number of the paragraph that it silences; null for the whole file.</summary>
    public int? Paragraph => Note?.Paragraph;

    /// <summary>From <c>quoth-disable</c> to the last rule's name, in UTF-16 offsets of the file.</summary>
    public TextSpan Span => TextSpan.FromBounds(Keyword.Start, Rules.IsEmpty ? Keyword.End : Rules[^1].Span.End);

    /// <summary>The suppressions of a document, in text order.</summary>
    public static ImmutableArray<Suppression> Read(DocumentModel document)
    {
        var text = document.Tree.Text.Span;
        if (!text.Contains(Word, StringComparison.Ordinal))
            return [];
        var found = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var line in document.Tree.Header?.Lines ?? [])
        {
            if (line.Kind == HeaderLineKind.Comment)
                Add(Parse(text, line.Span.Start + 1, line.Span.End, null, line.Span));
        }
        foreach (var tag in document.Tags)
        {
            if (tag is { Kind: TagKind.Note, IsInNote: false })
                Add(Parse(text, tag.TextSpan.Start, tag.TextSpan.End, tag, tag.Span));
        }
        return found.DrainToImmutable();

        void Add(Suppression? suppression)
        {
            if (suppression is not null)
                found.Add(suppression);
        }
    }

    private static Suppression? Parse(ReadOnlySpan<char> text, int from, int to, TagInfo? note, TextSpan whole)
    {
        var content = Trim(text, from, to);
        var keyword = new TextSpan(content.Start, Word.Length);
        var isKeyword =
            text[content.Start..content.End].StartsWith(Word, StringComparison.Ordinal)
            && (keyword.End == content.End || text[keyword.End] == ':' || char.IsWhiteSpace(text[keyword.End]));
        if (!isKeyword)
            return null;
        var colon = text[keyword.End..content.End].IndexOf(':');
        var end = colon < 0 ? content.End : keyword.End + colon;
        var rules = ImmutableArray.CreateBuilder<SilencedRule>(1);
        for (var at = keyword.End; at < end; )
        {
            var comma = text[at..end].IndexOf(',');
            var name = Trim(text, at, comma < 0 ? end : at + comma);
            if (!name.IsEmpty)
                rules.Add(new SilencedRule(text.Slice(name.Start, name.Length).ToString(), name));
            at = comma < 0 ? end : at + comma + 1;
        }
        var hasReason = colon >= 0 && !text[(end + 1)..content.End].IsWhiteSpace();
        return new Suppression(keyword, rules.DrainToImmutable(), hasReason, note, whole);
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return TextSpan.FromBounds(from, to);
    }
}
