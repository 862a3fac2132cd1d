using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>The smallest edit that seals an article. It touches the header alone, so the clean text stays as it is.</summary>
public static class SealEdit
{
    /// <summary>The seal that the header of a tree holds, or null.</summary>
    public static string? Read(SyntaxTree tree) =>
        FindLine(tree) is { } line ? TagHead.Unquote(tree.Text.Slice(line.Value)) : null;

    /// <summary>
    /// The edit after which the header of <paramref name="tree"/> holds <paramref name="seal"/>, or null where it does
    /// already. A new field goes below the other fields, and a header is begun where there is none.
    /// </summary>
    public static TextChange? Write(SyntaxTree tree, string seal)
    {
        var field = $"{Seal.FieldName}: {seal}";
        if (tree.Header is not { } header)
        {
            var lineEnd = LineEnd(tree.Text, 0);
            return new TextChange(default, $"---{lineEnd}{field}{lineEnd}---{lineEnd}");
        }
        if (FindLine(tree) is not { } line)
        {
            var behind = LastField(header);
            var text = tree.Text;
            var at = text.Lines.GetStart(text.Lines.GetLine(behind) + 1);
            return new TextChange(new TextSpan(at, 0), field + LineEnd(text, 0));
        }
        if (tree.Text.Slice(line.Value).SequenceEqual(seal))
            return null;
        return new TextChange(line.Value, line.Value.IsEmpty ? " " + seal : seal);
    }

    /// <summary>The line end that a text uses first; <c>\n</c> where it has none.</summary>
    public static string LineEnd(SourceText text, int line)
    {
        if (line + 1 >= text.Lines.Count)
            return "\n";
        var end = text.GetLineSpan(line).End;
        return text.Content[end..text.Lines.GetStart(line + 1)];
    }

    private static HeaderLine? FindLine(SyntaxTree tree)
    {
        foreach (var line in tree.Header?.Lines ?? [])
        {
            if (line.Kind == HeaderLineKind.Field && tree.Text.Slice(line.Key).SequenceEqual(Seal.FieldName))
                return line;
        }
        return null;
    }

    /// <summary>A UTF-16 offset on the last field above the definitions, or on the first line.</summary>
    private static int LastField(Header header)
    {
        var last = 0;
        foreach (var line in header.Lines)
        {
            if (line.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition)
                break;
            if (line.Kind == HeaderLineKind.Field)
                last = line.Span.Start;
        }
        return last;
    }
}
