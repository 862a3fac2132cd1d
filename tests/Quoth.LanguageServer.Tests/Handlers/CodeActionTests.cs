using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>Code actions over the wire: what the client can is what it gets.</summary>
public sealed class CodeActionTests : IDisposable
{
    private const string Article = "é😀 [^@zamri|Zamir] [~|said] [!|it rains].\n\nSalla Wren left.\n";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", "{}")
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n---\n")
        .With("a.quoth", Article);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_client_is_told_the_kinds_and_whether_actions_can_be_resolved()
    {
        using var simple = new Editor(
            folder,
            Client(new CodeActionClientCapabilities { CodeActionLiteralSupport = Literals })
        );
        var told = simple.Result.Capabilities.CodeActionProvider?.CodeActionOptions;
        Assert.Contains(CodeActionKind.QuickFix, told?.CodeActionKinds ?? []);
        Assert.Contains(new CodeActionKind("source.fixAll.quoth"), told?.CodeActionKinds ?? []);
        Assert.Null(told?.ResolveProvider);
        using var full = new Editor(folder, Client(Full));
        Assert.Equal(true, full.Result.Capabilities.CodeActionProvider?.CodeActionOptions?.ResolveProvider);
    }

    [Fact]
    public void A_client_that_knows_commands_alone_gets_nothing()
    {
        using var editor = Ready(new CodeActionClientCapabilities());
        Assert.Empty(Ask(editor, 0, 8));
    }

    [Fact]
    public void A_fix_comes_with_its_edit_where_the_client_cannot_resolve()
    {
        using var editor = Ready(new CodeActionClientCapabilities { CodeActionLiteralSupport = Literals });
        var fix = Ask(editor, 0, 8)[0];
        Assert.Equal("Replace `@zamri` by `@zamir`", fix.Title);
        Assert.Equal(CodeActionKind.QuickFix, fix.Kind);
        Assert.Null(fix.IsPreferred);
        Assert.Null(fix.Data);
        Assert.Equal("Q101", Assert.Single(fix.Diagnostics ?? []).Code?.String);
        var edit = Assert.Single(fix.Edit?.Changes?[editor.UriOf("a.quoth")] ?? []);
        Assert.Equal("0:7-12 zamir", $"{Editor.Show(edit.Range)} {edit.NewText}");
    }

    [Fact]
    public void A_fix_is_resolved_into_a_versioned_edit()
    {
        using var editor = Ready(Full);
        var fix = Ask(editor, 0, 8)[0];
        Assert.Equal(true, fix.IsPreferred);
        Assert.Null(fix.Edit);
        var resolved = editor.Request(Methods.CodeActionResolve, fix);
        var change = Assert.Single(resolved.Edit?.DocumentChanges ?? []).TextDocumentEdit;
        Assert.Equal(1, change?.TextDocument.Version);
        Assert.Equal("zamir", Assert.Single(change?.Edits ?? []).TextEdit?.NewText);
    }

    [Fact]
    public void An_action_of_an_older_text_is_refused()
    {
        using var editor = Ready(Full);
        var fix = Ask(editor, 0, 8)[0];
        editor.Change("a.quoth", Editor.Edit(2, 0, 0, "Then "));
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.CodeActionResolve, fix));
        Assert.Equal(RpcErrorCode.ContentModified, error.Error.Code);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "uri": 1 }""")]
    [InlineData("""{ "uri": "file:///a", "version": 1, "start": -1, "length": 1e99 }""")]
    public void An_action_of_somebody_else_is_refused(string data)
    {
        using var editor = Ready(Full);
        var action = new CodeAction { Title = "Make tea", Data = JsonDocument.Parse(data).RootElement };
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.CodeActionResolve, action));
        Assert.Equal(RpcErrorCode.InvalidParams, error.Error.Code);
    }

    [Fact]
    public void Only_what_is_asked_for_is_offered()
    {
        using var editor = Ready(Full);
        Assert.All(
            Ask(editor, 0, 8, "refactor.rewrite"),
            action => Assert.StartsWith("refactor.rewrite.", action.Kind?.Value)
        );
        Assert.Equal(["source.fixAll.quoth"], Ask(editor, 2, 0, "source.fixAll").Select(action => action.Kind?.Value));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Why_something_cannot_be_done_is_told_to_clients_that_show_it(bool shows, int expected)
    {
        using var editor = Ready(Full with { DisabledSupport = shows });
        var range = Editor.RangeOf(0, 15, 0, 26);
        var refused = Ask(editor, range, "refactor.rewrite.quoth.wrap").Where(action => action.Disabled is not null);
        Assert.Equal(expected, refused.Count());
    }

    [Fact]
    public void A_placeholder_and_a_new_file_come_to_clients_that_can()
    {
        folder.With("registry.quoth", "Nobody.\n");
        using var editor = new Editor(folder, Client(Full));
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:6-12");
        var mention = editor.Request(
            Methods.CodeActionResolve,
            Ask(editor, 2, 1).Single(action => action.Title == "Mark as a mention")
        );
        var opener = mention.Edit?.DocumentChanges?[0].TextDocumentEdit?.Edits[0];
        Assert.Equal("[@${1|salla,zamri|}|", opener?.SnippetTextEdit?.Snippet.Value);
        var declared = editor.Request(
            Methods.CodeActionResolve,
            Ask(editor, 2, 1).Single(action => action.Title.EndsWith("in a new file people.quoth"))
        );
        Assert.Equal(editor.UriOf("people.quoth"), declared.Edit?.DocumentChanges?[0].CreateFile?.Uri);
    }

    private static ClientCodeActionLiteralOptions Literals =>
        new() { CodeActionKind = new ClientCodeActionKindOptions { ValueSet = [] } };

    private static CodeActionClientCapabilities Full =>
        new()
        {
            CodeActionLiteralSupport = Literals,
            IsPreferredSupport = true,
            DisabledSupport = true,
            DataSupport = true,
            ResolveSupport = new ClientCodeActionResolveOptions { Properties = ["edit"] },
        };

    private static ClientCapabilities Client(CodeActionClientCapabilities actions) =>
        new()
        {
            TextDocument = new TextDocumentClientCapabilities { CodeAction = actions },
            Workspace = new WorkspaceClientCapabilities
            {
                WorkspaceEdit = actions.ResolveSupport is null
                    ? null
                    : new WorkspaceEditClientCapabilities
                    {
                        DocumentChanges = true,
                        SnippetEditSupport = true,
                        ResourceOperations = [ResourceOperationKind.Create],
                    },
            },
        };

    private Editor Ready(CodeActionClientCapabilities actions)
    {
        var editor = new Editor(folder, Client(actions));
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:6-12");
        return editor;
    }

    private static CodeAction[] Ask(Editor editor, int line, int character, params string[] only) =>
        Ask(editor, Editor.RangeOf(line, character, line, character), only);

    private static CodeAction[] Ask(Editor editor, Range range, params string[] only)
    {
        var found = editor.Request(
            Methods.TextDocumentCodeAction,
            new CodeActionParams
            {
                TextDocument = editor.Id("a.quoth"),
                Range = range,
                Context = new CodeActionContext
                {
                    Diagnostics = [],
                    Only = only.Length == 0 ? null : [.. only.Select(kind => new CodeActionKind(kind))],
                },
            }
        );
        return [.. (found ?? []).Select(each => each.CodeAction).OfType<CodeAction>()];
    }
}
