using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Syntax.Text;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>Renaming over the wire: open files and files that are not, and every refusal in words.</summary>
public sealed class RenameTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n@herald: The Herald\n  kind: outlet\n---\n";
    private const string Article = "é😀 [^@zamir|Zamir] [~|said] [!c1|it rains].\r\n\r\n[@zamir|She] left.\n";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "undefined-entity": "error", "attribution": "off" } }""")
        .With("registry.quoth", Registry)
        .With("a.quoth", Article)
        .With("deep/b ü.quoth", "[!by=@zamir|It rains].\n")
        .With("probe.quoth", "[@nobody|He] left.\n");

    // A client that watches files itself, or the server would, and know of them without being told.
    private static readonly DidChangeWatchedFilesClientCapabilities watching = new() { DynamicRegistration = true };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_entity_is_renamed_in_open_files_and_in_those_that_are_not()
    {
        using var editor = Ready();
        var edit = Rename(editor, "a.quoth", 0, 9, "dana");
        Assert.Equal(3, edit?.Changes?.Count);
        Assert.Equal(Article.Replace("@zamir", "@dana"), After(editor, edit, "a.quoth"));
        Assert.Equal(Registry.Replace("@zamir", "@dana"), After(editor, edit, "registry.quoth"));
        Assert.Equal("[!by=@dana|It rains].\n", After(editor, edit, "deep/b ü.quoth"));
    }

    [Fact]
    public void A_client_that_knows_versions_is_told_which_text_is_meant()
    {
        var workspace = new WorkspaceClientCapabilities
        {
            WorkspaceEdit = new WorkspaceEditClientCapabilities { DocumentChanges = true },
        };
        using var editor = Ready(new ClientCapabilities { Workspace = workspace });
        editor.Change("a.quoth", Editor.Edit(0, 0, 0, "So "));
        var edit = Rename(editor, "a.quoth", 0, 12, "dana");
        var open = edit?.DocumentChanges?.Select(change => change.TextDocumentEdit?.TextDocument);
        Assert.Equal([2, null, null], open?.Select(document => document?.Version) ?? []);
    }

    [Fact]
    public void The_question_before_gives_the_id_to_begin_with()
    {
        using var editor = Ready();
        var answer = editor.Request(Methods.TextDocumentPrepareRename, Place(editor, "a.quoth", 0, 7));
        Assert.Equal("zamir", answer?.PrepareRenamePlaceholder?.Placeholder);
        Assert.Equal("0:7-12", answer?.PrepareRenamePlaceholder is { } found ? Editor.Show(found.Range) : "");
    }

    [Fact]
    public void Only_a_client_that_asks_before_is_told_that_it_can()
    {
        using var plain = Ready();
        Assert.Equal(true, plain.Result.Capabilities.RenameProvider?.Boolean);
        var asking = new RenameClientCapabilities { PrepareSupport = true };
        var client = new ClientCapabilities { TextDocument = new TextDocumentClientCapabilities { Rename = asking } };
        using var editor = Ready(client);
        Assert.Equal(true, editor.Result.Capabilities.RenameProvider?.RenameOptions?.PrepareProvider);
    }

    [Theory]
    [InlineData(0, 26, "x", "There is no id here to rename.")]
    [InlineData(0, 7, "herald", "`@herald` is taken: registry.quoth, line 3, defines it as “The Herald”.")]
    [InlineData(0, 7, "nobody", "`@nobody` is used already, in probe.quoth, line 1, though nothing defines it")]
    [InlineData(0, 7, "a b", "`a b` cannot be an id.")]
    public void What_cannot_be_is_refused_with_the_reason(int line, int character, string name, string reason)
    {
        using var editor = Ready();
        var error = Assert.Throws<RpcException>(() => Rename(editor, "a.quoth", line, character, name));
        Assert.Equal(RpcErrorCode.RequestFailed, error.Error.Code);
        Assert.StartsWith(reason, error.Message);
    }

    [Fact]
    public void The_question_is_refused_where_there_is_nothing()
    {
        using var editor = Ready();
        var error = Assert.Throws<RpcException>(() =>
            editor.Request(Methods.TextDocumentPrepareRename, Place(editor, "a.quoth", 0, 26))
        );
        Assert.Equal("There is no id here to rename. Put the cursor on one, such as `@mayor` or `!c1`.", error.Message);
    }

    [Fact]
    public void A_file_that_changed_on_the_disk_is_read_again_before_anything_is_renamed()
    {
        using var editor = Ready();
        folder.With("deep/b ü.quoth", "It was dry. [!by=@zamir|It rains].\n");
        var error = Assert.Throws<RpcException>(() => Rename(editor, "a.quoth", 0, 9, "dana"));
        Assert.StartsWith("deep/b ü.quoth has changed on the disk since it was read", error.Message);
        // The file is read beside the requests, so a few of them may still come before it.
        WorkspaceEdit? edit = null;
        Assert.True(SpinWait.SpinUntil(() => TryRename(editor, out edit), RawClient.Patience));
        Assert.Equal("It was dry. [!by=@dana|It rains].\n", After(editor, edit, "deep/b ü.quoth"));
    }

    [Fact]
    public void A_file_that_is_write_protected_or_gone_keeps_all_others_as_they_are()
    {
        // One that watches files itself, and has not told yet of what happens here.
        var watching = new DidChangeWatchedFilesClientCapabilities { DynamicRegistration = true };
        using var editor = Ready(
            new ClientCapabilities { Workspace = new WorkspaceClientCapabilities { DidChangeWatchedFiles = watching } }
        );
        var file = new FileInfo(folder["registry.quoth"]) { IsReadOnly = true };
        var error = Assert.Throws<RpcException>(() => Rename(editor, "a.quoth", 0, 9, "dana"));
        Assert.Equal("registry.quoth is write-protected. Nothing was renamed.", error.Message);
        file.IsReadOnly = false;
        File.Delete(folder["registry.quoth"]);
        error = Assert.Throws<RpcException>(() => Rename(editor, "a.quoth", 0, 9, "dana"));
        Assert.Equal("registry.quoth: no such file. Nothing was renamed.", error.Message);
    }

    [Fact]
    public void What_is_open_and_not_saved_is_renamed_as_it_is_on_the_screen()
    {
        using var editor = Ready();
        editor.Open("registry.quoth", "---\n# more\n@zamir: Dana Zamir\n---\n");
        var edit = Rename(editor, "a.quoth", 0, 9, "dana");
        var change = Assert.Single(edit?.Changes?[editor.UriOf("registry.quoth")] ?? []);
        Assert.Equal("2:1-6", Editor.Show(change.Range));
    }

    [Fact]
    public void An_entity_of_two_thousand_articles_is_renamed_in_each()
    {
        const int Articles = 2000;
        for (var i = 0; i < Articles; i++)
        {
            folder.With(
                $"many/{i % 20}/{i}.quoth",
                $"Day {i}. [^@zamir|She] [~|said] [!by=@zamir|so].\n[@herald|It] ran.\n"
            );
        }

        using var editor = Ready();
        var edit = Rename(editor, "a.quoth", 0, 9, "dana");
        Assert.Equal(Articles + 3, edit?.Changes?.Count);
        foreach (var file in folder.List().Where(file => file.StartsWith("many/", StringComparison.Ordinal)))
        {
            Assert.Equal(folder.Read(file).Replace("@zamir", "@dana"), After(editor, edit, file));
        }
    }

    [Fact]
    public void The_places_of_an_id_in_a_file_are_linked_with_what_may_be_typed_there()
    {
        using var editor = Ready();
        editor.Open("c.quoth", "[!c1|It rains]. [~c1|He]");
        var place = Place(editor, "c.quoth", 0, 3);
        var parameters = new LinkedEditingRangeParams { TextDocument = place.TextDocument, Position = place.Position };
        var linked = editor.Request(Methods.TextDocumentLinkedEditingRange, parameters);
        Assert.Equal(["0:2-4", "0:18-20"], linked?.Ranges.Select(Editor.Show) ?? []);
        Assert.NotNull(linked?.WordPattern);
        parameters = parameters with
        {
            Position = new Position { Line = 0, Character = 8 },
        };
        Assert.Null(editor.Request(Methods.TextDocumentLinkedEditingRange, parameters));
    }

    private static bool TryRename(Editor editor, out WorkspaceEdit? edit)
    {
        try
        {
            edit = Rename(editor, "a.quoth", 0, 9, "dana");
            return true;
        }
        catch (RpcException)
        {
            edit = null;
            return false;
        }
    }

    private static WorkspaceEdit? Rename(Editor editor, string below, int line, int character, string name)
    {
        var place = Place(editor, below, line, character);
        return editor.Request(
            Methods.TextDocumentRename,
            new RenameParams
            {
                TextDocument = place.TextDocument,
                Position = place.Position,
                NewName = name,
            }
        );
    }

    private static PrepareRenameParams Place(Editor editor, string below, int line, int character) =>
        new()
        {
            TextDocument = editor.Id(below),
            Position = new Position { Line = line, Character = character },
        };

    /// <summary>The text of a file of the disk after an edit.</summary>
    private string After(Editor editor, WorkspaceEdit? edit, string below)
    {
        var text = SourceText.From(folder.Read(below));
        var uri = string.Join('/', editor.UriOf(below).Split('/').Select(Uri.EscapeDataString))
            .Replace("file%3A", "file:");
        var edits = edit?.Changes?.GetValueOrDefault(uri) ?? [];
        Assert.NotEmpty(edits);
        // From the last to the first, so that each finds its place.
        foreach (var change in edits.Reverse())
        {
            Assert.True(text.TryGetOffset(ToPosition(change.Range.Start), out var start, PositionEncoding.Utf16));
            Assert.True(text.TryGetOffset(ToPosition(change.Range.End), out var end, PositionEncoding.Utf16));
            text = text.With(new TextChange(TextSpan.FromBounds(start, end), change.NewText));
        }

        return text.Content;
    }

    private static LinePosition ToPosition(Position position) => new(position.Line, position.Character);

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
