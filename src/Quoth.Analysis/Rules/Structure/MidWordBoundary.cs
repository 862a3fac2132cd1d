using System.Globalization;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q007: a tag that begins or ends inside a word.</summary>
public sealed class MidWordBoundary : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q007",
            "mid-word-boundary",
            RulePack.Structure,
            Severity.Warning,
            "A tag that begins or ends in the middle of a word."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                The mouse slipped: 120 spans of a published, reviewed corpus begin or end inside a word. Only scripts
                with capital letters are looked at: elsewhere words join (Hebrew and Arabic prefixes) or have no
                visible edges at all (Chinese, Japanese, Thai).
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|promised] t[!|hat the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|promised] [!|that the bridge was safe].
                """,
            FixSummary = "Extends the tag over the whole word, where no other tag stands in the way.",
        };

    /// <summary>How much of a word is shown on either side of the boundary: some texts are one word of a megabyte.</summary>
    private const int LongestShown = 30;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var clean = context.Document.Clean.Text;
        foreach (var tag in context.Document.Tags)
        {
            if (tag.IsInNote || tag.Kind is TagKind.Note || !tag.Tag.IsClosed || tag.Clean.IsEmpty)
                continue;
            if (SplitsWord(clean, tag.Clean.Start))
                yield return FindStart(context, tag);
            if (SplitsWord(clean, tag.Clean.End))
                yield return FindEnd(context, tag);
        }
    }

    private static bool SplitsWord(string clean, int at) =>
        at > 0
        && at < clean.Length
        // Most tags begin behind a blank and end before one.
        && clean[at - 1] != ' '
        && clean[at] != ' '
        && IsWordPart(clean[at - 1])
        && IsWordPart(clean[at])
        && (IsCased(clean[at - 1]) || IsCased(clean[at]));

    private static bool IsCased(char c) => char.IsUpper(c) || char.IsLower(c);

    private static bool IsWordPart(char c) =>
        IsCased(c) || char.IsAsciiDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static Finding FindStart(RuleContext context, TagInfo tag)
    {
        var (path, text) = (context.Document.Path, context.Document.Tree.Text);
        var start = tag.Span.Start;
        while (start > 0 && IsWordPart(text.Span[start - 1]))
            start--;
        // Directly behind a backslash the bracket would be escaped.
        var isFree = start == 0 || text.Span[start - 1] != '\\';
        var moved = isFree ? TextSpan.FromBounds(start, tag.Span.Start) : default;
        return new Finding(
            TextSpan.FromBounds(start, Math.Min(tag.TextSpan.Start + 1, tag.TextSpan.End)),
            $"This {tag.Kind.GetWord()} begins inside the word `{WordAt(context, tag.Clean.Start)}`"
        )
        {
            Hint = "a span begins and ends with whole words",
            Fixes = moved.IsEmpty
                ? []
                :
                [
                    new Fix(
                        "Extend the tag over the whole word",
                        FixSafety.Safe,
                        [
                            new FixEdit(path, new TextChange(moved, "")),
                            new FixEdit(
                                path,
                                new TextChange(new TextSpan(tag.TextSpan.Start, 0), text.ToString(moved))
                            ),
                        ]
                    ),
                ],
        };
    }

    private static Finding FindEnd(RuleContext context, TagInfo tag)
    {
        var (path, text) = (context.Document.Path, context.Document.Tree.Text);
        var end = tag.Span.End;
        while (end < text.Length && IsWordPart(text.Span[end]))
            end++;
        var moved = TextSpan.FromBounds(tag.Span.End, end);
        return new Finding(
            TextSpan.FromBounds(Math.Max(tag.TextSpan.Start, tag.TextSpan.End - 1), end),
            $"This {tag.Kind.GetWord()} ends inside the word `{WordAt(context, tag.Clean.End)}`"
        )
        {
            Hint = "a span begins and ends with whole words",
            Fixes = moved.IsEmpty
                ? []
                :
                [
                    new Fix(
                        "Extend the tag over the whole word",
                        FixSafety.Safe,
                        [
                            new FixEdit(path, new TextChange(moved, "")),
                            new FixEdit(path, new TextChange(new TextSpan(tag.TextSpan.End, 0), text.ToString(moved))),
                        ]
                    ),
                ],
        };
    }

    private static string WordAt(RuleContext context, int at)
    {
        var clean = context.Document.Clean.Text;
        var (start, end) = (at, at);
        while (start > 0 && at - start < LongestShown && IsWordPart(clean[start - 1]))
            start--;
        while (end < clean.Length && end - at < LongestShown && IsWordPart(clean[end]))
            end++;
        return clean[start..end];
    }
}
