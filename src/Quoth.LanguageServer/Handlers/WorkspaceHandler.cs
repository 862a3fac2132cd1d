using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Quoth.LanguageServer.Client;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>The client's folders, and what changes in them behind its back.</summary>
internal static class WorkspaceHandler
{
    public static ServerFeature FoldersFeature { get; } =
        ServerFeature.Notification(
            Methods.WorkspaceDidChangeWorkspaceFolders,
            ChangeFolders,
            static _ => false,
            static _ => new WorkspaceOptions(),
            static capabilities =>
                capabilities with
                {
                    Workspace = (capabilities.Workspace ?? new WorkspaceOptions()) with
                    {
                        WorkspaceFolders = new WorkspaceFoldersServerCapabilities
                        {
                            Supported = true,
                            ChangeNotifications = true,
                        },
                    },
                }
        );

    // There is no capability for it: a client watches what it is asked to watch, or what it wants.
    public static ServerFeature WatchedFilesFeature { get; } =
        ServerFeature.Notification(
            Methods.WorkspaceDidChangeWatchedFiles,
            ChangeFiles,
            static client => client.Workspace?.DidChangeWatchedFiles?.DynamicRegistration,
            static _ => new DidChangeWatchedFilesRegistrationOptions
            {
                Watchers =
                [
                    new Protocol.FileSystemWatcher { GlobPattern = "**/*.quoth" },
                    // Besides quoth.json the files that one extends and the baselines, which may have any name.
                    new Protocol.FileSystemWatcher { GlobPattern = "**/*.json" },
                ],
            },
            static capabilities => capabilities
        );

    /// <summary>The folders that a client names at its start; older ones name a single root.</summary>
    public static ImmutableArray<string> RootsOf(InitializeParams parameters)
    {
        var uris =
            parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        ImmutableArray<string> paths = [.. uris.Select(DocumentUri.ToPath).OfType<string>().Select(Trim).Distinct()];
        return paths.IsEmpty && parameters.RootPath is { Length: > 0 } path ? [Trim(path.Replace('\\', '/'))] : paths;
    }

    public static ServerState Initialized(HandlerContext<ServerState> context, InitializedParams parameters)
    {
        _ = RegisterAsync(context);
        _ = ConfigurationHandler.PullAsync(context);
        return context.State with { Workspace = Read(context, context.State.Workspace, context.State.Workspace.Roots) };
    }

    public static ServerState ChangeFolders(
        HandlerContext<ServerState> context,
        DidChangeWorkspaceFoldersParams parameters
    )
    {
        var removed = PathsOf(parameters.Event.Removed);
        var added = PathsOf(parameters.Event.Added);
        var workspace = context.State.Workspace;
        workspace = workspace with { Roots = [.. workspace.Roots.Except(removed).Union(added)] };
        foreach (var folder in workspace.Corpora.Keys.Where(folder => IsLeft(workspace, removed, folder)))
        {
            workspace = workspace.WithoutCorpus(folder);
        }

        return context.State with
        {
            Workspace = Read(context, workspace, added),
        };
    }

    public static ServerState ChangeFiles(HandlerContext<ServerState> context, DidChangeWatchedFilesParams parameters)
    {
        var paths = parameters.Changes.Select(change => DocumentUri.ToPath(change.Uri)).OfType<string>();
        foreach (var path in paths.Distinct())
        {
            FileChanges.Take(context, path);
        }

        return context.State;
    }

    private static Workspace Read(HandlerContext<ServerState> context, Workspace workspace, IEnumerable<string> roots)
    {
        foreach (var folder in roots.Select(CorpusFolders.ToRead).OfType<string>().Distinct())
        {
            workspace = WorkspaceLoading.Announce(workspace, folder);
            WorkspaceLoading.Load(context, folder);
        }

        return workspace;
    }

    // A corpus is left when it lay in a folder that the client closed, and nothing open needs it.
    private static bool IsLeft(Workspace workspace, string[] removed, string folder) =>
        removed.Any(root => folder == root || DocumentUri.IsBelow(folder, root))
        && !workspace.Roots.Any(root => folder == root || DocumentUri.IsBelow(folder, root))
        && workspace.Documents.Values.All(document => document.Folder != folder);

    private static async Task RegisterAsync(HandlerContext<ServerState> context)
    {
        var client = context.State.Client;
        Registration[] registrations =
        [
            .. ServerFeatures.All.Select(feature => feature.Register(client)).OfType<Registration>(),
        ];
        if (registrations.Length == 0)
        {
            return;
        }

        try
        {
            await ClientRequests
                .RegisterAsync(context.Client, registrations, context.Cancellation)
                .ConfigureAwait(false);
        }
        catch (RpcException exception)
        {
            context.Logger.LogWarning("The client refused what it offered to register: {Reason}", exception.Message);
        }
    }

    private static string[] PathsOf(WorkspaceFolder[] folders) =>
        [.. folders.Select(folder => DocumentUri.ToPath(folder.Uri)).OfType<string>().Select(Trim)];

    private static string Trim(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
