using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// The kind of an entity: where the project's configuration declares it, else, for a client that can show it, on the page
/// of the vocabulary.
/// </summary>
internal static class TypeDefinitionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentTypeDefinition,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.TypeDefinition?.DynamicRegistration,
            static capabilities => capabilities with { TypeDefinitionProvider = true }
        );

    public static LocationOrLocationArrayOrLocationLinkArray? Handle(
        HandlerContext<ServerState> context,
        TypeDefinitionParams parameters
    )
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        if (
            Features.TypeDefinition.At(requested.Corpus, requested.Document, offset) is not { } found
            || (Declared(state, requested, found.Kind) ?? OnPage(state, requested, found.Kind)) is not { } place
        )
        {
            return null;
        }

        if (state.Client.TextDocument?.TypeDefinition?.LinkSupport is not true)
        {
            return place;
        }

        var link = new LocationLink
        {
            OriginSelectionRange = Places.ToRange(state, requested.Document, found.Origin),
            TargetUri = place.Uri,
            TargetRange = place.Range,
            TargetSelectionRange = place.Range,
        };
        return new[] { link };
    }

    // Of the files that make up a configuration, the last word is its own, then that of the one read last.
    private static Location? Declared(ServerState state, RequestedDocument requested, string kind)
    {
        var slot = requested.Slot;
        var own = ($"{slot.Folder.TrimEnd('/')}/{QuothConfiguration.FileName}", slot.ConfigurationText?.Content);
        var bases = slot.Configuration.Bases.Reverse().Select(extended => (extended.Path, extended.Text));
        foreach (var (path, text) in bases.Prepend(own))
        {
            if (text is not null && KindDeclarations.Find(text, kind) is { } span)
            {
                return new Location
                {
                    Uri = state.Workspace.FindOpen(path)?.Uri ?? DocumentUri.FromPath(path),
                    Range = Places.ToRange(state, SourceText.From(text), span),
                };
            }
        }

        return null;
    }

    private static Location? OnPage(ServerState state, RequestedDocument requested, string kind)
    {
        var page = Features.VocabularyPage.Of(requested.Corpus.Settings.Schema);
        return state.Client.Workspace?.TextDocumentContent is not null && page.Kinds.TryGetValue(kind, out var span)
            ? new Location
            {
                Uri = VirtualUri.Of(
                    VirtualUri.Vocabulary,
                    state.Workspace.UriOf(requested.Slot, requested.Document.Path)
                ),
                Range = Places.ToRange(state, page.Text, span),
            }
            : null;
    }
}
