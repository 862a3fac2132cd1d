using Quoth.Semantics.Corpora;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q214: an answer that was refused, and a claim that does not say so.</summary>
public sealed class DeclinedCommentChannel : Rule
{
    // As much of a claim as can belong to its cue's phrase: “declined” before “to comment”.
    private const int LongestRest = 48;

    // A cue can be tied to many claims, so a long stretch of blanks is not read for each.
    private const int LongestGap = 8;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q214",
            "declined-comment-channel",
            RulePack.Attribution,
            Severity.Info,
            "A cue such as “declined to comment” whose claim is not marked as declined."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Whoever was asked and would not answer has been heard: the refusal counts as an attribution, and
                `channel=declined` sets it apart from what somebody said. Rules about fairness ask for it, and so does
                whoever counts how often a story's subjects spoke.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|declined to comment on] [!|the state of the bridge].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|declined to comment on] [!channel=declined|the state of the bridge].
                """,
            FixSummary = "Writes `channel=declined`.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { Declines.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        if (context.Language is not { } language)
            yield break;
        foreach (var claim in document.Claims)
        {
            foreach (var cue in claim.Cues)
            {
                var (start, length) = FindDecline(document, claim, cue.Tag, language);
                if (length == 0)
                    continue;
                if (!HasWord(corpus))
                    yield break;
                var isDefined =
                    claim.Id is { } id && corpus.FindClaimDefinition(document, id)?.Find("channel") is not null;
                if (isDefined || claim.Find("channel") is not null)
                    break;
                var phrase = Excerpt.Of(document.Clean.Text.AsSpan(start, length));
                yield return new Finding(
                    cue.Tag.TextSpan,
                    $"{phrase} is a refused answer, but the claim is not marked as one"
                )
                {
                    Hint = "write `channel=declined` in the claim's head",
                    Fixes = HeadEdits.AddAttribute(document, claim.Tag, "channel=declined") is { } edit
                        ? [new Fix("Write `channel=declined`", FixSafety.Safe, [edit])]
                        : [],
                };
                break;
            }
        }
    }

    /// <summary>Whether the schema still has the word that the rule asks for.</summary>
    private static bool HasWord(Corpus corpus) =>
        corpus.Settings.Schema.Find(AttributePlaces.ClaimTag, "channel")?.FindWord("declined") is not null;

    /// <summary>Where a phrase that refuses begins in a cue, in clean-text offsets, and its length; it may end in the claim directly behind.</summary>
    private static (int Start, int Length) FindDecline(
        DocumentModel document,
        Claim claim,
        TagInfo cue,
        LanguageData language
    )
    {
        var text = document.Clean.Text.AsSpan();
        var piece = claim.Pieces[0].Clean;
        var gap = piece.Start - cue.Clean.End;
        var isBehind = gap is >= 0 and <= LongestGap && text.Slice(cue.Clean.End, gap).IsWhiteSpace();
        var end = isBehind ? Math.Min(piece.End, piece.Start + LongestRest) : cue.Clean.End;
        var words = text[cue.Clean.Start..end];
        var (start, length) = language.Declines.Find(words, before: cue.Clean.Length);
        // “did not decline to comment” is an answer.
        return length > 0 && language.Negations.Find(words[..start]).Length == 0
            ? (cue.Clean.Start + start, length)
            : default;
    }
}
