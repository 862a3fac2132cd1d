using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>The tokens of a document, for its colours: read off the tree and the model, in one pass.</summary>
public static class SemanticTokens
{
    // Where tokens may overlap, a tag deeper than this shows the innermost alone, so that many tags around many lines
    // cost no more than a few times the lines.
    private const int DeepestOverlap = 3;

    /// <summary>
    /// The tokens that share a character with a range, in the order of their starts, an outer one before those in it.
    /// </summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="range">The range, in UTF-16 offsets of the file.</param>
    /// <param name="form">What the editor can do with tokens.</param>
    /// <param name="cancellation">Stops a long document.</param>
    public static ImmutableArray<SemanticToken> Of(
        Corpus corpus,
        DocumentModel document,
        TextSpan range,
        SemanticTokenForm form,
        CancellationToken cancellation = default
    )
    {
        var tokens = new List<SemanticToken>();
        HeaderTokens.AddTo(tokens, corpus, document, range);
        AddBody(tokens, corpus, document, range, form, cancellation);
        return Cut(tokens, document.Tree.Text, range, form);
    }

    /// <summary>The tokens of the blocks that a range touches. A tag lies in one block, so nothing before them is open.</summary>
    private static void AddBody(
        List<SemanticToken> tokens,
        Corpus corpus,
        DocumentModel document,
        TextSpan range,
        SemanticTokenForm form,
        CancellationToken cancellation
    )
    {
        var tree = document.Tree;
        if (range.End <= tree.BodyStart || tree.Blocks.Length == 0)
            return;
        var at = tree.GetBlockStart(tree.FindBlock(Math.Max(range.Start, tree.BodyStart)));
        var overlaps = form.HasFlag(SemanticTokenForm.Overlapping);
        var open = new Stack<(TagInfo Tag, SemanticTokenModifiers Modifiers)>();
        for (var next = TagFinder.FirstFrom(document, at); next < document.Tags.Length; next++)
        {
            var tag = document.Tags[next];
            if (tag.IsInNote)
                continue;
            CloseBefore(tag.Span.Start);
            AddText(tag.Span.Start);
            if (tag.Span.Start >= range.End)
                return;
            cancellation.ThrowIfCancellationRequested();
            var modifiers = TagModifiers.Of(corpus, document, tag);
            HeadTokens.AddTo(tokens, corpus, document, tag);
            at = tag.TextSpan.Start;
            if (IsWhole(tag) && !tag.TextSpan.IsEmpty)
                tokens.Add(new SemanticToken(tag.TextSpan, TypeOf(tag.Kind), modifiers));
            open.Push((tag, modifiers));
        }
        CloseBefore(int.MaxValue);

        void CloseBefore(int limit)
        {
            while (open.TryPeek(out var inner) && inner.Tag.Span.End <= limit)
            {
                AddText(inner.Tag.TextSpan.End);
                open.Pop();
                at = inner.Tag.Span.End;
                if (inner.Tag.Tag.IsClosed)
                    tokens.Add(new SemanticToken(new TextSpan(at - 1, 1), SemanticTokenType.Punctuation));
            }
        }

        void AddText(int end)
        {
            if (end > at && open.TryPeek(out var around) && !IsWhole(around.Tag))
                tokens.Add(new SemanticToken(TextSpan.FromBounds(at, end), TypeOf(around.Tag.Kind), around.Modifiers));
            at = Math.Max(at, end);
        }

        bool IsWhole(TagInfo tag) => overlaps && tag.Tag.Depth < DeepestOverlap;
    }

    /// <summary>Cuts tokens to what the editor can do, and leaves out what lies outside of the range.</summary>
    private static ImmutableArray<SemanticToken> Cut(
        List<SemanticToken> tokens,
        SourceText text,
        TextSpan range,
        SemanticTokenForm form
    )
    {
        var cut = ImmutableArray.CreateBuilder<SemanticToken>(tokens.Count);
        var isMultiline = form.HasFlag(SemanticTokenForm.Multiline);
        foreach (var token in tokens)
        {
            if (!token.Span.OverlapsWith(range))
                continue;
            var line = text.Lines.GetLine(token.Span.Start);
            var isOnOneLine = line + 1 == text.Lines.Count || token.Span.End <= text.Lines.GetStart(line + 1);
            if (isMultiline || (isOnOneLine && text.GetLineSpan(line).Contains(token.Span)))
            {
                cut.Add(token);
                continue;
            }
            for (; line < text.Lines.Count && text.Lines.GetStart(line) < token.Span.End; line++)
            {
                var whole = text.GetLineSpan(line);
                var start = Math.Max(whole.Start, token.Span.Start);
                var part = TextSpan.FromBounds(start, Math.Max(start, Math.Min(whole.End, token.Span.End)));
                if (part.OverlapsWith(range))
                    cut.Add(token with { Span = part });
            }
        }
        // A claim's further lines stand behind the source on its first one. Where two begin and end alike, the outer one has
        // come first and stays there.
        return form == SemanticTokenForm.Overlapping
            ? [.. cut.OrderBy(static token => token.Span.Start).ThenByDescending(static token => token.Span.End)]
            : cut.DrainToImmutable();
    }

    private static SemanticTokenType TypeOf(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => SemanticTokenType.Mention,
            TagKind.Source => SemanticTokenType.Source,
            TagKind.Cue => SemanticTokenType.Cue,
            TagKind.Claim => SemanticTokenType.Claim,
            TagKind.Hole => SemanticTokenType.Hole,
            _ => SemanticTokenType.Note,
        };
}
