using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>`textDocument/rename` and the question before it. What cannot be renamed is an error whose message says why.</summary>
internal static class RenameHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentRename,
                Scheduling.LatencySensitive,
                Handle,
                static client => client.TextDocument?.Rename?.DynamicRegistration,
                static client => new RenameOptions { PrepareProvider = CanPrepare(client) ? true : null },
                // Options are for those who ask first; others know a yes alone.
                static (capabilities, options) =>
                    capabilities with
                    {
                        RenameProvider = options.PrepareProvider is true ? options : true,
                    }
            )
            .And(static table =>
                table.Request(Methods.TextDocumentPrepareRename, Scheduling.LatencySensitive, Prepare)
            );

    public static PrepareRenameResult? Prepare(HandlerContext<ServerState> context, PrepareRenameParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var document = requested.Document;
        var offset = Places.ToOffset(state, document, parameters.Position);
        return Features.Rename.At(requested.Corpus, document, offset, out var refusal) is { } target
            ? new PrepareRenamePlaceholder
            {
                Range = Places.ToRange(state, document, target.Span),
                Placeholder = target.Symbol.Id,
            }
            : throw Refusal(refusal);
    }

    public static WorkspaceEdit? Handle(HandlerContext<ServerState> context, RenameParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        if (slot.IsLoading)
        {
            throw Refusal(
                "The files of the corpus are still being read, and some may use this id. Try again in a moment."
            );
        }

        var offset = Places.ToOffset(state, document, parameters.Position);
        var edits = Features.Rename.To(
            slot.Corpus,
            document,
            offset,
            parameters.NewName,
            out var refusal,
            context.Cancellation
        );
        if (edits is null)
        {
            throw Refusal(refusal);
        }

        RefuseStale(context, slot, [.. edits.Value.Select(static edit => edit.Path).Distinct()]);
        return WorkspaceEditOf.From(state, slot, edits.Value, LabelOf(edits.Value));
    }

    private static bool CanPrepare(ClientCapabilities client) => client.TextDocument?.Rename?.PrepareSupport is true;

    private static string LabelOf(IReadOnlyList<FixEdit> edits) =>
        edits.Count == 0 ? "Rename" : $"Rename to {edits[0].Change.NewText}";

    // Half a renaming would be worse than none, so all files are looked at before any edit is offered.
    private static void RefuseStale(HandlerContext<ServerState> context, LoadedCorpus slot, string[] keys)
    {
        if (FilesOnDisk.FindStale(context.State.Workspace, slot, keys, context.Cancellation) is not { } stale)
        {
            return;
        }

        if (stale.IsToBeRead)
        {
            FileChanges.ReadAgain(context, stale.Path);
        }

        throw Refusal(stale.Reason);
    }

    private static RpcException Refusal(string? reason) =>
        new(RpcErrorCode.RequestFailed, reason ?? "It cannot be renamed.");
}
