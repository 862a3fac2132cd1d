using System.Buffers;
using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>A tag that is probably missing. Putting it there leaves the clean text as it is.</summary>
/// <param name="Span">The words that it goes around, in UTF-16 offsets of the file; within one line.</param>
/// <param name="Kind">What kind of tag it is.</param>
/// <param name="Opener">From its <c>[</c> to its <c>|</c>.</param>
/// <param name="Why">Why it is suggested, in a few words.</param>
public readonly record struct Suggestion(TextSpan Span, TagKind Kind, string Opener, string Why);

/// <summary>
/// Suggests tags from what can be seen without understanding the article: known names, quotations, and verbs that attribute
/// beside them. The same text gives the same suggestions.
/// </summary>
public static class Suggestions
{
    private const int FewestWords = 4;

    // “said”, “has said”: what stands between a cue and a name or quotation beside it is never longer.
    private const int LongestGap = 3;

    private const int LongestHead = 200;

    private static readonly SearchValues<char> Markup = SearchValues.Create("[]|\\\n\r");

    /// <summary>The suggestions for a document, in text order and without overlap; time is linear in its text.</summary>
    public static ImmutableArray<Suggestion> Of(Corpus corpus, DocumentModel document)
    {
        if (document.IsRegistry)
            return [];
        var names = FindNames(corpus, document);
        var quotations = document.Quotations.Where(span => IsQuotation(document.Clean.Text, span)).ToList();
        var cues = FindCues(corpus, document, names, quotations);
        var edges = document
            .Tags.Where(tag => tag is { Kind: TagKind.Cue, IsInNote: false })
            .Select(tag => tag.Clean)
            .Concat(cues)
            .ToList();
        var starts = edges.Select(span => span.Start).ToHashSet();
        var ends = edges.Select(span => span.End).ToHashSet();
        var found = new List<Suggestion>();
        foreach (var (span, id) in names)
        {
            var isSource = starts.Contains(span.End + 1) || ends.Contains(span.Start - 1);
            Add(
                span,
                isSource ? TagKind.Source : TagKind.Mention,
                isSource ? $"[^@{id}|" : $"[@{id}|",
                isSource ? "a known name beside a verb that attributes" : "a known name"
            );
        }
        foreach (var cue in cues)
            Add(cue, TagKind.Cue, "[~|", "a verb that attributes");
        foreach (var quotation in quotations)
            Add(quotation, TagKind.Claim, "[!|", "a quotation");
        found.Sort((first, second) => first.Span.CompareTo(second.Span));
        return WithoutOverlap(found);

        void Add(TextSpan clean, TagKind kind, string opener, string why)
        {
            if (PlaceOf(document, clean, kind) is { } span)
                found.Add(new Suggestion(span, kind, opener, why));
        }
    }

    /// <summary>The known names that mean one entity and are no part of a longer one, in clean-text offsets.</summary>
    private static List<(TextSpan Span, string Id)> FindNames(Corpus corpus, DocumentModel document)
    {
        var names = new List<(TextSpan, string)>();
        foreach (var match in corpus.FindNames(document, NameIndex.Of(document)))
        {
            if (match.Meanings is [var meaning] && !IsPartOfLonger(document.Clean.Text, match.Span))
                names.Add((match.Span, meaning.Entity.Id));
        }
        return names;
    }

    private static bool IsPartOfLonger(ReadOnlySpan<char> text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        var goesOn = end + 1 < text.Length && text[end] == ' ' && NameForms.IsCapital(text[end + 1]);
        if (goesOn)
            return true;
        if (start < 2 || text[start - 1] != ' ' || text.Slice(start, span.Length).Contains(' '))
            return false;
        var word = start - 1;
        while (word > 0 && start - word < NameForms.Longest && NameForms.IsWordPart(text[word - 1]))
            word--;
        // A forename that nobody knows makes it another person; and what begins a sentence may be one.
        return NameForms.IsCapital(text[word]);
    }

    private static bool IsQuotation(ReadOnlySpan<char> text, TextSpan span)
    {
        var words = text.Slice(span.Start, span.Length);
        if (!QuotationMarks.IsClosed(words))
            return false;
        var (count, unspaced) = (1, 0);
        foreach (var c in words)
        {
            count += c == ' ' ? 1 : 0;
            unspaced += NameForms.IsUnspaced(c) ? 1 : 0;
        }
        return count >= FewestWords || unspaced >= 2 * FewestWords;
    }

    /// <summary>The verbs that stand beside a quotation, or beside a name that does, in clean-text offsets and in order.</summary>
    private static List<TextSpan> FindCues(
        Corpus corpus,
        DocumentModel document,
        List<(TextSpan Span, string Id)> names,
        List<TextSpan> quotations
    )
    {
        var cues = new SortedSet<TextSpan>();
        if (corpus.Configuration.Words.For(document.Language) is not { } language)
            return [];
        var text = document.Clean.Text.AsSpan();
        var byStart = names.ToLookup(name => name.Span.Start, name => name.Span);
        var byEnd = names.ToLookup(name => name.Span.End, name => name.Span);
        foreach (var quotation in quotations)
        {
            var behind = SkipGap(text, quotation.End);
            AddBehind(text, behind, language, cues);
            foreach (var name in byStart[behind])
                AddBehind(text, SkipGap(text, name.End), language, cues);
            var before = SkipGapBack(text, quotation.Start);
            AddBefore(text, before, language, cues);
            foreach (var name in byEnd[before])
                AddBefore(text, SkipGapBack(text, name.Start), language, cues);
        }
        return [.. cues];
    }

    private static void AddBehind(ReadOnlySpan<char> text, int at, LanguageData language, SortedSet<TextSpan> cues)
    {
        var length = language.CueVerbs.StartLength(text[at..]);
        if (length > 0)
            cues.Add(new TextSpan(at, length));
    }

    private static void AddBefore(ReadOnlySpan<char> text, int end, LanguageData language, SortedSet<TextSpan> cues)
    {
        var length = language.CueVerbs.EndLength(text[..end]);
        if (length > 0)
            cues.Add(new TextSpan(end - length, length));
    }

    private static int SkipGap(ReadOnlySpan<char> text, int at)
    {
        for (var most = at + LongestGap; at < text.Length && at < most && IsGap(text[at]); )
            at++;
        return at;
    }

    private static int SkipGapBack(ReadOnlySpan<char> text, int at)
    {
        for (var least = at - LongestGap; at > 0 && at > least && IsGap(text[at - 1]); )
            at--;
        return at;
    }

    private static bool IsGap(char c) => c is ' ' or ',' or ':' or '—' or '–' or '，' or '：' or '،';

    /// <summary>
    /// Where a tag around a stretch of the clean text would stand in the file; null where it cannot: in or around another of
    /// its like, across a line end, or where markup in it would be cut.
    /// </summary>
    private static TextSpan? PlaceOf(DocumentModel document, TextSpan clean, TagKind kind)
    {
        var span = document.Clean.ToSource(clean);
        var text = document.Tree.Text.Slice(span);
        // Words in which there is a tag already, or a bracket, somebody had better wrap by hand.
        if (span.Length != clean.Length || text.ContainsAny(Markup))
            return null;
        if (span.Start > 0 && document.Tree.Text.Span[span.Start - 1] == '\\')
            return null;
        if (IsInBegunHead(document.Tree.Text.Span, span.Start))
            return null;
        for (var tag = TagFinder.Around(document, span.Start); tag is not null; tag = tag.Parent)
        {
            if (tag.Kind is not (TagKind.Claim or TagKind.Hole) || (kind == TagKind.Claim && tag.Kind == TagKind.Claim))
                return null;
        }
        return span;
    }

    /// <summary>Whether a place stands in a head that somebody is still typing, and that is no tag yet.</summary>
    private static bool IsInBegunHead(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - LongestHead)..at];
        var bracket = before.LastIndexOfAny(Markup);
        return bracket >= 0
            && before[bracket] == '['
            && (bracket + 1 == before.Length || TagKinds.TryGet(before[bracket + 1], out _));
    }

    private static ImmutableArray<Suggestion> WithoutOverlap(List<Suggestion> sorted)
    {
        var kept = ImmutableArray.CreateBuilder<Suggestion>();
        foreach (var suggestion in sorted)
        {
            if (kept.Count == 0 || suggestion.Span.Start >= kept[^1].Span.End)
                kept.Add(suggestion);
        }
        return kept.DrainToImmutable();
    }
}
