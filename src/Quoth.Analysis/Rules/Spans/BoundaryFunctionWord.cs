using System.Buffers;
using System.Collections.Immutable;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q303: a claim without the word that opens it, which stands before it or in its cue.</summary>
public sealed class BoundaryFunctionWord : Rule
{
    // “said on Monday in a statement that”: what is longer is another clause.
    private const int LongestBetween = 80;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".?!;:—–()“”«»„\"。！？；：");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q303",
            "boundary-function-word",
            RulePack.Spans,
            Severity.Info,
            "A claim that leaves its `that`, `whether` or `to` outside, or to its cue."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Guidelines take the word that opens a reported clause into the claim: “that”, “whether”, and “to” before
                an infinitive. Where two trained annotators disagree about a boundary, it is most often about just
                these words. A “to” that belongs to the verb (“agreed to the plan”) stays with the cue.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said that] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|that the bridge was safe].
                """,
            FixSummary = "Offers to take the word into the claim.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { ClaimOpeners.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        foreach (var claim in context.Document.Claims)
        {
            var tag = claim.Pieces[0];
            if (claim.Cues.IsEmpty || tag.Clean.IsEmpty || CueBefore(claim, tag) is not { } cue)
                continue;
            if (FindOutside(context.Document, claim, tag, language) is { } outside)
                yield return outside;
            else if (FindInCue(context.Document, cue, tag, language) is { } inCue)
                yield return inCue;
        }
    }

    /// <summary>The last of a claim's cues before its first piece, in the same paragraph; or null.</summary>
    private static TagInfo? CueBefore(Claim claim, TagInfo tag)
    {
        var found = default(TagInfo);
        foreach (var cue in claim.Cues)
        {
            if (cue.Tag.Span.End <= tag.Span.Start && cue.Tag.Paragraph == tag.Paragraph && cue.Tag.Tag.IsClosed)
                found = cue.Tag;
        }
        return found;
    }

    /// <summary>The finding where the opening word stands directly before the claim, in no tag.</summary>
    private static Finding? FindOutside(DocumentModel document, Claim claim, TagInfo tag, LanguageData language)
    {
        var before = TextBeside.Before(document, tag.Span.Start);
        var words = before.TrimEnd();
        var length = language.ClaimOpeners.EndLength(words);
        if (length == 0 || !Opens(document, tag, words[^length..], language))
            return null;
        var start = tag.Span.Start - before.Length + words.Length - length;
        var between = Between(document, claim, tag, tag.Clean.Start - before.Length + words.Length - length);
        if (!IsOneClause(between, claim, document, language))
            return null;
        var place = new TextSpan(start, length);
        var word = Excerpt.Of(words[^length..]);
        return new Finding(place, $"The claim leaves out the {word} that opens it")
        {
            Hint = "the word belongs to the claim: begin the tag before it",
            Fixes = Offer(word, BoundaryEdits.ExtendStart(document, tag, start)),
        };
    }

    /// <summary>The finding where the opening word is the end of a cue that stands directly before the claim.</summary>
    private static Finding? FindInCue(DocumentModel document, TagInfo cue, TagInfo tag, LanguageData language)
    {
        var gap = TextSpan.FromBounds(cue.Span.End, tag.Span.Start);
        if (gap.Length > LongestBetween || !document.Tree.Text.Slice(gap).IsWhiteSpace())
            return null;
        var words = document.Clean.Text.AsSpan(cue.Clean.Start, cue.Clean.Length).TrimEnd();
        var length = language.ClaimOpeners.EndLength(words);
        var rest = words[..(words.Length - length)].TrimEnd(" ,\n\r\u00A0،，");
        if (length == 0 || rest.IsEmpty || !Opens(document, tag, words[^length..], language))
            return null;
        if (language.CuePhrases.Contains(words))
            return null;
        var place = document.Clean.ToSource(new TextSpan(cue.Clean.Start + words.Length - length, length));
        var word = Excerpt.Of(words[^length..]);
        return new Finding(place, $"The cue {Excerpt.Of(document, cue)} takes in the {word} that opens the claim")
        {
            Hint = "the word belongs to the claim: end the cue before it",
            Fixes = Offer(word, MoveOver(document, cue, tag, place.Start, words.Length - length - rest.Length)),
        };
    }

    /// <summary>Moves the end of a cue, from a UTF-16 offset of the file on, to the start of the claim behind it.</summary>
    private static ImmutableArray<FixEdit> MoveOver(
        DocumentModel document,
        TagInfo cue,
        TagInfo tag,
        int start,
        int separator
    )
    {
        var text = document.Tree.Text;
        var moved = TextSpan.FromBounds(start, cue.TextSpan.End);
        var between = TextSpan.FromBounds(start - separator, start);
        var gap = TextSpan.FromBounds(cue.Span.End, tag.Span.Start);
        if (!BoundaryEdits.IsPlain(document, TextSpan.FromBounds(between.Start, moved.End)))
            return [];
        if (between.Start > 0 && text.Span[between.Start - 1] == '\\')
            return [];
        return
        [
            BoundaryEdits.Edit(document, TextSpan.FromBounds(between.Start, moved.End), ""),
            BoundaryEdits.Edit(document, gap, text.ToString(between)),
            BoundaryEdits.Edit(document, tag.TextSpan.Start, text.ToString(moved) + text.ToString(gap)),
        ];
    }

    private static ImmutableArray<Fix> Offer(string word, ImmutableArray<FixEdit> edits) =>
        edits.IsEmpty ? [] : [new Fix($"Begin the claim with {word}", FixSafety.Offered, edits)];

    /// <summary>Whether a word before a claim opens it. “to” does before an infinitive alone.</summary>
    private static bool Opens(DocumentModel document, TagInfo tag, ReadOnlySpan<char> word, LanguageData language)
    {
        if (!language.InfinitiveOpeners.Contains(word))
            return true;
        var claim = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length).TrimStart(" “„«‘\"'\u00A0\u202F");
        var length = 0;
        while (length < claim.Length && char.IsLetter(claim[length]))
            length++;
        if (length == 0 || char.IsUpper(claim[0]) || language.Nominals.Starts(claim))
            return false;
        var verb = claim[..length];
        foreach (var ending in language.InfinitiveEndings)
        {
            if (verb.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        // “admitted to stealing” has a noun of a verb; “to bring” is one.
        return language.InfinitiveEndings.IsEmpty && (length < 6 || !verb.EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>What stands between the last of a claim's sources and cues before it and a clean-text offset.</summary>
    private static ReadOnlySpan<char> Between(DocumentModel document, Claim claim, TagInfo tag, int end)
    {
        var start = 0;
        foreach (var cue in claim.Cues)
            start = cue.Tag.Span.End <= tag.Span.Start ? Math.Max(start, cue.Tag.Clean.End) : start;
        foreach (var source in claim.Sources)
            start = source.Tag.Span.End <= tag.Span.Start ? Math.Max(start, source.Tag.Clean.End) : start;
        var between = document.Clean.Text.AsSpan(start, Math.Max(0, end - start));
        // Many claims can share a cue, so a long stretch between is not read for each.
        return between.Length > 2 * LongestBetween ? between : between.Trim(" ,\n\r\u00A0،，");
    }

    /// <summary>Whether the words between a cue and “that” leave them together: “on Monday” does, “a plan” does not.</summary>
    private static bool IsOneClause(
        ReadOnlySpan<char> between,
        Claim claim,
        DocumentModel document,
        LanguageData language
    )
    {
        if (between.Length > LongestBetween)
            return false;
        if (between.IsEmpty || language.Recipients.Contains(between))
            return true;
        if (between.ContainsAny(ClauseEnds))
            return false;
        return !language.Nominals.Starts(between) || RecipientInClaim.IsTold(document, claim, language);
    }
}
