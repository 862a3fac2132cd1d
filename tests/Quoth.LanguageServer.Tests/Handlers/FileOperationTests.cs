using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>Files and folders that an editor creates, renames and deletes: what names them, and what knows them, follows.</summary>
public sealed class FileOperationTests : IDisposable
{
    private const string Person = "---\n@zamir: Dana Zamir\n---\n";
    private const string Article = "[@zamir|Zamir] left.\n";
    private const string Unknown = "Q101 0:1-7";

    private readonly TempFolder folder = new TempFolder()
        .With(
            "quoth.json",
            """{ "rules": { "references": "error", "attribution": "off", "unused-definition": "off" } }"""
        )
        .With("probe.quoth", "[@nobody|He] left.\n")
        .With("a.quoth", Article);

    // A client that watches files itself, or the server would, and know of them without being told.
    private static readonly DidChangeWatchedFilesClientCapabilities watching = new() { DynamicRegistration = true };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_client_is_told_of_which_files_it_should_tell()
    {
        using var editor = new Editor(folder);
        var operations = editor.Result.Capabilities.Workspace?.FileOperations;
        Assert.Equal(
            ["**/*.quoth file", "**/*.json file", "** folder"],
            operations?.WillRename?.Filters.Select(filter => $"{filter.Pattern.Glob} {filter.Pattern.Matches?.Value}")
                ?? []
        );
        Assert.NotNull(operations?.DidRename);
        Assert.NotNull(operations?.DidCreate);
        Assert.NotNull(operations?.DidDelete);
    }

    [Fact]
    public void A_registry_that_is_created_and_deleted_is_known_and_forgotten_at_once()
    {
        using var editor = Ready();
        editor.Expect("a.quoth", Unknown);
        folder.With("people/registry.quoth", Person);
        Created(editor, "people/registry.quoth");
        editor.Expect("a.quoth");
        File.Delete(folder["people/registry.quoth"]);
        Deleted(editor, "people/registry.quoth");
        editor.Expect("a.quoth", Unknown);
    }

    [Fact]
    public void A_folder_that_is_created_renamed_and_deleted_takes_along_what_is_in_it()
    {
        using var editor = Ready();
        editor.Expect("a.quoth", Unknown);
        folder.With("people/deep/registry.quoth", Person).With("people/b.quoth", Article);
        Created(editor, "people");
        editor.Expect("a.quoth");
        // Out of the corpus's sight, and back.
        Move("people", ".hidden");
        Renamed(editor, "people", ".hidden");
        editor.Expect("a.quoth", Unknown);
        Move(".hidden", "folk");
        Renamed(editor, ".hidden", "folk");
        editor.Expect("a.quoth");
        Assert.Equal(
            ["folk/b.quoth", "folk/deep/registry.quoth"],
            Known(editor, "folk/b.quoth", "folk/deep/registry.quoth")
        );
        Assert.Empty(Known(editor, "people/b.quoth", "people/deep/registry.quoth"));
        Directory.Delete(folder["folk"], recursive: true);
        Deleted(editor, "folk");
        editor.Expect("a.quoth", Unknown);
    }

    [Fact]
    public void A_file_that_is_renamed_is_known_by_its_new_name_alone()
    {
        folder.With("registry.quoth", Person);
        using var editor = Ready();
        Move("registry.quoth", "people.quoth");
        Renamed(editor, "registry.quoth", "people.quoth");
        editor.Open("people.quoth");
        // Were the old one still there, the id would be defined twice.
        editor.Expect("people.quoth");
        Assert.Equal(["people.quoth"], Known(editor, "people.quoth", "registry.quoth"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_may_be_renamed_while_it_is_open(bool isTold)
    {
        folder.With("registry.quoth", Person);
        using var editor = Ready();
        editor.Open("registry.quoth", Person + "\n");
        Move("registry.quoth", "people.quoth");
        if (isTold)
        {
            Renamed(editor, "registry.quoth", "people.quoth");
        }

        editor.Close("registry.quoth");
        editor.Open("people.quoth", "---\n@zamir: Dana Zamir, unsaved\n@zamir: again\n---\n");
        editor.Expect("people.quoth", "Q103 2:0-6");
        Assert.Equal(["people.quoth"], Known(editor, "people.quoth", "registry.quoth"));
    }

    [Fact]
    public void A_corpus_that_moves_is_read_at_its_new_place()
    {
        folder.With("desk/quoth.json", """{ "rules": { "references": "off" } }""").With("desk/c.quoth", Article);
        using var editor = Ready();
        Move("desk", "office");
        Renamed(editor, "desk", "office");
        editor.Open("office/c.quoth");
        editor.Expect("office/c.quoth");
        folder.With("office/d.quoth", Article);
        Created(editor, "office/d.quoth");
        Assert.True(SpinWait.SpinUntil(() => Known(editor, "office/d.quoth").Count == 1, RawClient.Patience));
        Assert.Empty(Known(editor, "desk/c.quoth"));
    }

    [Fact]
    public void What_configurations_and_baselines_name_is_put_right_before_a_move()
    {
        folder
            .With(
                "quoth.json",
                """{ "extends": "shared/house.json", "baseline": "known.json", "exclude": ["articles/old/**", "drafts"] }"""
            )
            .With("shared/house.json", """{ "rules": { "attribution": "off", "corpus": "off" } }""")
            .With(
                "known.json",
                """{ "version": 1, "findings": [{ "path": "articles/b.quoth", "code": "Q101", "text": "@x" }] }"""
            )
            .With("articles/b.quoth", "[@x|He] left.\n")
            .With("drafts/c.quoth", "")
            .With("deep/drafts/c.quoth", "");
        using var editor = Ready();
        Assert.Equal(
            ["quoth.json 0:73-88 texts/old/**", "known.json 0:40-56 texts/b.quoth"],
            Edits(editor, ("articles", "texts"))
        );
        Assert.Equal(["quoth.json 0:14-31 house/base.json"], Edits(editor, ("shared/house.json", "house/base.json")));
        Assert.Equal(["quoth.json 0:99-99 , \"/sketches\""], Edits(editor, ("drafts", "sketches")));
        Assert.Equal(
            ["quoth.json 0:47-57 lists/known.json", "known.json 0:40-56 ../articles/b.quoth"],
            Edits(editor, ("known.json", "lists/known.json"))
        );
        Assert.Empty(Edits(editor, ("a.quoth", "b.quoth")));
    }

    [Fact]
    public void A_configuration_that_is_open_is_changed_as_it_is_on_the_screen()
    {
        folder.With("shared/house.json", "{}");
        var client = new WorkspaceClientCapabilities
        {
            WorkspaceEdit = new WorkspaceEditClientCapabilities { DocumentChanges = true },
        };
        using var editor = Ready(new ClientCapabilities { Workspace = client });
        editor.Open("quoth.json", """{"extends":"shared/house.json"}""");
        var edit = WillRename(editor, ("shared", "common"));
        var change = Assert.Single(edit?.DocumentChanges ?? []).TextDocumentEdit;
        Assert.Equal(1, change?.TextDocument.Version);
        Assert.Equal("0:12-29", change?.Edits[0].TextEdit is { } text ? Editor.Show(text.Range) : "");
    }

    private void Move(string from, string to) => Directory.Move(folder[from], folder[to]);

    private static void Created(Editor editor, string below) =>
        editor.Notify(
            Methods.WorkspaceDidCreateFiles,
            new CreateFilesParams { Files = [new FileCreate { Uri = editor.UriOf(below) }] }
        );

    private static void Deleted(Editor editor, string below) =>
        editor.Notify(
            Methods.WorkspaceDidDeleteFiles,
            new DeleteFilesParams { Files = [new FileDelete { Uri = editor.UriOf(below) }] }
        );

    private static void Renamed(Editor editor, string from, string to) =>
        editor.Notify(Methods.WorkspaceDidRenameFiles, Moves(editor, (from, to)));

    private static WorkspaceEdit? WillRename(Editor editor, params (string From, string To)[] moves) =>
        editor.Request(Methods.WorkspaceWillRenameFiles, Moves(editor, moves));

    private static IEnumerable<string> Edits(Editor editor, params (string From, string To)[] moves) =>
        from file in WillRename(editor, moves)?.Changes ?? []
        from edit in file.Value
        select $"{file.Key[(editor.UriOf("").Length + 1)..]} {Editor.Show(edit.Range)} {edit.NewText}";

    private static RenameFilesParams Moves(Editor editor, params (string From, string To)[] moves) =>
        new()
        {
            Files =
            [
                .. moves.Select(move => new FileRename
                {
                    OldUri = editor.UriOf(move.From),
                    NewUri = editor.UriOf(move.To),
                }),
            ],
        };

    /// <summary>Those of some files that the server knows: what it cannot count it does not have.</summary>
    private static List<string> Known(Editor editor, params string[] files)
    {
        return [.. files.Where(IsKnown)];

        bool IsKnown(string below)
        {
            var argument = CommandArguments.Text(editor.UriOf(below));
            var parameters = new ExecuteCommandParams { Command = "quoth.stats", Arguments = [argument] };
            try
            {
                return editor.Request(Methods.WorkspaceExecuteCommand, parameters)
                    is { ValueKind: JsonValueKind.Object };
            }
            catch (RpcException)
            {
                return false;
            }
        }
    }

    private Editor Ready(ClientCapabilities? capabilities = null)
    {
        var workspace = (capabilities?.Workspace ?? new WorkspaceClientCapabilities()) with
        {
            DidChangeWatchedFiles = watching,
        };
        var client = (capabilities ?? new ClientCapabilities()) with { Workspace = workspace };
        var editor = new Editor(folder, client);
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }
}
