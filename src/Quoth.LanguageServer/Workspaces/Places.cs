using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>A document that a request is about, in the snapshot that it works on.</summary>
/// <param name="Slot">Its corpus in the workspace.</param>
/// <param name="Document">The document.</param>
public readonly record struct RequestedDocument(LoadedCorpus Slot, DocumentModel Document)
{
    /// <summary>What the corpus means.</summary>
    public Corpus Corpus => Slot.Corpus;
}

/// <summary>Between the client's places, lines and characters, and ours, offsets.</summary>
public static class Places
{
    /// <summary>The document of a request; null for one that is no article, or not open.</summary>
    public static RequestedDocument? Find(ServerState state, TextDocumentIdentifier identifier)
    {
        var workspace = state.Workspace;
        if (
            !workspace.Documents.TryGetValue(identifier.Uri, out var open)
            || open.Tree is null
            || !workspace.Corpora.TryGetValue(open.Folder, out var slot)
            || slot.Corpus.Find(open.Key) is not { } document
        )
        {
            return null;
        }

        return new RequestedDocument(slot, document);
    }

    /// <summary>An open document as it was when somebody last asked what it means; null for one that nobody ever asked for.</summary>
    public static (Corpus Corpus, DocumentModel Document)? FindUnderstood(ServerState state, string uri) =>
        state.Workspace.Documents.TryGetValue(uri, out var open)
        && state.Workspace.Corpora.TryGetValue(open.Folder, out var slot)
        && slot.LastUnderstood.Find(open.Key) is { } document
            ? (slot.LastUnderstood, document)
            : null;

    /// <summary>The document of an address in the loaded corpora, open or not; null where none holds it.</summary>
    public static RequestedDocument? FindAny(ServerState state, string uri)
    {
        var workspace = state.Workspace;
        if (Find(state, new TextDocumentIdentifier { Uri = uri }) is { } open)
        {
            return open;
        }

        return
            DocumentUri.ToPath(uri) is { } path
            && workspace.FindCorpusAround(path) is { } slot
            && slot.Corpus.Find(DocumentUri.Below(path, slot.Folder)) is { } document
            ? new RequestedDocument(slot, document)
            : null;
    }

    /// <summary>The UTF-16 offset of a client's position.</summary>
    /// <exception cref="RpcException">The text has no such line.</exception>
    public static int ToOffset(ServerState state, DocumentModel document, Position position) =>
        document.Tree.Text.TryGetOffset(
            new LinePosition(position.Line, position.Character),
            out var offset,
            state.Encoding
        )
            ? offset
            : throw new RpcException(
                RpcErrorCode.InvalidParams,
                $"{document.Path} has no place {position.Line}:{position.Character}."
            );

    /// <summary>The client's range of a stretch of text.</summary>
    public static Range ToRange(ServerState state, SourceText text, TextSpan span) =>
        new() { Start = ToPosition(state, text, span.Start), End = ToPosition(state, text, span.End) };

    /// <summary>The client's range of a stretch of a document.</summary>
    public static Range ToRange(ServerState state, DocumentModel document, TextSpan span) =>
        ToRange(state, document.Tree.Text, span);

    /// <summary>The client's place of a stretch of a document.</summary>
    public static Location ToLocation(ServerState state, LoadedCorpus slot, DocumentModel document, TextSpan span) =>
        new() { Uri = state.Workspace.UriOf(slot, document.Path), Range = ToRange(state, document, span) };

    private static Position ToPosition(ServerState state, SourceText text, int offset)
    {
        var position = text.GetPosition(Math.Clamp(offset, 0, text.Length), state.Encoding);
        return new Position { Line = position.Line, Character = position.Character };
    }
}
