using Quoth.Semantics.Model;
using Quoth.Semantics.Sentences;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q302: punctuation at the edge of a tag that belongs to the sentence around it.</summary>
public sealed class BoundaryPunctuation : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q302",
            "boundary-punctuation",
            RulePack.Spans,
            Severity.Info,
            "A comma at the edge of a source or cue, or the full stop of the whole sentence in a claim."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                The comma behind a source or cue parts it from the rest; it is no part of it. The full stop outside
                quotation marks ends the sentence, with its source and cue, and not the claim. Trailing commas are the
                most frequent slip of a published corpus (1,197), and the full stop is what annotators differ on most
                often.

                A claim that is a whole sentence, or several, keeps its full stops. Question and exclamation marks are
                content, and so is whatever stands inside quotation marks.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill,] who leads the town, [~|said] [!|the bridge was safe.]
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill], who leads the town, [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Moves the punctuation out of the tag.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        var text = document.Tree.Text;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind is not (TagKind.Source or TagKind.Cue or TagKind.Claim))
                continue;
            if (tag.TextSpan.Length < 2 || tag.IsInNote || !tag.Tag.IsClosed)
                continue;
            var (start, end) = (tag.TextSpan.Start, tag.TextSpan.End);
            if (tag.Kind != TagKind.Claim && IsSeparator(text.Span[start], tag.Kind))
            {
                var length = 1;
                while (length < tag.TextSpan.Length && IsSeparator(text.Span[start + length], tag.Kind))
                    length++;
                if (length < tag.TextSpan.Length)
                    yield return Find(document, tag, new TextSpan(start, length), tag.Span.Start, "begins");
                continue;
            }
            var final = text.Span[end - 1];
            var isOutside = IsFullStop(final)
                ? EndsSentenceAround(context, tag)
                : tag.Kind != TagKind.Claim && IsSeparator(final, tag.Kind);
            if (!isOutside)
                continue;
            var first = end - 1;
            while (first > start && IsSeparator(text.Span[first - 1], tag.Kind) && !IsFullStop(final))
                first--;
            if (first > start)
                yield return Find(document, tag, TextSpan.FromBounds(first, end), tag.Span.End, "ends");
        }
    }

    // A colon may be the cue itself; in a source it can only be the cue's.
    private static bool IsSeparator(char c, TagKind kind) =>
        c is ',' or ';' or '،' or '؛' or '，' or '、' or '；' || (kind == TagKind.Source && c is ':' or '：');

    private static bool IsFullStop(char c) => c is '.' or '。' or '．' or '｡' or '।' or '۔' or '።' or '։';

    /// <summary>Whether the full stop that a tag ends with ends a sentence that began before the tag.</summary>
    private static bool EndsSentenceAround(RuleContext context, TagInfo tag)
    {
        var document = context.Document;
        var clean = document.Clean.Text.AsSpan();
        var stop = tag.Clean.End - 1;
        // A note or tag that ends here as well has the full stop in it, and comes by itself.
        if (stop <= tag.Clean.Start || clean[stop] != document.Tree.Text.Span[tag.TextSpan.End - 1])
            return false;
        if (IsFullStop(clean[stop - 1]) || clean[stop - 1] == '…')
            return false;
        var paragraph = document.Paragraphs[tag.Paragraph];
        var next = stop + 1;
        while (next < paragraph.Clean.End && (char.IsWhiteSpace(clean[next]) || clean[next] is ')' or ']'))
            next++;
        if (next < paragraph.Clean.End && !paragraph.BeginsSentence(next))
            return false;
        var sentenceStart = paragraph.SentenceStartAt(stop);
        var isWhole = !HasWord(clean, sentenceStart, tag.Clean.Start);
        if (isWhole && !(tag.Kind == TagKind.Claim && EndsWithHole(document, tag)))
            return false;
        if (context.Quoted.QuotationAround(stop) is not null)
            return false;
        return clean[stop] != '.' || !IsShort(context, clean, stop);
    }

    /// <summary>Whether the full stop is that of a short form. “etc.” ends sentences as often as not, and keeps its own all the same.</summary>
    private static bool IsShort(RuleContext context, ReadOnlySpan<char> clean, int stop)
    {
        var rules = context.Corpus.Settings.SentenceRulesFor(context.Document.Language);
        return SentenceBreaker.IsAbbreviated(clean, stop, rules)
            || clean[..stop].EndsWith("etc", StringComparison.OrdinalIgnoreCase)
            || clean[..stop].EndsWith("usw", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether source, cue or other words that are no part of the claim stand directly before its last character.</summary>
    private static bool EndsWithHole(DocumentModel document, TagInfo claim)
    {
        if (document.Tree.Text.Span[claim.TextSpan.End - 2] != ']')
            return false;
        var last = QuotedText.TagAround(document.Tags, claim.TextSpan.End - 2);
        while (last is not null && last.Parent != claim && last != claim)
            last = last.Parent;
        return last?.Kind is TagKind.Source or TagKind.Cue or TagKind.Hole;
    }

    private static bool HasWord(ReadOnlySpan<char> clean, int from, int to)
    {
        for (; from < to; from++)
        {
            if (char.IsLetterOrDigit(clean[from]))
                return true;
        }
        return false;
    }

    private static Finding Find(DocumentModel document, TagInfo tag, TextSpan mark, int moveTo, string verb)
    {
        var text = document.Tree.Text;
        var what = NameOf(text.Span[mark.Start]);
        // Backslashes mean something else once a bracket comes to stand behind them.
        var isFree = text.Span[Math.Min(mark.Start, moveTo) - 1 < 0 ? 0 : Math.Min(mark.Start, moveTo) - 1] != '\\';
        return new Finding(mark, $"The {tag.Kind.GetWord()} {Excerpt.Of(document, tag)} {verb} with {what}")
        {
            Hint =
                tag.Kind == TagKind.Claim
                    ? "it ends the whole sentence, with source and cue; leave it outside"
                    : "leave it outside the tag",
            Fixes = !isFree
                ? []
                :
                [
                    new Fix(
                        $"Move {what.Replace("a ", "the ", StringComparison.Ordinal)} out of the tag",
                        FixSafety.Safe,
                        [
                            new FixEdit(document.Path, new TextChange(mark, "")),
                            new FixEdit(document.Path, new TextChange(new TextSpan(moveTo, 0), text.ToString(mark))),
                        ]
                    ),
                ],
        };
    }

    private static string NameOf(char mark) =>
        mark switch
        {
            _ when IsFullStop(mark) => "a full stop",
            ';' or '؛' or '；' => "a semicolon",
            ':' or '：' => "a colon",
            _ => "a comma",
        };
}
