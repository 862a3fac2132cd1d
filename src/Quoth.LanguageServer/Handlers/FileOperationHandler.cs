using System.Collections.Immutable;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Files;

namespace Quoth.LanguageServer.Handlers;

/// <summary>
/// Files and folders that the client creates, renames and deletes. What names them is put right before a move, and the
/// corpus follows at once, where a watcher would come later or, for a folder, not say which files went with it.
/// </summary>
internal static class FileOperationHandler
{
    private static readonly FileOperationRegistrationOptions files = new()
    {
        Filters =
        [
            Filter("**/*.quoth", FileOperationPatternKind.File),
            // Besides quoth.json the files that one extends and the baselines, which may have any name.
            Filter("**/*.json", FileOperationPatternKind.File),
            Filter("**", FileOperationPatternKind.Folder),
        ],
    };

    public static ImmutableArray<ServerFeature> Features { get; } =
    [
        ServerFeature.Request(
            Methods.WorkspaceWillRenameFiles,
            Scheduling.LatencySensitive,
            WillRename,
            IsDynamic,
            static _ => files,
            static (capabilities, options) => With(capabilities, all => all with { WillRename = options })
        ),
        ServerFeature.Notification(
            Methods.WorkspaceDidRenameFiles,
            DidRename,
            IsDynamic,
            static _ => files,
            static capabilities => With(capabilities, static all => all with { DidRename = files })
        ),
        ServerFeature.Notification(
            Methods.WorkspaceDidCreateFiles,
            DidCreate,
            IsDynamic,
            static _ => files,
            static capabilities => With(capabilities, static all => all with { DidCreate = files })
        ),
        ServerFeature.Notification(
            Methods.WorkspaceDidDeleteFiles,
            DidDelete,
            IsDynamic,
            static _ => files,
            static capabilities => With(capabilities, static all => all with { DidDelete = files })
        ),
    ];

    public static WorkspaceEdit? WillRename(HandlerContext<ServerState> context, RenameFilesParams parameters)
    {
        var changes = MovedFiles.FindChanges(context.State.Workspace, MovesOf(parameters), context.Cancellation);
        return FileEditsOf.From(context.State, changes);
    }

    public static ServerState DidRename(HandlerContext<ServerState> context, RenameFilesParams parameters)
    {
        var moves = MovesOf(parameters).All;
        var workspace = moves.Aggregate(
            context.State.Workspace,
            static (workspace, move) => FolderChanges.Forget(workspace, move.From)
        );
        foreach (var move in moves)
        {
            FolderChanges.ForgetInTurn(context, move.From);
            FolderChanges.ReadConfigurationsAgain(context, move.From);
            FolderChanges.Read(context, move.To);
        }

        return context.State with
        {
            Workspace = workspace,
        };
    }

    public static ServerState DidCreate(HandlerContext<ServerState> context, CreateFilesParams parameters)
    {
        foreach (var path in parameters.Files.Select(static file => PathOf(file.Uri)).OfType<string>())
        {
            FolderChanges.Read(context, path);
        }

        return context.State;
    }

    public static ServerState DidDelete(HandlerContext<ServerState> context, DeleteFilesParams parameters)
    {
        var workspace = context.State.Workspace;
        foreach (var path in parameters.Files.Select(static file => PathOf(file.Uri)).OfType<string>())
        {
            workspace = FolderChanges.Forget(workspace, path);
            FolderChanges.ForgetInTurn(context, path);
            FolderChanges.ReadConfigurationsAgain(context, path);
        }

        return context.State with
        {
            Workspace = workspace,
        };
    }

    private static FileMoves MovesOf(RenameFilesParams parameters)
    {
        var moves =
            from file in parameters.Files
            let oldPath = PathOf(file.OldUri)
            let newPath = PathOf(file.NewUri)
            where oldPath is not null && newPath is not null && oldPath != newPath
            select new FileMove(oldPath, newPath);
        return new FileMoves([.. moves]);
    }

    private static string? PathOf(string uri) =>
        DocumentUri.ToPath(uri) is { } path && path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : null;

    private static bool? IsDynamic(ClientCapabilities client) => client.Workspace?.FileOperations?.DynamicRegistration;

    private static ServerCapabilities With(
        ServerCapabilities capabilities,
        Func<FileOperationOptions, FileOperationOptions> change
    )
    {
        var workspace = capabilities.Workspace ?? new WorkspaceOptions();
        var operations = change(workspace.FileOperations ?? new FileOperationOptions());
        return capabilities with { Workspace = workspace with { FileOperations = operations } };
    }

    private static FileOperationFilter Filter(string glob, FileOperationPatternKind kind) =>
        new()
        {
            Scheme = "file",
            Pattern = new FileOperationPattern { Glob = glob, Matches = kind },
        };
}
