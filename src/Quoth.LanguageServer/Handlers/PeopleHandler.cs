using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`quoth/people`: whom an annotator may mean by what is typed.</summary>
internal static class PeopleHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Own(Methods.QuothPeople, Scheduling.LatencySensitive, Handle);

    private static PersonOffer[] Handle(HandlerContext<ServerState> context, PeopleParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return [];
        }

        var (slot, document) = requested;
        var offset = Places.ToOffset(state, document, parameters.Position);
        var found = Features.People.Find(slot.Corpus, document, offset, parameters.Query, context.Cancellation);
        return [.. found.Select(ToProtocol)];
    }

    private static PersonOffer ToProtocol(Features.PersonOffer offer) =>
        new()
        {
            Id = offer.Entity.Id,
            Name = offer.Entity.Name.Length > 0 ? offer.Entity.Name : offer.Entity.Id,
            Kind = offer.Entity.Kind,
            Role = offer.Entity.Find("role")?.Value is { Length: > 0 } role ? role : null,
            Aliases = [.. offer.Entity.Aliases],
            Matched = offer.Matched,
            IsLocal = offer.IsLocal,
        };
}
