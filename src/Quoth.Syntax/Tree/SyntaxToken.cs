using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>What a token is.</summary>
public enum SyntaxTokenKind : byte
{
    /// <summary>The header zone's lines, fences included, one token a line.</summary>
    HeaderLine,

    /// <summary>Article text, as it stands in the file.</summary>
    Text,

    /// <summary><c>[</c> and the sigil.</summary>
    Opener,

    /// <summary>What stands between sigil and bar.</summary>
    Head,

    /// <summary>The <c>|</c>.</summary>
    Bar,

    /// <summary>The <c>]</c> of a tag.</summary>
    Closer,
}

/// <summary>A stretch of the file of one nature.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where, in UTF-16 offsets; never empty.</param>
/// <param name="Tag">The tag it belongs to: its own for openers, heads, bars and closers, the one around for text.</param>
public readonly record struct SyntaxToken(SyntaxTokenKind Kind, TextSpan Span, Tag? Tag);

/// <summary>Walks a tree's tokens. Joined, they give the file back to the character.</summary>
public static class SyntaxTokens
{
    /// <summary>The tokens of <paramref name="tree"/>, in order and without gaps.</summary>
    public static IEnumerable<SyntaxToken> GetTokens(this SyntaxTree tree)
    {
        for (var line = 0; line < tree.Text.Lines.Count && tree.Text.Lines.GetStart(line) < tree.BodyStart; line++)
        {
            var start = tree.Text.Lines.GetStart(line);
            var end = line + 1 < tree.Text.Lines.Count ? tree.Text.Lines.GetStart(line + 1) : tree.Text.Length;
            yield return new SyntaxToken(SyntaxTokenKind.HeaderLine, TextSpan.FromBounds(start, end), null);
        }
        var at = tree.BodyStart;
        var open = new Stack<Tag>();
        foreach (var tag in tree.GetTags())
        {
            foreach (var token in CloseBefore(open, at, tag.Span.Start))
            {
                at = token.Span.End;
                yield return token;
            }
            if (tag.Span.Start > at)
                yield return Between(SyntaxTokenKind.Text, at, tag.Span.Start, Around(open));
            var opener = tag.OpenerSpan;
            yield return new SyntaxToken(SyntaxTokenKind.Opener, new TextSpan(opener.Start, 2), tag);
            if (!tag.HeadSpan.IsEmpty)
                yield return new SyntaxToken(SyntaxTokenKind.Head, tag.HeadSpan, tag);
            yield return new SyntaxToken(SyntaxTokenKind.Bar, new TextSpan(opener.End - 1, 1), tag);
            at = opener.End;
            open.Push(tag);
        }
        foreach (var token in CloseBefore(open, at, int.MaxValue))
        {
            at = token.Span.End;
            yield return token;
        }
        if (at < tree.Text.Length)
            yield return Between(SyntaxTokenKind.Text, at, tree.Text.Length, null);
    }

    private static IEnumerable<SyntaxToken> CloseBefore(Stack<Tag> open, int at, int limit)
    {
        while (open.TryPeek(out var tag) && tag.Span.End <= limit)
        {
            if (tag.TextSpan.End > at)
                yield return Between(SyntaxTokenKind.Text, at, tag.TextSpan.End, tag);
            open.Pop();
            at = tag.Span.End;
            if (tag.IsClosed)
                yield return new SyntaxToken(SyntaxTokenKind.Closer, new TextSpan(at - 1, 1), tag);
        }
    }

    private static Tag? Around(Stack<Tag> open) => open.TryPeek(out var tag) ? tag : null;

    private static SyntaxToken Between(SyntaxTokenKind kind, int start, int end, Tag? tag) =>
        new(kind, TextSpan.FromBounds(start, end), tag);
}
