using Quoth.LanguageServer.Protocol;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>Makes the text after a client's changes from the one before.</summary>
internal static class TextSync
{
    /// <summary>The edits that a change says; null where its range does not lie in the text.</summary>
    public static TextChange? ToEdit(SourceText text, TextDocumentContentChangeEvent change, PositionEncoding encoding)
    {
        if (change.TextDocumentContentChangeWholeDocument is { } whole)
        {
            return Difference(text.Content, whole.Text);
        }

        if (
            change.TextDocumentContentChangePartial is not { } part
            || !text.TryGetOffset(ToPosition(part.Range.Start), out var start, encoding)
            || !text.TryGetOffset(ToPosition(part.Range.End), out var end, encoding)
            || start > end
        )
        {
            return null;
        }

        return new TextChange(TextSpan.FromBounds(start, end), part.Text);
    }

    /// <summary>
    /// The one edit between two whole texts: so also a client that always sends the whole text has only the changed
    /// blocks parsed again.
    /// </summary>
    public static TextChange Difference(string before, string after)
    {
        var prefix = before.AsSpan().CommonPrefixLength(after);
        var (left, right) = (before.Length, after.Length);
        while (left > prefix && right > prefix && before[left - 1] == after[right - 1])
        {
            left--;
            right--;
        }

        return new TextChange(TextSpan.FromBounds(prefix, left), after[prefix..right]);
    }

    /// <summary>A document after a client's changes; null where one of their ranges does not lie in the text.</summary>
    public static OpenDocument? Apply(
        OpenDocument document,
        TextDocumentContentChangeEvent[] changes,
        PositionEncoding encoding
    )
    {
        var (text, tree) = (document.Text, document.Tree);
        foreach (var change in changes)
        {
            if (ToEdit(text, change, encoding) is not { } edit)
            {
                return null;
            }

            tree = tree?.With(edit);
            text = tree?.Text ?? text.With(edit);
        }

        return document with
        {
            Text = text,
            Tree = tree,
        };
    }

    /// <summary>A document with another text altogether.</summary>
    public static OpenDocument Replace(OpenDocument document, string text)
    {
        var edit = Difference(document.Text.Content, text);
        var tree = document.Tree?.With(edit);
        return document with { Text = tree?.Text ?? document.Text.With(edit), Tree = tree, IsOutOfStep = false };
    }

    /// <summary>A new document's tree.</summary>
    public static OpenDocument Parse(OpenDocument document) => document with { Tree = SyntaxTree.Parse(document.Text) };

    private static LinePosition ToPosition(Position position) => new(position.Line, position.Character);
}
