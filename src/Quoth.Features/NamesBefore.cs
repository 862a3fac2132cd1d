using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>
/// Who is named not far before a place without a tag: by a name or surname, or as somebody is called in small letters ("the
/// prime minister").
/// </summary>
internal sealed class NamesBefore
{
    // A few paragraphs: who was named further back is hardly who is meant, and an article may be long.
    private const int Reach = 4000;

    private readonly DocumentModel document;
    private readonly int offset;
    private readonly char[] text;

    // Where in the clean text each character stands.
    private readonly int[] places;

    // Which characters stand beside each other somewhere, so that most names of a large registry are never looked for.
    private readonly bool[] pairs = new bool[1 << 13];

    /// <param name="document">The document.</param>
    /// <param name="offset">The place, a UTF-16 offset of the file.</param>
    public NamesBefore(DocumentModel document, int offset)
    {
        this.document = document;
        this.offset = offset;
        var end = document.Clean.ToClean(offset);
        var start = Math.Max(0, end - Reach);
        var read = document.Clean.Text.AsSpan(start, end - start);
        (text, places) = (new char[read.Length], new int[read.Length]);
        var length = 0;
        for (var at = 0; at < read.Length; at++)
        {
            // A name may go on in the next line, whatever the line ends are.
            if (read[at] == '\r' && at + 1 < read.Length && read[at + 1] == '\n')
                continue;
            (text[length], places[length]) = (char.IsWhiteSpace(read[at]) ? ' ' : read[at], start + at);
            length++;
        }
        Array.Resize(ref text, length);
        for (var at = 1; at < length; at++)
            pairs[Pair(text[at - 1], text[at])] = true;
    }

    /// <summary>How far before the place an entity is named last, in UTF-16 code units of the file; null where it is not.</summary>
    public int? DistanceOf(Semantics.Model.Definition entity)
    {
        var last = Math.Max(LastPlace(NameForms.Trim(entity.Name)), LastPlace(NameForms.SurnameOf(entity)));
        foreach (var alias in entity.Aliases)
            last = Math.Max(last, LastPlace(NameForms.Trim(alias)));
        return last < 0 ? null : offset - last;
    }

    /// <summary>Where a name stands last without a tag, in UTF-16 offsets of the file; -1 where it does not.</summary>
    private int LastPlace(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > NameForms.Longest)
            return -1;
        // “The prime minister” begins a sentence; but “will” is no “Will”.
        var rest = name[1..];
        if (!MayStand(rest))
            return -1;
        var isAnyCase = rest.Contains(' ');
        for (var end = text.Length; text.AsSpan(0, end).LastIndexOf(rest) is > 0 and var found; end = found)
        {
            var at = found - 1;
            var isSame = isAnyCase ? char.ToLower(text[at]) == char.ToLower(name[0]) : text[at] == name[0];
            if (!isSame || !NameScanner.MayBegin(text, at) || !NameScanner.MayEnd(text, at + name.Length))
                continue;
            var place = document.Clean.ToSource(places[at]);
            if (!IsTagged(place))
                return place;
        }
        return -1;
    }

    private bool MayStand(ReadOnlySpan<char> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (!pairs[Pair(words[at - 1], words[at])])
                return false;
        }
        return true;
    }

    private int Pair(char first, char second) => ((first * 0x9E5) ^ (second * 0x1F)) & (pairs.Length - 1);

    private bool IsTagged(int place)
    {
        for (var tag = TagFinder.Around(document, place); tag is not null; tag = tag.Parent)
        {
            if (tag.Kind is TagKind.Mention or TagKind.Source)
                return true;
        }
        return false;
    }
}
