using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Texts that no disk holds, read-only: the clean text, the article to read, the vocabulary.</summary>
internal static class TextDocumentContentHandler
{
    // A client does not say when it closes one, so only the latest are kept up to date.
    private const int MostShown = 32;

    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.WorkspaceTextDocumentContent,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.Workspace?.TextDocumentContent?.DynamicRegistration,
            static _ => new TextDocumentContentOptions { Schemes = VirtualUri.Schemes },
            static (capabilities, options) =>
                capabilities with
                {
                    Workspace = (capabilities.Workspace ?? new WorkspaceOptions()) with
                    {
                        TextDocumentContent = options,
                    },
                }
        );

    public static TextDocumentContentResult Handle(
        HandlerContext<ServerState> context,
        TextDocumentContentParams parameters
    )
    {
        var uri = parameters.Uri;
        if (VirtualUri.Read(uri) is not var (scheme, source))
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"{uri} is not the address of a text of Quoth's.");
        }

        if (Places.FindAny(context.State, source) is not { } requested)
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"{source} is not open, and in no corpus that is.");
        }

        context.Dispatcher.Post("keep a shown text up to date", state => Show(state, uri));
        return new TextDocumentContentResult
        {
            Text = scheme switch
            {
                VirtualUri.Clean => requested.Document.Clean.Text,
                VirtualUri.Article => Features.RenderedArticle.Write(requested.Corpus, requested.Document),
                _ => Features.VocabularyPage.Of(requested.Corpus.Settings.Schema).Text.Content,
            },
        };
    }

    private static ServerState Show(ServerState state, string uri) =>
        state.Shown.Contains(uri)
            ? state
            : state with
            {
                Shown = [.. state.Shown.Skip(Math.Max(0, state.Shown.Length + 1 - MostShown)), uri],
            };
}
