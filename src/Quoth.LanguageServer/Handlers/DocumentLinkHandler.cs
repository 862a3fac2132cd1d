using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using DocumentLink = Quoth.LanguageServer.Protocol.DocumentLink;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Links to open. They are whole at once; one that comes back without its address is given it again.</summary>
internal static class DocumentLinkHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentDocumentLink,
                Scheduling.Background,
                Handle,
                static client => client.TextDocument?.DocumentLink?.DynamicRegistration,
                static _ => new DocumentLinkOptions { ResolveProvider = true },
                static (capabilities, options) => capabilities with { DocumentLinkProvider = options }
            )
            .And(static table => table.Request(Methods.DocumentLinkResolve, Scheduling.Background, Resolve));

    private static DocumentLink[]? Handle(HandlerContext<ServerState> context, DocumentLinkParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var links = DocumentLinks.Of(requested.Corpus, requested.Document);
        return
        [
            .. links.Select(link => new DocumentLink
            {
                Range = Places.ToRange(state, requested.Document, link.Span),
                Target = link.Target,
                Tooltip = TooltipOf(state, link),
                Data = PlaceData.Of(state, parameters.TextDocument.Uri, requested, link.Span),
            }),
        ];
    }

    private static DocumentLink Resolve(HandlerContext<ServerState> context, DocumentLink link)
    {
        var state = context.State;
        if (PlaceData.Find(state, link.Data) is not var (requested, _, span))
        {
            return link;
        }

        return
            DocumentLinks.Of(requested.Corpus, requested.Document).FirstOrDefault(found => found.Span == span)
                is { } known
            ? link with
            {
                Target = known.Target,
                Tooltip = TooltipOf(state, known),
            }
            : link;
    }

    private static string? TooltipOf(ServerState state, Features.DocumentLink link) =>
        state.Client.TextDocument?.DocumentLink?.TooltipSupport is true ? link.Tooltip : null;
}
