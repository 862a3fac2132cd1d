using System.Text.Json;
using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Syntax.Tree;
using Quoth.Tests;
using static Quoth.LanguageServer.Tests.Handlers.CommandArguments;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>The commands over the wire: their results, their edits, and what is wrong with their arguments.</summary>
public sealed class ExecuteCommandTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n@dip: a diplomat\n  kind: unnamed-person\n---\n";
    private const string Article =
        "---\ntitle: Rain\n---\n[^@zamir?|Zamir] [~|said] [!|it rains]. [^@dip|A diplomat] [~|said] [!|so]. [!|It is].\n";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "undefined-entity": "error", "attribution": "off" } }""")
        .With("registry.quoth", Registry)
        .With("a.quoth", Article)
        .With("deep/b.quoth", "[!by=@zamir|It rains].\n")
        .With("probe.quoth", "[@nobody|He] left.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_client_is_told_the_commands()
    {
        using var editor = Ready();
        Assert.Equal(
            ["quoth.seal", "quoth.export", "quoth.stats", "quoth.guidelines", "quoth.explain", "quoth.lintWorkspace"],
            editor.Result.Capabilities.ExecuteCommandProvider?.Commands ?? []
        );
    }

    [Fact]
    public void Sealing_has_the_client_write_the_seal()
    {
        using var editor = Ready();
        var result = Run(editor, "quoth.seal", Object("uri", editor.UriOf("a.quoth")));
        var seal = Seal.Of(CleanText.Of(SyntaxTree.Parse(Article)).Text);
        Assert.Equal($$"""{"seal":"{{seal}}","changed":true}""", result);
        Assert.Contains(Methods.WorkspaceApplyEdit.Name, editor.Asked);
        Assert.True(editor.Edits.TryDequeue(out var asked));
        var change = Assert.Single(asked.Edit.Changes?[editor.UriOf("a.quoth")] ?? []);
        Assert.Equal(("2:0-2:0", $"text-sha256: {seal}\n"), (Whole(change.Range), change.NewText));
        editor.Change("a.quoth", Editor.Edit(2, 0, 0, change.NewText));
        result = Run(editor, "quoth.seal", Object("uri", editor.UriOf("a.quoth")));
        Assert.Equal($$"""{"seal":"{{seal}}","changed":false}""", result);
        Assert.Empty(editor.Edits);
    }

    [Fact]
    public void Sealing_tells_why_it_cannot()
    {
        using var editor = Ready();
        Assert.Equal(
            "registry.quoth is a registry file: it has no article that could be sealed.",
            Refusal(editor, "quoth.seal", Text(editor.UriOf("registry.quoth")))
        );
        editor.RefusesEdits = "the file is locked";
        Assert.Equal(
            "The editor did not write the seal: the file is locked",
            Refusal(editor, "quoth.seal", Text(editor.UriOf("a.quoth")))
        );
        using var plain = Ready(new ClientCapabilities());
        Assert.StartsWith(
            "This editor takes no edits from the server.",
            Refusal(plain, "quoth.seal", Text(plain.UriOf("a.quoth")))
        );
    }

    [Fact]
    public void An_article_is_exported_as_text_and_as_markdown()
    {
        using var editor = Ready();
        var text = RunForText(editor, "quoth.export", Object("uri", editor.UriOf("a.quoth")));
        Assert.Equal("Zamir said it rains. A diplomat said so. It is.\n", text);
        var page = RunForText(editor, "quoth.export", Text(editor.UriOf("a.quoth")), Text("markdown"));
        Assert.StartsWith("# Rain\n", page);
        text = RunForText(editor, "quoth.export", Text(editor.UriOf("deep/b.quoth")), Text("text"));
        Assert.Equal("It rains.\n", text);
    }

    [Fact]
    public void An_article_is_counted_and_so_is_the_workspace()
    {
        using var editor = Ready();
        Assert.Equal(
            """
            {"articles":1,"registries":0,"claims":3,"attributed":2,"unattributed":1,"unnamed":1,"unnamedPercent":50,"mentions":2,"doubts":1,"orphans":0,"sealed":0,"drifted":0,"unsealed":1,"seal":"unsealed"}
            """,
            Run(editor, "quoth.stats", Text(editor.UriOf("a.quoth")))
        );
        Assert.Equal(
            """
            {"articles":3,"registries":1,"claims":4,"attributed":3,"unattributed":1,"unnamed":1,"unnamedPercent":33,"mentions":3,"doubts":1,"orphans":0,"sealed":0,"drifted":0,"unsealed":3}
            """,
            Run(editor, "quoth.stats")
        );
        editor.Replace("a.quoth", "---\ntext-sha256: 00\n---\nIt rains.\n");
        Assert.EndsWith("\"seal\":\"drifted\"}", Run(editor, "quoth.stats", Text(editor.UriOf("a.quoth"))));
    }

    [Fact]
    public void The_guidelines_are_the_articles_own_else_those_of_its_corpus()
    {
        using (var before = Ready())
        {
            Assert.Equal("null", Run(before, "quoth.guidelines", Text(before.UriOf("a.quoth"))));
        }

        folder.With("quoth.json", """{ "guidelines": "docs/how we tag.md" }""");
        using var editor = Ready();
        Assert.EndsWith(
            "/docs/how%20we%20tag.md",
            RunForText(editor, "quoth.guidelines", Text(editor.UriOf("a.quoth")))
        );
        editor.Replace("a.quoth", "---\nguidelines: https://quoth.example/own\n---\nIt rains.\n");
        Assert.Equal(
            "https://quoth.example/own",
            RunForText(editor, "quoth.guidelines", Text(editor.UriOf("a.quoth")))
        );
    }

    [Fact]
    public void A_rule_is_explained_by_its_page()
    {
        using var editor = Ready();
        var page = RunForText(editor, "quoth.explain", Object("rule", "undefined-entity"));
        Assert.Equal(page, RunForText(editor, "quoth.explain", Text("Q101")));
        Assert.Equal(RulePage.Write(Quoth.Analysis.RuleSet.Find("Q101")!.Descriptor), page);
        Assert.Equal(
            "`quoth.explain`: there is no rule `undefined-entty`, but `undefined-entity` is near to it.",
            Refusal(editor, "quoth.explain", Text("undefined-entty"))
        );
    }

    [Fact]
    public void The_whole_workspace_is_checked_with_progress()
    {
        using var editor = Ready();
        var parameters = new ExecuteCommandParams { Command = "quoth.lintWorkspace", WorkDoneToken = "t1" };
        var result = editor.Request(Methods.WorkspaceExecuteCommand, parameters)?.GetRawText() ?? "";
        Assert.StartsWith("""{"files":4,"errors":1,""", result);
        Assert.Contains($$"""{"uri":"{{editor.UriOf("probe.quoth")}}","errors":1,""", result);
        Assert.Contains("\"isComplete\":true", result);
        Assert.Contains(editor.Progress, report => report.Contains("Checking all files", StringComparison.Ordinal));
        Assert.Contains(editor.Progress, report => report.Contains("\"kind\":\"end\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_arguments_are_told_with_what_is_right()
    {
        using var editor = Ready();
        Assert.Equal(
            "There is no command `quoth.dance`. There are: quoth.seal, quoth.export, quoth.stats, quoth.guidelines, "
                + "quoth.explain, quoth.lintWorkspace.",
            Refusal(editor, "quoth.dance")
        );
        Assert.Equal("`quoth.seal`: it needs `uri`, the address of an article.", Refusal(editor, "quoth.seal"));
        Assert.Equal(
            "`quoth.export`: it takes no `url`; it takes `uri` and `format`.",
            Refusal(editor, "quoth.export", Object("url", "x"))
        );
        Assert.Equal(
            "`quoth.export`: there is no format `pdf`: write `text` or `markdown`.",
            Refusal(editor, "quoth.export", Text(editor.UriOf("a.quoth")), Text("pdf"))
        );
        Assert.Equal("`quoth.seal`: `uri` must be a text.", Refusal(editor, "quoth.seal", Parse("7")));
        Assert.Equal(
            "`quoth.lintWorkspace`: 1 arguments are too many; it takes none.",
            Refusal(editor, "quoth.lintWorkspace", Text("x"))
        );
        Assert.Equal(
            "`file:///gone.quoth` is no article that Quoth has read: it is not open, and no corpus holds it.",
            Refusal(editor, "quoth.stats", Text("file:///gone.quoth"))
        );
    }

    private static string Whole(Range range) =>
        $"{range.Start.Line}:{range.Start.Character}-{range.End.Line}:{range.End.Character}";

    private static string Refusal(Editor editor, string command, params JsonElement[] arguments) =>
        Assert.Throws<RpcException>(() => Run(editor, command, arguments)).Message;

    private static string RunForText(Editor editor, string command, params JsonElement[] arguments) =>
        Parse(Run(editor, command, arguments)).GetString() ?? "";

    private static string Run(Editor editor, string command, params JsonElement[] arguments) =>
        editor
            .Request(
                Methods.WorkspaceExecuteCommand,
                new ExecuteCommandParams { Command = command, Arguments = arguments }
            )
            ?.GetRawText()
        ?? "null";

    private Editor Ready(ClientCapabilities? capabilities = null)
    {
        var workspace = new WorkspaceClientCapabilities { ApplyEdit = true };
        var editor = new Editor(folder, capabilities ?? new ClientCapabilities { Workspace = workspace });
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }
}

/// <summary>JSON for the arguments of commands.</summary>
internal static class CommandArguments
{
    public static JsonElement Object(string key, string value) => Parse($$"""{ "{{key}}": "{{value}}" }""");

    public static JsonElement Text(string value) => Parse($"\"{value}\"");

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
