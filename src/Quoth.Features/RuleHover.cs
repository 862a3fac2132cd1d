using Quoth.Analysis;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Cards for rule names, which stand in notes and header comments that silence a rule.</summary>
internal static class RuleHover
{
    private const string Marker = "quoth-disable";

    public static HoverCard? At(DocumentModel document, int offset)
    {
        var text = document.Tree.Text;
        var line = text.GetLineSpan(text.Lines.GetLine(Math.Min(offset, text.Length)));
        var isComment = offset < document.Tree.BodyStart && text.Slice(line).TrimStart().StartsWith("#");
        var isNote = TagFinder.At(document, offset) is { Kind: TagKind.Note };
        if ((!isComment && !isNote) || !text.Slice(line).Contains(Marker, StringComparison.Ordinal))
            return null;
        var word = WordAt(text, line, offset);
        if (word.IsEmpty || RuleSet.Find(text.ToString(word)) is not { } rule)
            return null;
        return new HoverCard(word, Write(rule.Descriptor), null);
    }

    /// <summary>A rule in short: its code, its name, what it catches and why.</summary>
    public static string Write(RuleDescriptor rule) =>
        $"**{rule.Code} {rule.Name}** · {rule.DefaultSeverity.ToString().ToLowerInvariant()}\n\n{rule.Summary}\n\n{rule.Rationale}";

    private static TextSpan WordAt(SourceText text, TextSpan line, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > line.Start && IsPart(text.Span[start - 1]))
            start--;
        while (end < line.End && IsPart(text.Span[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';
}
