using Quoth.LanguageServer.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Workspaces;

/// <summary>What the server knows of a folder, seen by the diagnostics that it sends.</summary>
public class WorkspaceTests
{
    private const string Registry = "---\n@zamir: Dana Zamir\n---\n";
    private const string Article = "[@zamir|Zamir] spoke.\n";

    // Only the rules that these texts break in so many ways are left on.
    private const string Configuration =
        """{ "rules": { "structure": "error", "references": "error", "attribution": "off" } }""";

    [Fact]
    public void A_person_of_the_registry_is_known_in_an_article_that_was_never_opened_before()
    {
        using var folder = Corpus().With("articles/a.quoth", Article + "[@nobody|He] left.\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("articles/a.quoth");
        editor.Expect("articles/a.quoth", "Q101 1:1-8");
    }

    [Fact]
    public void An_edit_of_the_registry_shows_in_an_open_article_at_once()
    {
        using var folder = Corpus().With("a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth");
        editor.Open("registry.quoth");
        editor.Replace("registry.quoth", "---\n@zami: Dana Zamir\n---\n");
        editor.Expect("a.quoth", "Q101 0:1-7");
        editor.Replace("registry.quoth", Registry);
        editor.Expect("a.quoth");
    }

    [Fact]
    public void A_registry_that_is_closed_unsaved_is_again_what_the_disk_holds()
    {
        using var folder = Corpus().With("a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Open("registry.quoth", "---\n---\n");
        editor.Expect("a.quoth", "Q101 0:1-7");
        editor.Close("registry.quoth");
        editor.Expect("a.quoth");
    }

    [Fact]
    public void A_registry_changed_on_the_disk_shows_in_an_open_article()
    {
        using var folder = Corpus().With("a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth");
        folder.With("registry.quoth", "---\n---\n");
        editor.Touch("registry.quoth", FileChangeType.Changed);
        editor.Expect("a.quoth", "Q101 0:1-7");
        folder.With("people.quoth", Registry);
        editor.Touch("people.quoth", FileChangeType.Created);
        editor.Expect("a.quoth");
        File.Delete(folder["people.quoth"]);
        editor.Touch("people.quoth", FileChangeType.Deleted);
        editor.Expect("a.quoth", "Q101 0:1-7");
    }

    [Fact]
    public void A_configuration_changed_on_the_disk_shows_in_an_open_article()
    {
        using var folder = Corpus().With("a.quoth", "[@nobody|He] left.\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-8");
        folder.With("quoth.json", """{ "rules": { "undefined-entity": "off", "attribution": "off" } }""");
        editor.Touch("quoth.json", FileChangeType.Changed);
        editor.Expect("a.quoth");
    }

    [Fact]
    public void A_configuration_shows_while_it_is_typed_and_a_broken_one_says_so()
    {
        using var folder = Corpus().With("a.quoth", "[@nobody|He] left.\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-8");
        editor.Open("quoth.json");
        editor.Replace("quoth.json", """{ "rules": { "undefined-entity": "off", "attribution": "off" } }""");
        editor.Expect("a.quoth");
        editor.Replace("quoth.json", "{ \"rules\": ");
        editor.Expect("quoth.json", "Q910 0:0-1");
    }

    [Fact]
    public void A_new_configuration_takes_the_articles_below_it_over()
    {
        using var folder = Corpus().With("inner/a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("inner/a.quoth");
        editor.Expect("inner/a.quoth");
        folder.With("inner/quoth.json", Configuration);
        editor.Touch("inner/quoth.json", FileChangeType.Created);
        editor.Expect("inner/a.quoth", "Q101 0:1-7");
        File.Delete(folder["inner/quoth.json"]);
        editor.Touch("inner/quoth.json", FileChangeType.Deleted);
        editor.Expect("inner/a.quoth");
    }

    [Fact]
    public void The_corpus_around_a_file_is_read_also_without_any_folder()
    {
        using var folder = Corpus().With("articles/a.quoth", Article + "[@nobody|He] left.\n");
        using var editor = new Editor(folder, hasRoot: false);
        editor.Open("articles/a.quoth");
        editor.Expect("articles/a.quoth", "Q101 1:1-8");
    }

    [Fact]
    public void A_lone_file_has_only_itself()
    {
        using var folder = new TempFolder().With("registry.quoth", Registry).With("a.quoth", Article);
        using var editor = new Editor(folder, hasRoot: false);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-7");
    }

    [Fact]
    public void A_closed_file_has_no_diagnostics()
    {
        using var folder = Corpus().With("a.quoth", "[@nobody|He] left.\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-8");
        editor.Close("a.quoth");
        editor.Expect("a.quoth");
    }

    [Fact]
    public void A_folder_that_is_added_is_read()
    {
        using var folder = Corpus().With("a.quoth", Article + "[@nobody|He] left.\n");
        using var editor = new Editor(folder, hasRoot: false);
        editor.Notify(
            Methods.WorkspaceDidChangeWorkspaceFolders,
            new DidChangeWorkspaceFoldersParams
            {
                Event = new WorkspaceFoldersChangeEvent
                {
                    Added = [new WorkspaceFolder { Uri = editor.UriOf(""), Name = "added" }],
                    Removed = [],
                },
            }
        );
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 1:1-8");
    }

    [Fact]
    public void A_client_that_can_is_asked_to_watch_the_files()
    {
        using var folder = Corpus();
        var capabilities = new ClientCapabilities
        {
            Workspace = new WorkspaceClientCapabilities
            {
                DidChangeWatchedFiles = new DidChangeWatchedFilesClientCapabilities { DynamicRegistration = true },
            },
        };
        using var editor = new Editor(folder, capabilities);
        Assert.True(SpinWait.SpinUntil(() => !editor.Asked.IsEmpty, RawClient.Patience));
        Assert.Contains("client/registerCapability", editor.Asked);
    }

    [Fact]
    public void A_large_folder_is_read_with_progress_where_the_client_shows_it()
    {
        using var folder = Corpus();
        for (var number = 0; number < 600; number++)
        {
            folder.With($"articles/{number}.quoth", Article);
        }

        var capabilities = new ClientCapabilities { Window = new WindowClientCapabilities { WorkDoneProgress = true } };
        using var editor = new Editor(folder, capabilities);
        editor.Open("articles/599.quoth", "[@nobody|He] left.\n");
        editor.Expect("articles/599.quoth", "Q101 0:1-8");
        Assert.Contains("window/workDoneProgress/create", editor.Asked);
    }

    [Fact]
    public void A_change_with_a_wrong_range_is_refused_and_a_save_mends_it()
    {
        using var folder = Corpus().With("a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth");
        editor.Change("a.quoth", Editor.Edit(70, 0, 4, "x"));
        editor.Change("a.quoth", Editor.Edit(0, 2, 7, "nobody"));
        editor.Expect("a.quoth", "Q101 0:1-8");
        Assert.Contains("Refused a change", editor.Log);
        Assert.Contains("save it", Assert.Single(editor.Shown));
        editor.Notify(
            Methods.TextDocumentDidSave,
            new DidSaveTextDocumentParams { TextDocument = editor.Id("a.quoth"), Text = Article }
        );
        editor.Expect("a.quoth");
    }

    [Fact]
    public void A_change_of_a_file_that_is_not_open_is_logged_and_no_more()
    {
        using var folder = Corpus().With("a.quoth", "[@nobody|He] left.\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Notify(
            Methods.TextDocumentDidChange,
            new DidChangeTextDocumentParams
            {
                TextDocument = new VersionedTextDocumentIdentifier { Uri = editor.UriOf("b.quoth"), Version = 3 },
                ContentChanges = [Editor.Edit(0, 0, 0, "x")],
            }
        );
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-8");
        Assert.Contains("which is not open", editor.Log);
    }

    [Fact]
    public void Keys_held_down_end_with_the_diagnostics_of_the_last_text()
    {
        using var folder = Corpus().With("a.quoth", "x\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        for (var count = 0; count < 10_000; count++)
        {
            editor.Change("a.quoth", Editor.Edit(0, count, count, "x"));
        }

        editor.Change("a.quoth", Editor.Edit(1, 0, 0, "[@nobody|He] left."));
        editor.Expect("a.quoth", "Q101 1:1-8");
    }

    private static TempFolder Corpus() =>
        new TempFolder().With("quoth.json", Configuration).With("registry.quoth", Registry);
}
