using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q304: a claim that begins with the one who was told.</summary>
public sealed class RecipientInClaim : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q304",
            "recipient-in-claim",
            RulePack.Spans,
            Severity.Info,
            "A claim that begins with the words for whoever was told."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                “told reporters that ...” says who spoke, to whom, and what. Only the last is the claim: guidelines
                leave the recipient out of it, and out of source and cue as well.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|told] [!|reporters that the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|told] reporters [!|that the bridge was safe].
                """,
            FixSummary = "Offers to begin the claim behind the recipient.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { Recipients.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        foreach (var claim in context.Document.Claims)
        {
            if (claim.Cues.IsEmpty)
                continue;
            var length = FindRecipient(context.Document, claim, language);
            if (length > 0)
                yield return Find(context.Document, claim.Pieces[0], length);
        }
    }

    /// <summary>The length of the recipient that a claim begins with, with what parts it from the claim proper; or 0.</summary>
    private static int FindRecipient(DocumentModel document, Claim claim, LanguageData language)
    {
        var tag = claim.Pieces[0];
        var text = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length);
        var recipient = language.Recipients.StartLength(text);
        if (recipient == 0)
            return 0;
        var rest = text[recipient..];
        var claimed = rest.TrimStart(" ,\n\r\u00A0،，、：:");
        if (claimed.IsEmpty || claimed.Length == rest.Length)
            return 0;
        var opener = language.ClaimOpeners.StartLength(claimed);
        // Where no word opens a claim, the recipient is parted from it by a mark: 告诉记者，
        var isParted = language.HasBlanks
            ? opener > 0
                && (!language.InfinitiveOpeners.Contains(claimed[..opener]) || IsTold(document, claim, language))
            : rest[0] is '，' or '、' or '：';
        return isParted ? text.Length - claimed.Length : 0;
    }

    /// <summary>Whether the cue is a verb that takes whom it tells: in “wants reporters to leave” they are part of the claim.</summary>
    internal static bool IsTold(DocumentModel document, Claim claim, LanguageData language)
    {
        foreach (var cue in claim.Cues)
        {
            if (
                language.TellVerbs.Ends(document.Clean.Text.AsSpan(cue.Tag.Clean.Start, cue.Tag.Clean.Length).TrimEnd())
            )
                return true;
        }
        return false;
    }

    private static Finding Find(DocumentModel document, TagInfo tag, int length)
    {
        var clean = document.Clean;
        var words = clean.Text.AsSpan(tag.Clean.Start, length).TrimEnd(" ,\n\r\u00A0،，、：:");
        var recipient = Excerpt.Of(words);
        var start = clean.ToSource(tag.Clean.Start + length);
        var moved = TextSpan.FromBounds(tag.TextSpan.Start, start);
        var edits = BoundaryEdits.IsPlain(document, moved) ? BoundaryEdits.ShrinkStart(document, tag, start) : [];
        return new Finding(
            clean.ToSource(new TextSpan(tag.Clean.Start, words.Length)),
            $"The claim begins with {recipient}, to whom it is told"
        )
        {
            Hint = "leave the recipient out of the claim",
            Fixes = edits.IsEmpty ? [] : [new Fix($"Begin the claim behind {recipient}", FixSafety.Offered, edits)],
        };
    }
}
