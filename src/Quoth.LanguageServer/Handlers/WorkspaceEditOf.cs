using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>The edits of a feature as the client takes them: with versions, notes and placeholders where it can.</summary>
internal static class WorkspaceEditOf
{
    private const string Annotation = "quoth";
    private const string ToConfirm = "quoth-elsewhere";

    /// <summary>Whether an edit may begin a file that is not there yet.</summary>
    public static bool CanCreateFiles(ServerState state) =>
        state.Client.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations }
        && Array.IndexOf(operations, ResourceOperationKind.Create) >= 0;

    /// <summary>
    /// The edits of a corpus's documents; null where a file would have to be created and the client cannot. A path that
    /// the corpus does not have is a new file.
    /// </summary>
    /// <param name="state">The state of the request.</param>
    /// <param name="slot">The corpus whose paths and offsets the edits speak of.</param>
    /// <param name="edits">The edits, in any order; none overlap.</param>
    /// <param name="label">What they do together, as a person is told.</param>
    /// <param name="home">The one document whose edits nobody need confirm; null where nothing is asked.</param>
    /// <param name="snippet">The edit that leaves the cursor on a placeholder; null for none.</param>
    public static WorkspaceEdit? From(
        ServerState state,
        LoadedCorpus slot,
        IReadOnlyCollection<FixEdit> edits,
        string label,
        string? home = null,
        SnippetEdit? snippet = null
    )
    {
        // Of edits at one place the first comes first, as the protocol has it; and those of a file stand together.
        var files = edits.GroupBy(static edit => edit.Path, StringComparer.Ordinal).ToList();
        if (state.Client.Workspace?.WorkspaceEdit is not { DocumentChanges: true } client)
        {
            return files.TrueForAll(file => slot.Corpus.Find(file.Key) is not null)
                ? new WorkspaceEdit
                {
                    Changes = files.ToDictionary(
                        file => state.Workspace.UriOf(slot, file.Key),
                        file =>
                            file.OrderBy(static edit => edit.Change.Span)
                                .Select(edit => ToTextEdit(state, TextOf(slot, file.Key), edit.Change))
                                .ToArray()
                    ),
                }
                : null;
        }

        var annotates = client.ChangeAnnotationSupport is not null;
        var placeholder = client.SnippetEditSupport is true ? snippet : null;
        var annotations = new Dictionary<string, ChangeAnnotation>();
        var changes = new List<TextDocumentEditOrCreateFileOrRenameFileOrDeleteFile>();
        foreach (var file in files)
        {
            var uri = state.Workspace.UriOf(slot, file.Key);
            var annotation = annotates ? Annotate(annotations, label, home is null || home == file.Key) : null;
            if (slot.Corpus.Find(file.Key) is null)
            {
                if (!CanCreateFiles(state))
                {
                    return null;
                }

                changes.Add(new CreateFile { Uri = uri, AnnotationId = annotation });
            }

            var text = TextOf(slot, file.Key);
            changes.Add(
                new TextDocumentEdit
                {
                    TextDocument = new OptionalVersionedTextDocumentIdentifier
                    {
                        Uri = uri,
                        Version = state.Workspace.Documents.GetValueOrDefault(uri)?.Version,
                    },
                    Edits =
                    [
                        .. file.OrderBy(static edit => edit.Change.Span)
                            .Select(edit => ToEdit(state, text, edit, annotation, placeholder)),
                    ],
                }
            );
        }

        return new WorkspaceEdit
        {
            DocumentChanges = [.. changes],
            ChangeAnnotations = annotations.Count > 0 ? annotations : null,
        };
    }

    // A new file is empty.
    private static SourceText TextOf(LoadedCorpus slot, string path) =>
        slot.Corpus.Find(path)?.Tree.Text ?? SourceText.From("");

    private static string Annotate(Dictionary<string, ChangeAnnotation> annotations, string label, bool isHome)
    {
        var id = isHome ? Annotation : ToConfirm;
        annotations.TryAdd(
            id,
            new ChangeAnnotation
            {
                Label = label,
                NeedsConfirmation = isHome ? null : true,
                Description = isHome ? null : "in another file",
            }
        );
        return id;
    }

    private static TextEditOrAnnotatedTextEditOrSnippetTextEdit ToEdit(
        ServerState state,
        SourceText text,
        FixEdit edit,
        string? annotation,
        SnippetEdit? snippet
    )
    {
        if (edit == snippet?.Plain)
        {
            return new SnippetTextEdit
            {
                Range = Places.ToRange(state, text, edit.Change.Span),
                Snippet = new StringValue { Value = snippet.Snippet },
                AnnotationId = annotation,
            };
        }

        if (annotation is null)
        {
            return ToTextEdit(state, text, edit.Change);
        }

        return new AnnotatedTextEdit
        {
            Range = Places.ToRange(state, text, edit.Change.Span),
            NewText = edit.Change.NewText,
            AnnotationId = annotation,
        };
    }

    private static TextEdit ToTextEdit(ServerState state, SourceText text, TextChange change) =>
        new() { Range = Places.ToRange(state, text, change.Span), NewText = change.NewText };
}
