using System.Collections.Immutable;

namespace Quoth.Features.CodeActions;

/// <summary>Everything that can be done at a place. A new action is a line here and a file beside this one.</summary>
public static class OfferedActions
{
    private static readonly ImmutableArray<(string Kind, Func<ActionSite, IEnumerable<ActionOffer>> Find)> Finders =
    [
        (ActionKinds.QuickFix, DiagnosticFixes.Find),
        (ActionKinds.QuickFix, SuppressFinding.Find),
        (ActionKinds.Wrap, WrapSelection.Find),
        (ActionKinds.Declare, DeclareEntity.Find),
        (ActionKinds.Mentions, TagMentions.Find),
        (ActionKinds.Ids, WriteIds.Find),
        (ActionKinds.Pieces, ClaimPieces.Find),
        (ActionKinds.Tag, ToggleDoubt.Find),
        (ActionKinds.Tag, ChangeKind.Find),
        (ActionKinds.Attribute, AddAttribute.Find),
        (ActionKinds.Unwrap, UnwrapTag.Find),
        (ActionKinds.Move, MoveDefinition.Find),
        (ActionKinds.FixAll, FixAllSafe.Find),
        (ActionKinds.Organize, OrganizeDefinitions.Find),
        (ActionKinds.Seal, SealText.Find),
    ];

    /// <summary>What can be done, the likeliest first.</summary>
    /// <param name="site">The place.</param>
    /// <param name="only">The kinds that are asked for; empty for all.</param>
    public static ImmutableArray<ActionOffer> At(ActionSite site, IReadOnlyCollection<string> only)
    {
        var offers = new List<ActionOffer>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, find) in Finders)
        {
            if (only.Count > 0 && !only.Any(asked => ActionKinds.IsOf(kind, asked) || ActionKinds.IsOf(asked, kind)))
                continue;
            site.Cancellation.ThrowIfCancellationRequested();
            // A fix and a refactoring may be the same thing, and whoever reads the list wants it once.
            foreach (var offer in find(site))
            {
                if (Asked(offer, only) is { } asked && titles.Add(offer.Title))
                    offers.Add(asked);
            }
        }
        // Why something cannot be done is of no use where something of its kind can.
        return
        [
            .. offers.Where(offer =>
                offer.Refusal is null
                || !offers.Exists(other => other.Refusal is null && ActionKinds.IsOf(other.Kind, offer.Kind))
            ),
        ];
    }

    /// <summary>
    /// An offer as it is asked for, or null. What cannot be done of a general kind cannot be done of a special one, and is told
    /// to whoever asks for that alone.
    /// </summary>
    private static ActionOffer? Asked(ActionOffer offer, IReadOnlyCollection<string> only)
    {
        if (only.Count == 0 || only.Any(general => ActionKinds.IsOf(offer.Kind, general)))
            return offer;
        var special = offer.Refusal is null ? null : only.FirstOrDefault(asked => ActionKinds.IsOf(asked, offer.Kind));
        return special is null ? null : offer with { Kind = special };
    }
}
