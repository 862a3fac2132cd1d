using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>What helps to read an article, over the wire: hints, folding, growing selections, links, cards.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n  wikidata: Q42\n  aka: the *minister*\n---\n";

    private readonly TempFolder folder = new TempFolder()
        .With(
            "quoth.json",
            """{ "rules": { "undefined-entity": "error", "attribution": "off", "structure": "off" } }"""
        )
        .With("registry.quoth", Registry)
        .With("a.quoth", "é😀 [^@zamir|Zamir] [~|said] [!|it\na\nb\nrains].\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", 32)]
    [InlineData("utf-16", 29)]
    [InlineData("utf-32", 28)]
    public void Hints_stand_before_the_bracket_and_lead_to_the_source(string encoding, int character)
    {
        using var editor = Ready(new() { General = new() { PositionEncodings = [new(encoding)] } });
        var hints = Hints(editor, Editor.RangeOf(0, 0, 5, 0));
        Assert.Equal(["<- Dana Zamir", "/Dana Zamir"], hints.Select(Text));
        Assert.Equal(character, hints[0].Position.Character);
        Assert.Equal((3, 6), (hints[1].Position.Line, hints[1].Position.Character));
        var location = hints[0].Label.InlayHintLabelPartArray?[1].Location;
        Assert.Equal(editor.UriOf("a.quoth"), location?.Uri);
        Assert.Equal(character - 16, location?.Range.Start.Character);
    }

    [Fact]
    public void Hints_are_those_of_the_range()
    {
        using var editor = Ready();
        Assert.Equal(["/Dana Zamir"], Hints(editor, Editor.RangeOf(1, 0, 5, 0)).Select(Text));
        Assert.Empty(Hints(editor, Editor.RangeOf(0, 0, 0, 5)));
    }

    [Fact]
    public void A_hint_shows_its_card_and_writes_its_ids_when_the_client_asks()
    {
        using var editor = Ready(WithHints("tooltip", "textEdits"));
        Assert.Equal(true, editor.Result.Capabilities.InlayHintProvider?.InlayHintOptions?.ResolveProvider);
        var hint = Hints(editor, Editor.RangeOf(0, 0, 5, 0))[0];
        Assert.Null(hint.Tooltip);
        var resolved = editor.Request(Methods.InlayHintResolve, hint);
        Assert.StartsWith("**Dana Zamir** · said", resolved.Tooltip?.MarkupContent?.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["0:6-12 c1 @zamir", "0:22-22 c1", "0:31-31 c1"],
            (resolved.TextEdits ?? []).Select(edit => $"{Editor.Show(edit.Range)} {edit.NewText}")
        );
    }

    [Fact]
    public void A_client_that_can_resolve_nothing_is_offered_nothing_to_resolve()
    {
        using var editor = Ready();
        Assert.Null(editor.Result.Capabilities.InlayHintProvider?.InlayHintOptions?.ResolveProvider);
    }

    [Fact]
    public void A_hint_of_a_text_that_is_no_more_comes_back_as_it_is()
    {
        using var editor = Ready(WithHints("tooltip", "textEdits"));
        var hint = Hints(editor, Editor.RangeOf(0, 0, 5, 0))[0];
        editor.Replace("a.quoth", "Nothing.");
        Assert.Null(editor.Request(Methods.InlayHintResolve, hint).Tooltip);
        foreach (var data in new[] { "null", "7", "{}", """{"uri":1}""", """{"uri":"file:///no","range":{}}""" })
        {
            var broken = hint with { Data = JsonDocument.Parse(data).RootElement };
            Assert.Null(editor.Request(Methods.InlayHintResolve, broken).Tooltip);
        }
    }

    [Fact]
    public void Colours_and_hints_are_asked_for_again_when_the_registry_changes_and_not_when_the_article_does()
    {
        var client = new ClientCapabilities
        {
            Workspace = new()
            {
                SemanticTokens = new() { RefreshSupport = true },
                InlayHint = new() { RefreshSupport = true },
                CodeLens = new() { RefreshSupport = true },
            },
        };
        using var editor = Ready(client);
        editor.ExpectAsked(Methods.WorkspaceInlayHintRefresh.Name);
        var lenses = editor.Asked.Count(method => method == Methods.WorkspaceCodeLensRefresh.Name);

        // The counts follow each edit. Once they followed three, nothing is left to be said of what was read at the start.
        EditAndWait(times: 3);
        var before = Colours();
        EditAndWait(times: 2);
        Assert.Equal(before, Colours());

        folder.With("registry.quoth", "---\n@zamir: Dana Z. Zamir\n---\n");
        editor.Touch("registry.quoth", FileChangeType.Changed);
        editor.ExpectAsked(Methods.WorkspaceSemanticTokensRefresh.Name, before + 1);
        Assert.Equal("<- Dana Z. Zamir", Text(Hints(editor, Editor.RangeOf(0, 0, 0, 99))[0]));

        int Colours() => editor.Asked.Count(method => method == Methods.WorkspaceSemanticTokensRefresh.Name);

        void EditAndWait(int times)
        {
            for (var time = 0; time < times; time++)
            {
                editor.Change("a.quoth", Editor.Edit(0, 0, 0, "a"));
                editor.ExpectAsked(Methods.WorkspaceCodeLensRefresh.Name, ++lenses);
            }
        }
    }

    [Fact]
    public void Folding_by_line_keeps_one_range_a_line_and_no_columns()
    {
        var text = "---\n# a\n# b\n@x: X\n  role: r\n---\n[!|[!|one\ntwo\nthree]] x.\n";
        using var editor = Ready(WithFolding(new() { LineFoldingOnly = true }), text);
        Assert.Equal(["0-5 region", "1-2 comment", "3-4", "6-7"], Foldings(editor));
    }

    [Fact]
    public void Folding_by_column_leaves_the_brackets_and_says_what_goes()
    {
        var client = new FoldingRangeClientCapabilities { FoldingRange = new() { CollapsedText = true } };
        using var editor = Ready(WithFolding(client), "---\ntitle: é😀\n---\né😀[!|one\ntwo] x.\n");
        Assert.Equal(["0:3-2:3 region (é😀)", "3:6-4:3 (one two)"], Foldings(editor));
    }

    [Fact]
    public void A_client_that_takes_few_ranges_gets_the_outer_ones_in_their_order()
    {
        var text = "[!|a\n[!|b\nc]\nd]\n\n[!|e\nf\n]\n";
        using var editor = Ready(WithFolding(new() { LineFoldingOnly = true, RangeLimit = 2 }), text);
        Assert.Equal(["0-3", "5-7"], Foldings(editor));
    }

    [Fact]
    public void A_client_that_knows_other_kinds_is_not_told_ours()
    {
        var kinds = new ClientFoldingRangeKindOptions { ValueSet = [FoldingRangeKind.Imports] };
        using var editor = Ready(
            WithFolding(new() { LineFoldingOnly = true, FoldingRangeKind = kinds }),
            "---\ntitle: x\n---\n"
        );
        Assert.Equal(["0-2"], Foldings(editor));
    }

    [Fact]
    public void Selections_grow_from_each_position()
    {
        using var editor = Ready();
        var found = editor.Request(
            Methods.TextDocumentSelectionRange,
            new SelectionRangeParams
            {
                TextDocument = editor.Id("a.quoth"),
                Positions = [At(0, 14), At(0, 23), At(2, 0)],
            }
        );
        Assert.Equal(
            [
                "0:13-18 0:4-19 0:0-3:7 0:0-4:0",
                "0:23-27 0:20-28 0:0-3:7 0:0-4:0",
                "2:0-1 0:32-3:5 0:29-3:6 0:0-3:7 0:0-4:0",
            ],
            (found ?? []).Select(ShowSteps)
        );
    }

    [Theory]
    [InlineData(true, "Dana Zamir in Wikidata")]
    [InlineData(false, null)]
    public void Links_are_whole_and_can_be_asked_for_again(bool takesTooltips, string? tooltip)
    {
        var client = new ClientCapabilities
        {
            TextDocument = new() { DocumentLink = new() { TooltipSupport = takesTooltips } },
        };
        using var editor = Ready(client);
        editor.Open("registry.quoth");
        var found = editor.Request(
            Methods.TextDocumentDocumentLink,
            new DocumentLinkParams { TextDocument = editor.Id("registry.quoth") }
        );
        var link = Assert.Single(found ?? []);
        Assert.Equal("2:12-15", Editor.Show(link.Range));
        Assert.Equal("https://www.wikidata.org/wiki/Q42", link.Target);
        Assert.Equal(tooltip, link.Tooltip);
        var again = editor.Request(Methods.DocumentLinkResolve, link with { Target = null, Tooltip = null });
        Assert.Equal((link.Target, link.Tooltip), (again.Target, again.Tooltip));
        Assert.Null(editor.Request(Methods.DocumentLinkResolve, link with { Target = null, Data = null }).Target);
    }

    [Fact]
    public void A_card_is_plain_where_the_client_shows_no_Markdown()
    {
        using var editor = Ready(
            new() { TextDocument = new() { Hover = new() { ContentFormat = [MarkupKind.PlainText] } } }
        );
        var hover = editor.Request(
            Methods.TextDocumentHover,
            new HoverParams { TextDocument = editor.Id("a.quoth"), Position = At(0, 8) }
        );
        Assert.Equal(MarkupKind.PlainText, hover?.Contents.MarkupContent?.Kind);
        Assert.Equal(
            $"""
            Dana Zamir · person · @zamir

            wikidata: Q42 (https://www.wikidata.org/wiki/Q42)
            also: the *minister*

            Here: 1 mention, 1 claim. Corpus: 1 mention, 1 claim in 1 article.

            registry.quoth ({editor.UriOf("registry.quoth")}#L2)
            """.ReplaceLineEndings("\n"),
            hover?.Contents.MarkupContent?.Value
        );
    }

    private static string Text(InlayHint hint) =>
        string.Concat((hint.Label.InlayHintLabelPartArray ?? []).Select(part => part.Value));

    private static InlayHint[] Hints(Editor editor, Range range) =>
        editor.Request(
            Methods.TextDocumentInlayHint,
            new InlayHintParams { TextDocument = editor.Id("a.quoth"), Range = range }
        ) ?? [];

    private static IEnumerable<string> Foldings(Editor editor) =>
        (
            editor.Request(
                Methods.TextDocumentFoldingRange,
                new FoldingRangeParams { TextDocument = editor.Id("a.quoth") }
            ) ?? []
        ).Select(range =>
            Column(range.StartLine, range.StartCharacter)
            + "-"
            + Column(range.EndLine, range.EndCharacter)
            + (range.Kind is { } kind ? $" {kind.Value}" : "")
            + (range.CollapsedText is { } text ? $" ({text})" : "")
        );

    private static string Column(int line, int? character) => character is { } at ? $"{line}:{at}" : $"{line}";

    private static string ShowSteps(SelectionRange range)
    {
        var steps = new List<string>();
        for (var step = range; step is not null; step = step.Parent)
        {
            steps.Add(Editor.Show(step.Range));
        }

        return string.Join(" ", steps);
    }

    private static Position At(int line, int character) => new() { Line = line, Character = character };

    private static ClientCapabilities WithHints(params string[] properties) =>
        new() { TextDocument = new() { InlayHint = new() { ResolveSupport = new() { Properties = properties } } } };

    private static ClientCapabilities WithFolding(FoldingRangeClientCapabilities folding) =>
        new() { TextDocument = new() { FoldingRange = folding } };

    // Diagnostics of all rules come when the corpus is read; a person that nobody defines marks them.
    private Editor Ready(ClientCapabilities? capabilities = null, string? article = null)
    {
        folder.With("probe.quoth", "[@nobody|He] left.\n");
        var editor = new Editor(folder, capabilities);
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth", article ?? folder.Read("a.quoth"));
        return editor;
    }
}
