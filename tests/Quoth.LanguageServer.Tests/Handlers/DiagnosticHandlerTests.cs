using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>A client that asks for diagnostics: of a file, of all files, and again when it is told to.</summary>
public sealed class DiagnosticHandlerTests : IDisposable
{
    private const string Refresh = "workspace/diagnostic/refresh";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "references": "error", "attribution": "off" } }""")
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n---\n")
        .With("a.quoth", "[@zamir|Zamir] spoke.\n[@nobody|He] left.\n")
        .With("b.quoth", "It rained in Halvern.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_wrong_is_answered_once_and_then_unchanged_and_never_sent()
    {
        using var editor = new Editor(folder, Client(canRefresh: false));
        editor.Open("a.quoth");
        var first = Ask(editor, "a.quoth");
        Assert.Equal("Q101 1:1-8", Show(first.RelatedFullDocumentDiagnosticReport?.Items));
        Assert.EndsWith(
            "/docs/rules/undefined-entity.md",
            first.RelatedFullDocumentDiagnosticReport?.Items[0].CodeDescription?.Href
        );

        var id = first.RelatedFullDocumentDiagnosticReport?.ResultId;
        var second = Ask(editor, "a.quoth", id);
        Assert.Equal(id, second.RelatedUnchangedDocumentDiagnosticReport?.ResultId);

        editor.Change("a.quoth", Editor.Edit(1, 0, 18, ""));
        Assert.Equal("", Show(Ask(editor, "a.quoth", id).RelatedFullDocumentDiagnosticReport?.Items));
        Assert.Equal(0, editor.Unread);
    }

    [Fact]
    public void A_client_that_does_not_ask_is_not_told_that_it_could()
    {
        using var editor = new Editor(folder);
        Assert.Null(editor.Result.Capabilities.DiagnosticProvider);
    }

    [Fact]
    public void The_client_is_told_to_ask_again_when_the_corpus_is_read_and_when_its_registry_or_configuration_changes()
    {
        using var editor = new Editor(folder, Client(canRefresh: true));
        editor.Open("a.quoth");
        editor.ExpectAsked(Refresh);
        Assert.Equal("Q101 1:1-8", Show(Ask(editor, "a.quoth").RelatedFullDocumentDiagnosticReport?.Items));

        folder.With("registry.quoth", "---\n@nobody: Avel Norr\n---\n");
        editor.Touch("registry.quoth", FileChangeType.Changed);
        editor.ExpectAsked(Refresh, times: 2);
        Assert.Equal("Q101 0:1-7", Show(Ask(editor, "a.quoth").RelatedFullDocumentDiagnosticReport?.Items));

        editor.Open("quoth.json");
        editor.Replace("quoth.json", """{ "rules": { "references": "off", "attribution": "off" } }""");
        editor.ExpectAsked(Refresh, times: 3);
        Assert.Equal("", Show(Ask(editor, "a.quoth").RelatedFullDocumentDiagnosticReport?.Items));

        editor.Replace("quoth.json", "{ \"rules\": ");
        Assert.Equal("Q910 0:0-1", Show(Ask(editor, "quoth.json").RelatedFullDocumentDiagnosticReport?.Items));
    }

    [Fact]
    public void All_files_are_told_also_those_that_are_not_open_and_the_configuration()
    {
        folder.With("quoth.json", """{ "rulse": {}, "rules": { "references": "error", "attribution": "off" } }""");
        using var editor = new Editor(folder, Client(canRefresh: false));
        editor.Open("b.quoth");
        Assert.Equal(
            ["a.quoth - Q101 1:1-8", "b.quoth 1 ", "registry.quoth - ", "quoth.json - Q910 0:3-8"],
            ShowAll(AskAll(editor))
        );
    }

    [Fact]
    public async Task A_file_that_two_configurations_extend_is_told_once_and_is_no_news_the_second_time()
    {
        folder.With("house.json", """{ "rulse": {} }""").With("quoth.json", """{ "extends": "house.json" }""");
        folder.With("inner/quoth.json", """{ "extends": "../house.json", "rules": { "unknown-rule": "off" } }""");
        using var editor = new Editor(folder, Client(canRefresh: false));
        editor.Open("b.quoth");
        var told = AskAll(editor);
        Assert.Single(ShowAll(told), shown => shown.StartsWith("house.json", StringComparison.Ordinal));
        var waiting = editor.RequestAsync(Methods.WorkspaceDiagnostic, Params(Ids(told)));
        editor.Change("b.quoth", Editor.Edit(0, 0, 0, "[@other|She] left. "));
        Assert.Contains("b.quoth 2 Q101 0:1-7", ShowAll(await waiting.WaitAsync(RawClient.Patience)));
    }

    [Fact]
    public async Task Where_nothing_is_new_the_answer_waits_for_news()
    {
        using var editor = new Editor(folder, Client(canRefresh: false));
        editor.Open("b.quoth");
        var told = AskAll(editor);
        var waiting = editor.RequestAsync(Methods.WorkspaceDiagnostic, Params(Ids(told)));
        editor.Change("b.quoth", Editor.Edit(0, 0, 0, "[@other|She] left. "));
        var news = await waiting.WaitAsync(RawClient.Patience);
        Assert.Equal(
            ["a.quoth - unchanged", "b.quoth 2 Q101 0:1-7", "registry.quoth - unchanged", "quoth.json - unchanged"],
            ShowAll(news)
        );

        File.Delete(folder["a.quoth"]);
        var later = editor.RequestAsync(Methods.WorkspaceDiagnostic, Params(Ids(news)));
        editor.Touch("a.quoth", FileChangeType.Deleted);
        Assert.Contains("a.quoth - ", ShowAll(await later.WaitAsync(RawClient.Patience)));
    }

    [Fact]
    public async Task News_come_in_parts_where_the_client_takes_parts()
    {
        for (var number = 0; number < 100; number++)
        {
            folder.With($"more/{number}.quoth", "[@nobody|He] left.\n");
        }

        using var editor = new Editor(folder, Client(canRefresh: false));
        var parameters = Params([]) with { PartialResultToken = "part" };
        var answer = await editor.RequestAsync(Methods.WorkspaceDiagnostic, parameters).WaitAsync(RawClient.Patience);
        Assert.Empty(answer.Items);
        Assert.Equal(2, editor.Progress.Count(progress => progress.Contains("\"token\":\"part\"")));
        Assert.Contains(editor.Progress, progress => progress.Contains("more/99.quoth"));
    }

    [Fact]
    public async Task A_waiting_answer_is_given_up_when_it_is_cancelled_and_outlives_edits()
    {
        using var editor = new Editor(folder, Client(canRefresh: false));
        editor.Open("b.quoth");
        var ids = Ids(AskAll(editor));
        using var cancellation = new CancellationTokenSource();
        var waiting = editor.RequestAsync(Methods.WorkspaceDiagnostic, Params(ids), cancellation.Token);
        editor.Change("b.quoth", Editor.Edit(0, 0, 0, "Again. "));
        Assert.Equal("", Show(Ask(editor, "b.quoth").RelatedFullDocumentDiagnosticReport?.Items));
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(RawClient.Patience));
        Assert.Equal("", Show(Ask(editor, "b.quoth").RelatedFullDocumentDiagnosticReport?.Items));
    }

    [Fact]
    public async Task A_waiting_answer_does_not_keep_the_server()
    {
        using var editor = new Editor(folder, Client(canRefresh: false));
        var ids = Ids(AskAll(editor));
        var waiting = editor.RequestAsync(Methods.WorkspaceDiagnostic, Params(ids));
        editor.Request(Methods.Shutdown, default);
        editor.Notify(Methods.Exit, default);
        var error = await Assert.ThrowsAsync<RpcException>(() => waiting.WaitAsync(RawClient.Patience));
        Assert.Equal(RpcErrorCode.ServerCancelled, error.Error.Code);
    }

    private static ClientCapabilities Client(bool canRefresh) =>
        new()
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                Diagnostic = new DiagnosticClientCapabilities(),
                PublishDiagnostics = new PublishDiagnosticsClientCapabilities { CodeDescriptionSupport = true },
            },
            Workspace = new WorkspaceClientCapabilities
            {
                Diagnostics = new DiagnosticWorkspaceClientCapabilities { RefreshSupport = canRefresh },
            },
        };

    private static DocumentDiagnosticReport Ask(Editor editor, string below, string? previous = null) =>
        editor.Request(
            Methods.TextDocumentDiagnostic,
            new DocumentDiagnosticParams { TextDocument = editor.Id(below), PreviousResultId = previous }
        );

    private static WorkspaceDiagnosticReport AskAll(Editor editor) =>
        editor.Request(Methods.WorkspaceDiagnostic, Params([]));

    private static WorkspaceDiagnosticParams Params(PreviousResultId[] ids) => new() { PreviousResultIds = ids };

    private static PreviousResultId[] Ids(WorkspaceDiagnosticReport report) =>
        [
            .. report.Items.Select(item =>
                item.WorkspaceFullDocumentDiagnosticReport is { } full
                    ? new PreviousResultId { Uri = full.Uri, Value = full.ResultId ?? "" }
                    : new PreviousResultId
                    {
                        Uri = item.WorkspaceUnchangedDocumentDiagnosticReport?.Uri ?? "",
                        Value = item.WorkspaceUnchangedDocumentDiagnosticReport?.ResultId ?? "",
                    }
            ),
        ];

    private static string Show(Diagnostic[]? items) =>
        items is null
            ? "none"
            : string.Join(" ", items.Select(item => $"{item.Code?.String} {Editor.Show(item.Range)}"));

    private static IEnumerable<string> ShowAll(WorkspaceDiagnosticReport report) =>
        report.Items.Select(item =>
            item.WorkspaceFullDocumentDiagnosticReport is { } full
                ? $"{Path.GetFileName(full.Uri)} {Version(full.Version)} {Show(full.Items)}"
                : $"{Path.GetFileName(item.WorkspaceUnchangedDocumentDiagnosticReport?.Uri)} {Version(item.WorkspaceUnchangedDocumentDiagnosticReport?.Version)} unchanged"
        );

    private static string Version(int? version) => version?.ToString() ?? "-";
}
