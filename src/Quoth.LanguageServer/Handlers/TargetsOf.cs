using System.Collections.Immutable;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Turns where a feature leads to into links, or into places for a client that takes no links.</summary>
internal static class TargetsOf
{
    public static LocationOrLocationArrayOrLocationLinkArray? Definitions(
        ServerState state,
        RequestedDocument requested,
        ImmutableArray<Features.DefinitionTarget> targets,
        bool? takesLinks
    )
    {
        if (targets.IsEmpty)
        {
            return null;
        }

        return takesLinks is true
            ? targets.Select(target => ToLink(state, requested, target)).OfType<LocationLink>().ToArray()
            : targets.Select(target => ToLocation(state, requested.Slot, target)).OfType<Location>().ToArray();
    }

    private static LocationLink? ToLink(
        ServerState state,
        RequestedDocument requested,
        Features.DefinitionTarget target
    ) =>
        requested.Corpus.Find(target.Path) is { } document
            ? new LocationLink
            {
                OriginSelectionRange = Places.ToRange(state, requested.Document, target.Origin),
                TargetUri = state.Workspace.UriOf(requested.Slot, target.Path),
                TargetRange = Places.ToRange(state, document, target.Span),
                TargetSelectionRange = Places.ToRange(state, document, target.NameSpan),
            }
            : null;

    private static Location? ToLocation(ServerState state, LoadedCorpus slot, Features.DefinitionTarget target) =>
        slot.Corpus.Find(target.Path) is { } document
            ? Places.ToLocation(state, slot, document, target.NameSpan)
            : null;
}
