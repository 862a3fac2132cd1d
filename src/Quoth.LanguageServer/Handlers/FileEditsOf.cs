using System.Collections.Immutable;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>Edits of files that are no documents of a corpus, such as configurations, as the client takes them.</summary>
internal static class FileEditsOf
{
    /// <summary>A file and how it changes.</summary>
    /// <param name="Path">The file: absolute, with slashes.</param>
    /// <param name="Text">Its text before.</param>
    /// <param name="Changes">The changes, in text order.</param>
    internal sealed record ChangedFile(string Path, SourceText Text, ImmutableArray<TextChange> Changes);

    /// <summary>The edit of some files, with versions where the client knows them; null for none.</summary>
    public static WorkspaceEdit? From(ServerState state, IReadOnlyCollection<ChangedFile> files)
    {
        if (files.Count == 0)
        {
            return null;
        }

        if (state.Client.Workspace?.WorkspaceEdit is not { DocumentChanges: true })
        {
            return new WorkspaceEdit
            {
                Changes = files.ToDictionary(
                    file => UriOf(state, file),
                    file => file.Changes.Select(change => ToEdit(state, file, change)).ToArray()
                ),
            };
        }

        return new WorkspaceEdit
        {
            DocumentChanges =
            [
                .. files.Select(file => new TextDocumentEdit
                {
                    TextDocument = new OptionalVersionedTextDocumentIdentifier
                    {
                        Uri = UriOf(state, file),
                        Version = state.Workspace.FindOpen(file.Path)?.Version,
                    },
                    Edits = [.. file.Changes.Select(change => ToEdit(state, file, change))],
                }),
            ],
        };
    }

    private static string UriOf(ServerState state, ChangedFile file) =>
        state.Workspace.FindOpen(file.Path)?.Uri ?? DocumentUri.FromPath(file.Path);

    private static TextEdit ToEdit(ServerState state, ChangedFile file, TextChange change) =>
        new() { Range = Places.ToRange(state, file.Text, change.Span), NewText = change.NewText };
}
