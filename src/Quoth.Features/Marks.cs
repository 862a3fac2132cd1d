using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>
/// What tokens cannot show of a part of a document: what an editor may hide, dim and underline. Every list is in text order,
/// its spans are UTF-16 offsets of the file, none of them overlap.
/// </summary>
public sealed class Marks
{
    private readonly List<TextSpan> markup = [];
    private readonly List<TextSpan> notes = [];
    private readonly List<TextSpan> doubtful = [];
    private readonly List<TextSpan> unresolved = [];
    private readonly Dictionary<TagKind, List<TextSpan>> words = [];

    private Marks() { }

    /// <summary>Openers up to the bar, closing brackets, backslashes before brackets: all but notes that is not the article.</summary>
    public IReadOnlyList<TextSpan> Markup => markup;

    /// <summary>Whole notes, their brackets and whatever lies in them included.</summary>
    public IReadOnlyList<TextSpan> Notes => notes;

    /// <summary>The words whose innermost tag is marked as doubtful.</summary>
    public IReadOnlyList<TextSpan> Doubtful => doubtful;

    /// <summary>The words whose innermost tag names nobody known, belongs to no claim, or credits nobody.</summary>
    public IReadOnlyList<TextSpan> Unresolved => unresolved;

    /// <summary>The words whose innermost tag is of a kind.</summary>
    public IReadOnlyList<TextSpan> Of(TagKind kind) => words.GetValueOrDefault(kind) ?? [];

    /// <summary>The marks of the blocks that a range touches. A tag lies in one block, so nothing before them is open.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="range">The range, in UTF-16 offsets of the file.</param>
    /// <param name="cancellation">Stops a long document.</param>
    public static Marks Of(
        Corpus corpus,
        DocumentModel document,
        TextSpan range,
        CancellationToken cancellation = default
    )
    {
        var marks = new Marks();
        var tree = document.Tree;
        if (range.End < tree.BodyStart || tree.Blocks.Length == 0)
            return marks;
        var at = tree.GetBlockStart(tree.FindBlock(Math.Max(range.Start, tree.BodyStart)));
        var last = tree.FindBlock(range.End);
        var end = tree.GetBlockStart(last) + tree.Blocks[last].Length;
        var open = new Stack<(TagInfo Tag, SemanticTokenModifiers Modifiers)>();
        for (var next = TagFinder.FirstFrom(document, at); next < document.Tags.Length; next++)
        {
            var tag = document.Tags[next];
            if (tag.Span.Start >= end)
                break;
            if (tag.IsInNote)
                continue;
            cancellation.ThrowIfCancellationRequested();
            CloseBefore(tag.Span.Start);
            AddText(tag.Span.Start);
            if (tag.Kind == TagKind.Note)
            {
                marks.notes.Add(tag.Span);
                at = tag.Span.End;
                continue;
            }
            marks.markup.Add(tag.Tag.OpenerSpan);
            at = tag.TextSpan.Start;
            open.Push((tag, TagModifiers.Of(corpus, document, tag)));
        }
        CloseBefore(int.MaxValue);
        AddText(end);
        return marks;

        void CloseBefore(int limit)
        {
            while (open.TryPeek(out var inner) && inner.Tag.Span.End <= limit)
            {
                AddText(inner.Tag.TextSpan.End);
                open.Pop();
                at = inner.Tag.Span.End;
                if (inner.Tag.Tag.IsClosed)
                    marks.markup.Add(new TextSpan(at - 1, 1));
            }
        }

        void AddText(int to)
        {
            var around = open.TryPeek(out var inner) ? inner : default;
            marks.AddText(tree.Text.Span, at, to, around.Tag, around.Modifiers);
            at = to;
        }
    }

    /// <summary>Adds a stretch without tags: the backslashes that escape a bracket behind them, and the words between.</summary>
    private void AddText(ReadOnlySpan<char> text, int at, int end, TagInfo? around, SemanticTokenModifiers modifiers)
    {
        var from = at;
        while (at < end && text[at..end].IndexOf('\\') is >= 0 and var next)
        {
            var run = at + next;
            at = run;
            while (at < end && text[at] == '\\')
                at++;
            // The bracket may be a tag's own, and then lies behind this stretch.
            if (at == text.Length || text[at] is not ('[' or ']'))
                continue;
            // Of each pair the second one is the article's; an odd last one escapes the bracket.
            for (var backslash = run; backslash < at; backslash += 2)
            {
                AddWords(from, backslash, around, modifiers);
                markup.Add(new TextSpan(backslash, 1));
                from = backslash + 1;
            }
        }
        AddWords(from, end, around, modifiers);
    }

    private void AddWords(int from, int to, TagInfo? around, SemanticTokenModifiers modifiers)
    {
        if (around is null || from >= to)
            return;
        var span = TextSpan.FromBounds(from, to);
        if (!words.TryGetValue(around.Kind, out var ofKind))
            words.Add(around.Kind, ofKind = []);
        ofKind.Add(span);
        if (modifiers.HasFlag(SemanticTokenModifiers.Doubt))
            doubtful.Add(span);
        if (modifiers.HasFlag(SemanticTokenModifiers.Unresolved))
            unresolved.Add(span);
    }
}
