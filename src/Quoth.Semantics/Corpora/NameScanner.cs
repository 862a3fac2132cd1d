using System.Buffers;
using System.Runtime.InteropServices;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Corpora;

/// <summary>A place of a text that names somebody.</summary>
/// <param name="Span">The name, with a Hebrew or Arabic particle that is written with it, in offsets of the text.</param>
/// <param name="NameSpan">The name alone, in offsets of the text.</param>
/// <param name="Meanings">Whom it may mean; several where the name is ambiguous.</param>
public readonly record struct NameMatch(TextSpan Span, TextSpan NameSpan, NameMeaning[] Meanings);

/// <summary>
/// Finds the names of a text: whole words, of two that begin at one place the longer. One pass for all names, linear in
/// the text.
/// </summary>
public static class NameScanner
{
    // One text after another is read for the same names.
    [ThreadStatic]
    private static AnchorSet? latest;

    private sealed record AnchorSet(UInt128 Characters, SearchValues<char> Values);

    /// <summary>
    /// Every name in a text that one of two indexes knows, in text order and without overlap. What the second says of an
    /// id goes before the first.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="shared">The names of the registry.</param>
    /// <param name="own">The names of a document's own header.</param>
    /// <param name="isOwn">Whether an id is defined in that header, so that the registry's entity is not meant.</param>
    public static List<NameMatch> FindAll(
        ReadOnlySpan<char> text,
        NameIndex shared,
        NameIndex own,
        Func<string, bool> isOwn
    )
    {
        var found = new List<NameMatch>();
        if (shared.Count + own.Count == 0)
            return found;
        Span<ulong> filter = stackalloc ulong[shared.Filter.Length];
        for (var i = 0; i < filter.Length; i++)
            filter[i] = shared.Filter[i] | own.Filter[i];
        var anchors = shared.Anchors | own.Anchors;
        var candidates = AnchorsOf(shared, own);
        var free = 0;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (candidates is not null)
            {
                var next = text[at..^1].IndexOfAny(candidates);
                if (next < 0)
                    break;
                at += next;
            }
            var bit = NameIndex.FilterBit(text[at], text[at + 1]);
            if ((filter[bit >> 6] & (1UL << (bit & 63))) == 0)
                continue;
            // Most places that pass the filter lie inside a word.
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAscii(text[at]))
                continue;
            // The furthest back first, so that of two names that overlap the one that begins first counts.
            for (var back = NameIndex.FurthestAnchor; back >= 0; back--)
            {
                if ((anchors & (1 << back)) == 0)
                    continue;
                // An article and its name are parted by a blank or by the end of a line, of one or two characters.
                if (back > 0 && (at == 0 || !char.IsWhiteSpace(text[at - 1])))
                    continue;
                var begin = at - back - (back > 0 && text[..at].EndsWith("\r\n") ? 1 : 0);
                if (begin < free)
                    continue;
                if (Read(text, begin, shared, own, isOwn) is not { } match)
                    continue;
                if (match.Meanings.Length > 0)
                    found.Add(match);
                free = match.Span.End;
                at = free - 1;
                break;
            }
        }
        return found;
    }

    /// <summary>
    /// Whether a name may begin at an offset of a text: at the beginning of a word, behind a particle that is written with
    /// it, and anywhere in a script that writes no blanks.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at) => StartOfWord(text, at) >= 0;

    /// <summary>
    /// The characters at which names are looked for, so that all between is passed over many at a time; null where names of
    /// other scripts are among them.
    /// </summary>
    private static SearchValues<char>? AnchorsOf(NameIndex shared, NameIndex own)
    {
        if (shared.HasOtherAnchors || own.HasOtherAnchors)
            return null;
        var all = shared.AnchorCharacters | own.AnchorCharacters;
        var known = latest;
        if (known?.Characters == all)
            return known.Values;
        Span<char> characters = stackalloc char[128];
        var count = 0;
        for (var c = '\0'; c < 128; c++)
        {
            if ((all >> c & UInt128.One) != UInt128.Zero)
                characters[count++] = c;
        }
        latest = new AnchorSet(all, SearchValues.Create(characters[..count]));
        return latest.Values;
    }

    /// <summary>The longest name that begins at an offset, or null.</summary>
    private static NameMatch? Read(
        ReadOnlySpan<char> text,
        int at,
        NameIndex shared,
        NameIndex own,
        Func<string, bool> isOwn
    )
    {
        var start = StartOfWord(text, at);
        if (start < 0)
            return null;
        var (sharedEnd, sharedNode) = Longest(text, at, shared);
        var (ownEnd, ownNode) = Longest(text, at, own);
        var end = Math.Max(sharedEnd, ownEnd);
        if (end < 0)
            return null;
        var meanings = Join(
            sharedEnd == end ? shared.MeaningsAt(sharedNode) : [],
            ownEnd == end ? own.MeaningsAt(ownNode) : [],
            isOwn
        );
        return new NameMatch(TextSpan.FromBounds(start, end), TextSpan.FromBounds(at, end), meanings);
    }

    /// <summary>What both indexes say of one text.</summary>
    internal static NameMeaning[] Join(NameMeaning[] shared, NameMeaning[] own, Func<string, bool> isOwn)
    {
        // Nearly every name means one entity, and what the index holds of it can be handed on as it is.
        if (shared.Length == 0)
            return own;
        if (shared.Length == 1 && own.Length == 0)
            return isOwn(shared[0].Entity.Id) ? [] : shared;
        var meanings = new List<NameMeaning>(shared.Length + own.Length);
        foreach (var meaning in shared)
        {
            if (!isOwn(meaning.Entity.Id))
                meanings.Add(meaning);
        }
        meanings.AddRange(own);
        return [.. CollectionsMarshal.AsSpan(meanings)];
    }

    /// <summary>The end of the longest name that begins at an offset and ends with a word, and its node; -1 for none.</summary>
    private static (int End, int Node) Longest(ReadOnlySpan<char> text, int at, NameIndex index)
    {
        var found = (End: -1, Node: -1);
        var node = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                c = ' ';
                // In an article with hard-wrapped lines a name may go on in the next.
                if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                    at++;
            }
            node = index.Child(node, c);
            if (node < 0)
                break;
            at++;
            if (index.IsName(node) && MayEnd(text, at))
                found = (at, node);
        }
        return found;
    }

    /// <summary>
    /// Where the word begins whose name begins at an offset: there, or at the particle before it; -1 where the name would
    /// begin inside a word.
    /// </summary>
    private static int StartOfWord(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return 0;
        var before = text[at - 1];
        if (NameForms.IsUnspaced(text[at]))
            return at;
        if (before is '\'' or '’')
            return IsBehindElision(text, at - 1) ? at : -1;
        if (before is '-' or '\u2011' or '_' or '@' or '#' or '/' or '\\' or '&')
            return -1;
        if (before == '\u05BE' || !NameForms.IsWordPart(before))
            return at;
        if (NameForms.IsUnspaced(before))
            return at;
        var start = at;
        while (start > 0 && at - start < 2 && IsParticle(text[start - 1]))
            start--;
        var isWord = start < at && (start == 0 || !NameForms.IsWordPart(text[start - 1]));
        return isWord ? start : -1;
    }

    /// <summary>Whether a name may end at an offset of a text: with a word, and anywhere in a script that writes no blanks.</summary>
    public static bool MayEnd(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length || NameForms.IsUnspaced(text[end - 1]))
            return true;
        var next = text[end];
        if (next is '-' or '\u2011' or '_' or '@' or '/' or '\u05BE' or '&')
            return false;
        // A place on the net: “rovers.example”.
        if (next == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))
            return false;
        return !NameForms.IsWordPart(next) || NameForms.IsUnspaced(next) || next is >= '\uAC00' and <= '\uD7A3';
    }

    /// <summary>Whether an apostrophe cuts a French or Italian article or preposition off: “l’Institut”.</summary>
    private static bool IsBehindElision(ReadOnlySpan<char> text, int apostrophe)
    {
        var start = apostrophe;
        while (start > 0 && apostrophe - start < 5 && char.IsLetter(text[start - 1]))
            start--;
        return start == apostrophe
            || text[start..apostrophe]
                is "l"
                    or "L"
                    or "d"
                    or "D"
                    or "qu"
                    or "Qu"
                    or "n"
                    or "s"
                    or "S"
                    or "dell"
                    or "all";
    }

    /// <summary>The letters that Hebrew and Arabic write together with the word behind them: “and”, “in”, “to”, “like”, “the”, “that”, “from”.</summary>
    private static bool IsParticle(char c) =>
        c is 'ו' or 'ה' or 'ב' or 'ל' or 'כ' or 'ש' or 'מ' or 'و' or 'ف' or 'ب' or 'ل' or 'ك';
}
