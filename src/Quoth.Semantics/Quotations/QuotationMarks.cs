using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Quotations;

/// <summary>
/// Finds what stands in quotation marks, in the marks of every script: “…”, „…“, ”…”, «…», »…«, ‹…›, ‘…’, 「…」, 『…』,
/// ״…״, and the straight marks of a keyboard. Marks of titles (《…》) are none. Time is linear in the text.
/// </summary>
public static class QuotationMarks
{
    private const int DeepestNesting = 16;

    private static readonly SearchValues<char> Singles = SearchValues.Create("'‘’׳");

    private static readonly CharacterSet Marks = new("\"'«»‘’‚‛“”„‟‹›「」『』〝〞〟＂｢｣״׳");

    /// <summary>
    /// The outermost quotations of a paragraph, marks included, in order. One that is not closed goes on to the end:
    /// so are quotations over several paragraphs set.
    /// </summary>
    public static ImmutableArray<TextSpan> Find(ReadOnlySpan<char> paragraph)
    {
        var found = new List<TextSpan>();
        AddTo(found, paragraph, 0);
        return [.. found];
    }

    /// <summary>Adds what <see cref="Find"/> gives for a paragraph that begins at an offset.</summary>
    internal static void AddTo(List<TextSpan> found, ReadOnlySpan<char> paragraph, int offset)
    {
        var marks = new MarkFinder(paragraph);
        var first = marks.Next(0);
        if (first == paragraph.Length)
            return;
        var before = found.Count;
        var lastSingle = paragraph.LastIndexOfAny(Singles);
        Span<char> open = stackalloc char[DeepestNesting];
        var depth = 0;
        var start = 0;
        for (var at = first; at < paragraph.Length; at = marks.Next(at + 1))
        {
            var mark = paragraph[at];
            var closed = FindClosed(open[..depth], mark);
            if (closed >= 0 && IsClosing(paragraph, at, lastSingle))
            {
                depth = closed;
                if (depth == 0)
                    found.Add(TextSpan.FromBounds(offset + start, offset + at + 1));
                continue;
            }
            if (!IsOpening(paragraph, at, lastSingle))
            {
                // A quotation that began in an earlier paragraph.
                if (depth == 0 && found.Count == before && IsLoneCloser(paragraph, at))
                    found.Add(TextSpan.FromBounds(offset, offset + at + 1));
                continue;
            }
            if (depth == DeepestNesting)
                continue;
            if (depth == 0)
                start = at;
            open[depth++] = mark;
        }
        // Single marks are apostrophes too often to believe in one that is not closed.
        if (depth > 0 && !IsSingle(open[0]))
            found.Add(TextSpan.FromBounds(offset + start, offset + paragraph.Length));
    }

    /// <summary>Whether a character is used as a quotation mark in some script.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    /// <summary>
    /// Whether a quotation, as <see cref="Find"/> gives it, ends with the mark that closes it; else it goes on to the end of
    /// its paragraph.
    /// </summary>
    public static bool IsClosed(ReadOnlySpan<char> quotation) =>
        quotation.Length > 1 && IsMark(quotation[^1]) && (!IsMark(quotation[0]) || Closes(quotation[0], quotation[^1]));

    /// <summary>
    /// Goes from mark to mark. In common texts two kinds are looked for one beside the other, each from where it was found
    /// last: that is several times faster than to look for all marks of all scripts.
    /// </summary>
    private ref struct MarkFinder
    {
        private readonly ReadOnlySpan<char> text;
        private readonly bool isCommon;
        private int straight = -1;
        private int curly = -1;

        public MarkFinder(ReadOnlySpan<char> text)
        {
            this.text = text;
            isCommon = CommonText.Is(text) && text.IndexOfAny("«»‹›") < 0;
        }

        /// <summary>The first mark at or behind an offset, which never goes back; the length of the text where there is none.</summary>
        public int Next(int from)
        {
            if (!isCommon)
                return Behind(from, Marks.IndexIn(text[from..]));
            if (straight < from)
                straight = Behind(from, text[from..].IndexOfAny('"', '\''));
            if (curly < from)
                curly = Behind(from, text[from..].IndexOfAnyInRange('‘', '‟'));
            return Math.Min(straight, curly);
        }

        private readonly int Behind(int from, int found) => found < 0 ? text.Length : from + found;
    }

    /// <summary>Which open quotation a mark ends, or -1. A single mark that was an apostrophe after all does not stand in the way.</summary>
    private static int FindClosed(ReadOnlySpan<char> open, char mark)
    {
        for (var i = open.Length - 1; i >= 0; i--)
        {
            if (Closes(open[i], mark))
                return i;
            if (!IsSingle(open[i]))
                return -1;
        }
        return -1;
    }

    private static bool IsLoneCloser(ReadOnlySpan<char> text, int at) =>
        text[at] is '”' or '»' or '」' or '』'
        && at > 0
        && !char.IsWhiteSpace(text[at - 1])
        && !char.IsDigit(text[at - 1]);

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '׳';

    /// <summary>Whether a quotation that <paramref name="opener"/> began may end with <paramref name="mark"/>.</summary>
    private static bool Closes(char opener, char mark) =>
        opener switch
        {
            '“' or '‟' => mark == '”',
            '„' => mark is '“' or '”' or '‟',
            '”' => mark == '”',
            '«' => mark == '»',
            '»' => mark is '«' or '»',
            '‹' => mark == '›',
            '›' => mark is '‹' or '›',
            '‘' or '‛' => mark == '’',
            '‚' => mark is '‘' or '’' or '‛',
            '’' => mark == '’',
            '「' => mark == '」',
            '『' => mark == '』',
            '｢' => mark == '｣',
            '〝' => mark is '〞' or '〟',
            _ => mark == opener,
        };

    private static bool IsOpening(ReadOnlySpan<char> text, int at, int lastSingle) =>
        text[at] switch
        {
            '「' or '『' or '｢' or '〝' => true,
            '」' or '』' or '｣' or '〞' or '〟' => false,
            '“' or '„' or '‟' or '«' => true,
            // These close in one language and open in another; only what stands before them tells.
            '\'' or '‘' or '’' or '‚' or '‛' or '׳' => IsBehindGap(text, at)
                && IsBeforeWord(text, at)
                && lastSingle > at,
            _ => (IsBehindGap(text, at) || IsBehindHebrewPrefix(text, at)) && IsBeforeWord(text, at),
        };

    /// <summary>
    /// Whether the mark stands behind one Hebrew letter that begins a word and before at least two: “that”, “and” and “the”
    /// are written so, while an abbreviation has one letter behind its mark.
    /// </summary>
    private static bool IsBehindHebrewPrefix(ReadOnlySpan<char> text, int at) =>
        at > 0
        && at + 2 < text.Length
        && IsHebrew(text[at - 1])
        && (at == 1 || IsBehindGap(text, at - 1))
        && IsHebrew(text[at + 1])
        && IsHebrew(text[at + 2]);

    private static bool IsClosing(ReadOnlySpan<char> text, int at, int lastSingle)
    {
        switch (text[at])
        {
            case '\'' or '’' or '‘' or '׳':
                // “don’t” is one word; “the workers’ rights” may be two, if a better end is still to come.
                var isInWord = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
                var isPossessive =
                    at > 0 && text[at - 1] is 's' or 'S' && IsBeforeLowerCase(text, at) && lastSingle > at;
                return !isInWord && !isPossessive;
            case '"' or '״' or '”':
                // In a Hebrew abbreviation the mark stands between two letters.
                return !IsInHebrewWord(text, at);
            default:
                return true;
        }
    }

    private static bool IsInHebrewWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && IsHebrew(text[at - 1]) && IsHebrew(text[at + 1]);

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    private static bool IsBehindGap(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return true;
        var before = text[at - 1];
        return char.IsWhiteSpace(before)
            || IsMark(before)
            || before
                is '('
                    or '['
                    or '{'
                    or '—'
                    or '–'
                    or '-'
                    or '/'
                    or '¿'
                    or '¡'
                    or ':'
                    or '，'
                    or '：'
                    or '、'
                    or '。'
            || char.GetUnicodeCategory(before) == System.Globalization.UnicodeCategory.Format
            || !UsesBlanks(before);
    }

    private static bool IsBeforeWord(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (!char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '\u00A0' or '\u202F');

    private static bool IsBeforeLowerCase(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && text[at + 1] == ' ' && char.IsLower(text[at + 2]);

    /// <summary>Whether a letter is of a script that parts words by blanks.</summary>
    private static bool UsesBlanks(char c) =>
        c
            is not (
                (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
            );

    /// <summary>Whether a text holds a letter or digit of any script.</summary>
    internal static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }
}
