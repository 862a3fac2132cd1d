using Quoth.LanguageServer.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Workspaces;

/// <summary>Files in odd places, with odd names, and files that go away or are written by others while they are open.</summary>
public class PlacesOfFilesTests
{
    private const string Registry = "---\n@zamir: Dana Zamir\n---\n";
    private const string Article = "[@zamir|Zamir] spoke.\n[@nobody|He] left.\n";
    private const string Loud = """{ "rules": { "references": "error", "attribution": "off" } }""";
    private const string Quiet = """{ "rules": { "references": "off", "attribution": "off" } }""";

    [Fact]
    public void Each_of_two_roots_has_its_own_configuration()
    {
        using var folder = new TempFolder().With("loud/quoth.json", Loud).With("quiet/quoth.json", Quiet);
        using var editor = new Editor(folder, hasRoot: false);
        editor.Notify(
            Methods.WorkspaceDidChangeWorkspaceFolders,
            new DidChangeWorkspaceFoldersParams
            {
                Event = new WorkspaceFoldersChangeEvent
                {
                    Added =
                    [
                        new WorkspaceFolder { Uri = editor.UriOf("loud"), Name = "loud" },
                        new WorkspaceFolder { Uri = editor.UriOf("quiet"), Name = "quiet" },
                    ],
                    Removed = [],
                },
            }
        );
        editor.Open("loud/a.quoth", "[@nobody|He] left.\n");
        editor.Expect("loud/a.quoth", "Q101 0:1-8");
        editor.Open("quiet/a.quoth", "[@nobody|He] left ].\n");
        editor.Expect("quiet/a.quoth", "Q003 0:18-19");
    }

    [Fact]
    public void A_file_outside_the_root_belongs_to_the_corpus_around_it()
    {
        using var folder = new TempFolder().With("quoth.json", Loud).With("registry.quoth", Registry);
        using var other = new TempFolder().With("quoth.json", Loud).With("a.quoth", Article);
        using var editor = new Editor(folder);
        var uri = $"file://{other["a.quoth"]}";
        editor.Open(uri, Article);
        editor.Expect(uri, "Q101 0:1-7", "Q101 1:1-8");
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file:///c%3A/articles/a.quoth")]
    [InlineData("git:/articles/a.quoth?ref=main")]
    public void A_text_that_is_no_file_here_has_itself(string uri)
    {
        using var folder = new TempFolder();
        using var editor = new Editor(folder);
        editor.Open(uri, "---\n@zamir: Dana Zamir\n---\n[!|Rain], [^@zamir|Zamir] [~|said].\n[@nobody|He] left.\n");
        editor.Expect(uri, "Q101 4:1-8");
        var hover = editor.Request(
            Methods.TextDocumentHover,
            new HoverParams
            {
                TextDocument = editor.Id(uri),
                Position = new Position { Line = 3, Character = 14 },
            }
        );
        Assert.Contains("Dana Zamir", hover?.Contents.MarkupContent?.Value);
    }

    [Fact]
    public void Blanks_brackets_and_letters_of_any_script_in_a_path_are_read_and_written()
    {
        const string registry = "Régistre [1] 新聞.quoth";
        using var folder = new TempFolder().With("Zürich/quoth.json", Loud).With($"Zürich/{registry}", Registry);
        folder.With("Zürich/a b.quoth", Article);
        using var editor = new Editor(folder, hasRoot: false);
        var uri = $"file://{folder.Path}/Z%C3%BCrich/a%20b.quoth";
        editor.Open(uri, Article);
        editor.Expect(uri, "Q101 1:1-8");
        var found = editor.Request(
            Methods.TextDocumentDefinition,
            new DefinitionParams
            {
                TextDocument = editor.Id(uri),
                Position = new Position { Line = 0, Character = 4 },
            }
        );
        var place = Assert.Single(found?.LocationArray ?? []);
        Assert.Equal($"file://{folder.Path}/Z%C3%BCrich/R%C3%A9gistre%20%5B1%5D%20%E6%96%B0%E8%81%9E.quoth", place.Uri);
    }

    [Fact]
    public void A_file_that_is_deleted_or_renamed_while_it_is_open_is_still_what_the_editor_shows()
    {
        using var folder = new TempFolder().With("quoth.json", Loud).With("registry.quoth", Registry);
        folder.With("a.quoth", Article);
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 1:1-8");
        File.Move(folder["a.quoth"], folder["b.quoth"]);
        editor.Touch("a.quoth", FileChangeType.Deleted);
        editor.Touch("b.quoth", FileChangeType.Created);
        editor.Change("a.quoth", Editor.Edit(0, 0, 0, "So [@other|she] said. "));
        editor.Expect("a.quoth", "Q101 0:4-10", "Q101 1:1-8");
        editor.Close("a.quoth");
        editor.Expect("a.quoth");
        editor.Open("b.quoth");
        editor.Expect("b.quoth", "Q101 1:1-8");
    }

    [Fact]
    public void What_another_program_writes_shows_also_where_the_client_watches_nothing()
    {
        using var folder = new TempFolder().With("quoth.json", Loud).With("registry.quoth", Registry);
        folder.With("a.quoth", Article);
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 1:1-8");
        var watches = $"{folder.Path} is watched from here";
        Assert.True(SpinWait.SpinUntil(() => editor.Log.Contains(watches), RawClient.Patience), editor.Log);
        folder.With("registry.quoth", "---\n@nobody: Avel Norr\n---\n");
        editor.Expect("a.quoth", "Q101 0:1-7");
        folder.With("quoth.json", Quiet);
        editor.Expect("a.quoth");
    }
}
