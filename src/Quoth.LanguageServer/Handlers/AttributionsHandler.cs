using System.Collections.Immutable;
using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using Attributions = Quoth.LanguageServer.Protocol.Attributions;
using Claim = Quoth.LanguageServer.Protocol.Claim;
using SealState = Quoth.LanguageServer.Protocol.SealState;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/attributions`: who said what in one article.</summary>
internal static class AttributionsHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothAttributions, Scheduling.Background, Handle);

    private static Attributions? Handle(HandlerContext<ServerState> context, DocumentPartsParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var found = Features.Attributions.Of(requested.Corpus, requested.Document, context.Cancellation);
        var positions = new DocumentPositions(requested.Document.Tree.Text, state.Encoding);
        var attributions = ToProtocol(state, requested, found, positions);
        var claims = Parts.Send(
            context.Client,
            parameters.PartialResultToken,
            attributions.Claims,
            size: Parts.Mouthful
        );
        return attributions with { Claims = claims };
    }

    /// <summary>What was found, as the client has it.</summary>
    public static Attributions ToProtocol(
        ServerState state,
        RequestedDocument requested,
        Features.Attributions found,
        DocumentPositions positions
    )
    {
        var counts = Statistics.Of(requested.Corpus, requested.Document);
        var definitions = new DefinitionPlaces(state, requested);
        return new Attributions
        {
            IsRegistry = requested.Document.IsRegistry,
            Counts = new Counts
            {
                Claims = counts.Claims,
                Unattributed = counts.Unattributed,
                Unnamed = counts.Unnamed,
                UnnamedPercent = counts.UnnamedPercent,
                Mentions = counts.Mentions,
                Doubts = counts.Doubts,
                Orphans = counts.Orphans,
            },
            Seal = Statistics.SealOf(requested.Document) switch
            {
                Features.SealState.Sealed => SealState.Sealed,
                Features.SealState.Drifted => SealState.Drifted,
                _ => SealState.Unsealed,
            },
            People = [.. found.People.Select(person => ToProtocol(person, definitions, positions))],
            Claims = [.. found.Claims.Select(claim => ToProtocol(claim, positions))],
        };
    }

    private static Person ToProtocol(
        AttributedPerson person,
        DefinitionPlaces definitions,
        DocumentPositions positions
    ) =>
        new()
        {
            Id = person.Id,
            Name = person.Name,
            Kind = person.Entity?.Kind,
            Role = person.Entity?.Find("role")?.Value is { Length: > 0 } role ? role : null,
            Terms = person.Terms,
            Aliases = [.. person.Entity?.Aliases ?? []],
            IsUnnamed = person.IsUnnamed,
            Definition = person.Entity is { } entity ? definitions.Of(entity) : null,
            Mentions = [.. person.Mentions.Select(tag => positions.Of(tag.Span))],
        };

    private static Claim ToProtocol(AttributedClaim claim, DocumentPositions positions) =>
        new()
        {
            Id = claim.Claim.Id,
            Words = claim.Words,
            Pieces = [.. claim.Claim.Pieces.Select(piece => positions.Of(piece.Span))],
            Sources = RangesOf(claim.Claim.Sources, positions),
            Cues = RangesOf(claim.Claim.Cues, positions),
            Speakers = [.. claim.Speakers],
            Relays = [.. claim.Relays],
            Outer = claim.Outer,
            Type = claim.Type,
            Status = claim.Status,
            Terms = claim.Terms,
            SaysNobody = claim.SaysNobody,
            IsDoubtful = claim.IsDoubtful,
        };

    private static Protocol.Range[] RangesOf(ImmutableArray<Link> links, DocumentPositions positions) =>
        [.. links.Select(link => positions.Of(link.Tag.Span))];

    /// <summary>Where entities are defined: in few files, each of whose addresses is made once.</summary>
    private sealed class DefinitionPlaces(ServerState state, RequestedDocument requested)
    {
        private readonly Dictionary<string, (DocumentModel Document, string Uri)?> files = [];

        public Location? Of(Semantics.Model.Definition entity)
        {
            if (!files.TryGetValue(entity.Path, out var file))
            {
                file = requested.Corpus.Find(entity.Path) is { } document
                    ? (document, state.Workspace.UriOf(requested.Slot, entity.Path))
                    : null;
                files.Add(entity.Path, file);
            }

            return file is var (found, uri)
                ? new Location { Uri = uri, Range = Places.ToRange(state, found, entity.IdSpan) }
                : null;
        }
    }
}
