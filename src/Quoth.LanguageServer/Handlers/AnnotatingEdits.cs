using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What the requests that annotate have in common: a document that must be there, and edits of it or a reason.</summary>
internal static class AnnotatingEdits
{
    /// <summary>The document of a request.</summary>
    /// <exception cref="RpcException">It is not open, or no article.</exception>
    public static RequestedDocument Find(ServerState state, TextDocumentIdentifier identifier) =>
        Places.Find(state, identifier)
        ?? throw new RpcException(
            RpcErrorCode.RequestFailed,
            $"`{identifier.Uri}` is not open as an article, so there is nothing to annotate."
        );

    /// <summary>Edits as the client takes them.</summary>
    /// <exception cref="RpcException">There are none: the reason is for whoever asked.</exception>
    public static WorkspaceEdit Answer(
        ServerState state,
        LoadedCorpus slot,
        ImmutableArray<FixEdit>? edits,
        string? refusal,
        string label
    ) =>
        edits is { } found
            // No file is created, so that any client can take them.
            ? WorkspaceEditOf.From(state, slot, found, label) ?? new WorkspaceEdit()
            : throw new RpcException(RpcErrorCode.RequestFailed, refusal ?? "It cannot be done here.");
}
