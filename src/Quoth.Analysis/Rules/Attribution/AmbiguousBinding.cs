using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q206: a binding by position that a reader could take otherwise.</summary>
public sealed class AmbiguousBinding : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q206",
            "ambiguous-binding",
            RulePack.Attribution,
            Severity.Info,
            "A claim that takes its source from before another claim, or that two sources could have."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Binding by position is right in more than nine of ten attributions. Where a claim reaches over another
                one for its source, or has a second source beside it, it is worth a look; ids write down what is meant,
                and then nothing is said any more.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|denied] [!|the first] and [~|warned of] [!|the second].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^c1,c2 @mayor|Brill] [~c1|denied] [!c1|the first] and [~c2|warned of] [!c2|the second].
                """,
            FixSummary = "Offers to write the ids.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        int[]? nextClaim = null;
        foreach (var claim in document.Claims)
        {
            if (Explain(document, claim, ref nextClaim) is not { } message)
                continue;
            yield return new Finding(claim.Tag.Tag.OpenerSpan, message)
            {
                Hint = "if that is right, write the ids down; else mark the source that is meant",
                Related =
                [
                    .. claim.Sources.Select(source => new RelatedPlace(
                        document.Path,
                        source.Tag.TextSpan,
                        "the source that it takes"
                    )),
                ],
                Fixes = context.Ties.Write(claim) is { IsEmpty: false } edits
                    ? [new Fix("Write the ids", FixSafety.Offered, edits)]
                    : [],
            };
        }
    }

    private static string? Explain(DocumentModel document, Claim claim, ref int[]? nextClaim)
    {
        if (claim.Sources is [{ Binding: BindingKind.Shared, Tag: var source }])
        {
            // Tags lie in document order, so a claim between the two has a number between theirs.
            nextClaim ??= NextClaims(document.Tags);
            return nextClaim[source.Index + 1] < claim.Tag.Index
                ? $"This claim takes its source {Excerpt.Of(document, source)} from before another claim"
                : null;
        }
        if (claim.Sources.Length < 2)
            return null;
        TagInfo? first = null;
        TagInfo? second = null;
        var isInside = true;
        foreach (var link in claim.Sources)
        {
            if (link.Binding == BindingKind.Explicit)
                continue;
            isInside &= link.Binding == BindingKind.Inside;
            second ??= first is null ? null : link.Tag;
            first ??= link.Tag;
        }
        return first is null || second is null || isInside
            ? null
            : $"Two sources are credited with this claim: {Excerpt.Of(document, first)} and {Excerpt.Of(document, second)}";
    }

    /// <summary>For each tag the number of the first claim tag from it on, or the number of tags.</summary>
    private static int[] NextClaims(ImmutableArray<TagInfo> tags)
    {
        var next = new int[tags.Length + 1];
        next[tags.Length] = tags.Length;
        for (var i = tags.Length - 1; i >= 0; i--)
            next[i] = tags[i] is { Kind: TagKind.Claim, IsInNote: false } ? i : next[i + 1];
        return next;
    }
}
