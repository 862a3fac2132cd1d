using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Open, change, save, close: the texts as the client has them.</summary>
internal static class DocumentSyncHandler
{
    // All four also for each quoth.json: what it says shows while it is typed.
    public static ImmutableArray<ServerFeature> Features { get; } =
    [
        Feature(
            Methods.TextDocumentDidOpen,
            Open,
            new TextDocumentRegistrationOptions { DocumentSelector = null },
            static sync => sync with { OpenClose = true }
        ),
        Feature(
            Methods.TextDocumentDidChange,
            Change,
            new TextDocumentChangeRegistrationOptions
            {
                DocumentSelector = null,
                SyncKind = TextDocumentSyncKind.Incremental,
            },
            static sync => sync with { Change = TextDocumentSyncKind.Incremental },
            OlderRequests.End
        ),
        Feature(
            Methods.TextDocumentDidSave,
            Save,
            new TextDocumentSaveRegistrationOptions { DocumentSelector = null, IncludeText = true },
            static sync => sync with { Save = new SaveOptions { IncludeText = true } }
        ),
        Feature(
            Methods.TextDocumentDidClose,
            Close,
            new TextDocumentRegistrationOptions { DocumentSelector = null },
            static sync => sync with { OpenClose = true }
        ),
    ];

    public static ServerState Open(HandlerContext<ServerState> context, DidOpenTextDocumentParams parameters)
    {
        var (uri, version) = (parameters.TextDocument.Uri, parameters.TextDocument.Version);
        var workspace = context.State.Workspace;
        var path = DocumentUri.ToPath(uri) ?? uri;
        var isConfiguration = IsConfiguration(path);
        var folder = isConfiguration ? DocumentUri.FolderOf(path) : CorpusFolders.Of(workspace, path);
        var document = new OpenDocument(uri, path, folder, version, SourceText.From(parameters.TextDocument.Text));
        workspace = WithCorpus(context, workspace, folder);
        return context.State with
        {
            Workspace = isConfiguration
                ? WithConfiguration(workspace, document)
                : workspace.With(TextSync.Parse(document)),
        };
    }

    public static ServerState Change(HandlerContext<ServerState> context, DidChangeTextDocumentParams parameters)
    {
        var (uri, version) = (parameters.TextDocument.Uri, parameters.TextDocument.Version);
        if (!context.State.Workspace.Documents.TryGetValue(uri, out var document))
        {
            context.Logger.LogWarning("A change came for {Uri}, which is not open", uri);
            return context.State;
        }

        var changed = TextSync.Apply(document, parameters.ContentChanges, context.State.Encoding);
        if (changed is null)
        {
            Refuse(context, document);
            changed = document with { IsOutOfStep = true };
        }

        return context.State with
        {
            Workspace = Put(context.State.Workspace, changed with { Version = version }),
        };
    }

    // The text comes along (we ask for it), so that a save mends whatever went wrong between client and server.
    public static ServerState Save(HandlerContext<ServerState> context, DidSaveTextDocumentParams parameters)
    {
        if (!context.State.Workspace.Documents.TryGetValue(parameters.TextDocument.Uri, out var document))
        {
            return context.State;
        }

        if (document.Tree is null && CorpusFolders.IsRead(context.State.Workspace, document.Folder))
        {
            // Another list of files may belong to the corpus now.
            WorkspaceLoading.Load(context, document.Folder);
        }

        if (parameters.Text is not { } text || text == document.Text.Content)
        {
            return context.State;
        }

        context.Logger.LogInformation("Took over the text of {Uri} as it was saved", document.Uri);
        return context.State with { Workspace = Put(context.State.Workspace, TextSync.Replace(document, text)) };
    }

    public static ServerState Close(HandlerContext<ServerState> context, DidCloseTextDocumentParams parameters)
    {
        var workspace = context.State.Workspace;
        if (!workspace.Documents.TryGetValue(parameters.TextDocument.Uri, out var document))
        {
            return context.State;
        }

        workspace = workspace.WithoutOpen(document.Uri);
        if (document.Tree is null)
        {
            workspace = ReadConfigurations(workspace, document);
        }
        else if (CorpusFolders.IsRead(workspace, document.Folder))
        {
            // What the client did not save is gone: what holds is on the disk again.
            FileChanges.ReadAgain(context, document.Path);
        }
        else
        {
            workspace = workspace.Change(document.Folder, corpus => corpus.Without([document.Key]));
            workspace = workspace.Documents.Values.Any(open => open.Folder == document.Folder)
                ? workspace
                : workspace.WithoutCorpus(document.Folder);
        }

        return context.State with
        {
            Workspace = workspace,
            Pulled = context.State.Pulled.Without(document.Uri),
        };
    }

    private static ServerFeature Feature<TParams, TOptions>(
        NotificationMethod<TParams> method,
        Func<HandlerContext<ServerState>, TParams, ServerState> handle,
        TOptions options,
        Func<TextDocumentSyncOptions, TextDocumentSyncOptions> announce,
        OlderRequests older = OlderRequests.GoOn
    )
        where TOptions : class, IJsonValue<TOptions> =>
        ServerFeature
            .Notification(
                method,
                handle,
                static client => client.TextDocument?.Synchronization?.DynamicRegistration,
                _ => options,
                capabilities =>
                    capabilities with
                    {
                        TextDocumentSync = announce(
                            capabilities.TextDocumentSync?.TextDocumentSyncOptions ?? new TextDocumentSyncOptions()
                        ),
                    },
                older
            )
            .ForConfigurationsToo();

    private static bool IsConfiguration(string path) =>
        path.EndsWith("/" + QuothConfiguration.FileName, StringComparison.Ordinal);

    private static Workspace Put(Workspace workspace, OpenDocument document) =>
        document.Tree is null ? WithConfiguration(workspace, document) : workspace.With(document);

    private static Workspace WithConfiguration(Workspace workspace, OpenDocument document) =>
        ReadConfigurations(workspace.With(document), document);

    // What one quoth.json says may hold for the corpora that extend it, too.
    private static Workspace ReadConfigurations(Workspace workspace, OpenDocument document)
    {
        foreach (var corpus in workspace.Corpora.Values)
        {
            if (corpus.Folder == document.Folder || corpus.IsReadFrom(document.Path))
            {
                var file = WorkspaceFiles.ReadConfiguration(workspace, corpus.Folder);
                workspace = workspace.With(corpus.WithConfiguration(file));
            }
        }

        return workspace;
    }

    // The corpus around a file that is opened is read even if the client never named its folder: its registry
    // says who the file's people are.
    private static Workspace WithCorpus(HandlerContext<ServerState> context, Workspace workspace, string folder)
    {
        if (workspace.Corpora.ContainsKey(folder))
        {
            return workspace;
        }

        if (!CorpusFolders.IsRead(workspace, folder))
        {
            return workspace.With(
                LoadedCorpus.Create(folder, WorkspaceFiles.ReadConfiguration(workspace, folder), isLoading: false)
            );
        }

        WorkspaceLoading.Load(context, folder);
        return WorkspaceLoading.Announce(workspace, folder);
    }

    private static void Refuse(HandlerContext<ServerState> context, OpenDocument document)
    {
        context.Logger.LogWarning(
            "Refused a change of {Uri} after version {Version}: its range does not lie in the text",
            document.Uri,
            document.Version
        );
        if (!document.IsOutOfStep)
        {
            var message = $"Quoth no longer sees {document.Key} as you do: save it, or open it again.";
            context.Client.Notify(
                Methods.WindowShowMessage,
                new ShowMessageParams { Type = MessageType.Warning, Message = message }
            );
        }
    }
}
