using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Output;

/// <summary>Shows where the clean text of a document and a raw article part, with what stands around.</summary>
internal static class DifferenceReport
{
    private const int Before = 40;
    private const int Behind = 40;

    public static void Write(
        CommandContext context,
        (string Path, SyntaxTree Tree) document,
        (string Path, SourceText Text) raw,
        TextDifference difference
    )
    {
        var colours = context.OutputColours;
        var (documentName, rawName) = (
            Printable.Text(context.Show(document.Path)),
            Printable.Text(context.Show(raw.Path))
        );
        if (difference.IsMarkOnly)
        {
            var marked = raw.Text.HasByteOrderMark ? rawName : documentName;
            context.Output.WriteLine(
                $"{colours.Strong(documentName)}: differs from {rawName} in the byte-order mark: only {marked} has one"
            );
            return;
        }
        var clean = CleanText.Of(document.Tree);
        var inDocument = clean.ToSource(difference.Offset);
        var documentPlace = Place(document.Tree.Text, inDocument);
        var rawPlace = Place(raw.Text, difference.Offset);
        context.Output.WriteLine(
            $"{colours.Strong($"{documentName}:{documentPlace}")}: differs from {rawName}:{rawPlace}"
        );
        context.Output.WriteLine($"  document: {Around(clean.Text, difference.Offset, colours)}");
        context.Output.WriteLine($"  raw:      {Around(raw.Text.Content, difference.Offset, colours)}");
    }

    private static string Place(SourceText text, int offset)
    {
        var (line, column) = Columns.Locate(text, offset);
        return $"{line}:{column}";
    }

    private static string Around(string text, int offset, Colours colours)
    {
        var start = Math.Max(0, offset - Before);
        var end = Math.Min(text.Length, offset + Behind);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        var before = (start > 0 ? "…" : "") + Show(text[start..offset]);
        var behind = offset == text.Length ? "(end of text)" : Show(text[offset..end]) + (end < text.Length ? "…" : "");
        return $"{before}{colours.Error("→")}{behind}";
    }

    /// <summary>Blanks that look alike must not hide a difference, so all but the plain one are written out.</summary>
    private static string Show(string text)
    {
        var shown = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
                shown.Append("\\n");
            else if (c == '\r')
                shown.Append("\\r");
            else if (c == '\t')
                shown.Append("\\t");
            else if (c != ' ' && (char.IsControl(c) || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD'))
                shown.Append($"\\u{(int)c:X4}");
            else
                shown.Append(c);
        }
        return shown.ToString();
    }
}
