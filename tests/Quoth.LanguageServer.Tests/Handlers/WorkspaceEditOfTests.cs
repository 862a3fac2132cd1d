using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>An edit says as much as the client understands, and no more.</summary>
public sealed class WorkspaceEditOfTests
{
    private static readonly FixEdit Opener = Edit("a.quoth", 4, 0, "[@x|");
    private static readonly FixEdit Closer = Edit("a.quoth", 6, 0, "]");
    private static readonly FixEdit Elsewhere = Edit("b.quoth", 0, 3, "Two");

    [Fact]
    public void A_client_that_knows_no_versions_gets_plain_changes_by_address()
    {
        var edit = From(null, [Closer, Elsewhere, Opener]);
        Assert.Null(edit?.DocumentChanges);
        Assert.Null(edit?.ChangeAnnotations);
        Assert.Equal(["file:///c/b.quoth", "memory:a"], edit?.Changes?.Keys.Order() ?? Enumerable.Empty<string>());
        Assert.Equal(["0:4-4 [@x|", "1:1-1 ]"], edit?.Changes?["memory:a"].Select(Show) ?? []);
    }

    [Fact]
    public void An_open_document_has_its_version_and_a_closed_one_none()
    {
        var edit = From(new WorkspaceEditClientCapabilities { DocumentChanges = true }, [Opener, Closer, Elsewhere]);
        Assert.Null(edit?.Changes);
        Assert.Equal(
            ["memory:a 7: 0:4-4 [@x|, 1:1-1 ]", "file:///c/b.quoth : 0:0-3 Two"],
            edit?.DocumentChanges?.Select(Show) ?? []
        );
        Assert.Null(edit?.ChangeAnnotations);
    }

    [Fact]
    public void Every_edit_is_annotated_with_the_label()
    {
        var edit = From(Annotating, [Opener, Elsewhere]);
        Assert.Equal(["quoth"], edit?.ChangeAnnotations?.Keys ?? Enumerable.Empty<string>());
        Assert.Equal("Do it", edit?.ChangeAnnotations?["quoth"].Label);
        Assert.Null(edit?.ChangeAnnotations?["quoth"].NeedsConfirmation);
        Assert.Equal(
            ["memory:a 7: 0:4-4 [@x| (quoth)", "file:///c/b.quoth : 0:0-3 Two (quoth)"],
            edit?.DocumentChanges?.Select(Show) ?? []
        );
    }

    [Fact]
    public void Edits_of_other_files_are_to_be_confirmed_where_that_is_asked()
    {
        var edit = From(Annotating, [Opener, Elsewhere], home: "a.quoth");
        Assert.Null(edit?.ChangeAnnotations?["quoth"].NeedsConfirmation);
        Assert.Equal(true, edit?.ChangeAnnotations?["quoth-elsewhere"].NeedsConfirmation);
        Assert.Equal(
            ["memory:a 7: 0:4-4 [@x| (quoth)", "file:///c/b.quoth : 0:0-3 Two (quoth-elsewhere)"],
            edit?.DocumentChanges?.Select(Show) ?? []
        );
    }

    [Theory]
    [InlineData(true, "memory:a 7: 0:4-4 snippet [@${1:x}|, 1:1-1 ]")]
    [InlineData(false, "memory:a 7: 0:4-4 [@x|, 1:1-1 ]")]
    public void A_placeholder_is_for_clients_that_know_placeholders(bool canSnippets, string expected)
    {
        var client = new WorkspaceEditClientCapabilities { DocumentChanges = true, SnippetEditSupport = canSnippets };
        var edit = From(client, [Opener, Closer], snippet: new SnippetEdit(Opener, "[@${1:x}|"));
        Assert.Equal([expected], edit?.DocumentChanges?.Select(Show) ?? []);
    }

    [Fact]
    public void A_new_file_is_created_before_it_is_written()
    {
        var client = Annotating with { ResourceOperations = [ResourceOperationKind.Create] };
        var edit = From(client, [Edit("people.quoth", 0, 0, "---\n---\n")]);
        Assert.Equal(
            ["create file:///c/people.quoth (quoth)", "file:///c/people.quoth : 0:0-0 ---\n---\n (quoth)"],
            edit?.DocumentChanges?.Select(Show) ?? []
        );
    }

    [Fact]
    public void A_client_that_cannot_create_files_gets_no_edit_that_would()
    {
        FixEdit[] edits = [Opener, Edit("people.quoth", 0, 0, "---\n---\n")];
        Assert.Null(From(null, edits));
        Assert.Null(From(Annotating, edits));
        Assert.Null(From(Annotating with { ResourceOperations = [ResourceOperationKind.Rename] }, edits));
    }

    [Fact]
    public void Places_are_counted_in_the_units_of_the_client()
    {
        var edit = WorkspaceEditOf.From(
            State(null) with
            {
                Encoding = PositionEncoding.Utf8,
            },
            Slot,
            [Edit("a.quoth", 2, 2, "")],
            "Do it"
        );
        Assert.Equal(["0:3-7 "], edit?.Changes?["memory:a"].Select(Show) ?? []);
    }

    private static WorkspaceEditClientCapabilities Annotating =>
        new() { DocumentChanges = true, ChangeAnnotationSupport = new ChangeAnnotationsSupportOptions() };

    private static readonly LoadedCorpus Slot = LoadedCorpus
        .Create("/c", new ConfigurationFile(null, ConfigurationReader.Read("{}", RuleNames.All)), false)
        .WithDocuments(
            [Document("a.quoth", "é \U0001F600\na b\n"), Document("b.quoth", "One\n")],
            DocumentSettings.Default
        );

    private static WorkspaceEdit? From(
        WorkspaceEditClientCapabilities? client,
        FixEdit[] edits,
        string? home = null,
        SnippetEdit? snippet = null
    ) => WorkspaceEditOf.From(State(client), Slot, edits, "Do it", home, snippet);

    private static ServerState State(WorkspaceEditClientCapabilities? client)
    {
        var text = SourceText.From("é \U0001F600\na b\n");
        return ServerState.Empty with
        {
            Client = new ClientCapabilities { Workspace = new WorkspaceClientCapabilities { WorkspaceEdit = client } },
            Workspace = Workspace.Empty.With(Slot).With(new OpenDocument("memory:a", "/c/a.quoth", "/c", 7, text)),
        };
    }

    private static DocumentModel Document(string path, string text) =>
        DocumentBuilder.Build(path, SyntaxTree.Parse(text), DocumentSettings.From(QuothConfiguration.Default));

    private static FixEdit Edit(string path, int start, int length, string text) =>
        new(path, new TextChange(new TextSpan(start, length), text));

    private static string Show(TextEdit edit) => $"{Editor.Show(edit.Range)} {edit.NewText}";

    private static string Show(TextDocumentEditOrCreateFileOrRenameFileOrDeleteFile change) =>
        change.CreateFile is { } created ? $"create {created.Uri} ({created.AnnotationId})"
        : change.TextDocumentEdit is { } document
            ? $"{document.TextDocument.Uri} {document.TextDocument.Version}: {string.Join(", ", document.Edits.Select(Show))}"
        : "?";

    private static string Show(TextEditOrAnnotatedTextEditOrSnippetTextEdit edit) =>
        edit.SnippetTextEdit is { } snippet ? $"{Editor.Show(snippet.Range)} snippet {snippet.Snippet.Value}"
        : edit.AnnotatedTextEdit is { } noted ? $"{Editor.Show(noted.Range)} {noted.NewText} ({noted.AnnotationId})"
        : edit.TextEdit is { } plain ? Show(plain)
        : "?";
}
