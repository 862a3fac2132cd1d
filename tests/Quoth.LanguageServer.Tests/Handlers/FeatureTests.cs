using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>Each request once, over the wire: what the features give is tested where they are; here it must arrive.</summary>
public sealed class FeatureTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n  role: minister\n  aka: the minister\n---\n";
    private const string Article = "é😀 [^@zamir|Zamir] [~|said] [!c1|it rains].\n\n[@zamir|She] left.\n";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "references": "off", "attribution": "off", "structure": "off" } }""")
        .With("registry.quoth", Registry)
        .With("a.quoth", Article);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_client_is_told_what_the_server_can_do()
    {
        using var editor = new Editor(folder);
        var capabilities = editor.Result.Capabilities;
        Assert.Equal(TextDocumentSyncKind.Incremental, capabilities.TextDocumentSync?.TextDocumentSyncOptions?.Change);
        Assert.Equal(true, capabilities.HoverProvider?.Boolean);
        Assert.Equal(true, capabilities.DefinitionProvider?.Boolean);
        Assert.Equal(true, capabilities.ReferencesProvider?.ReferenceOptions?.WorkDoneProgress);
        Assert.Equal(true, capabilities.DocumentHighlightProvider?.Boolean);
        Assert.Equal(true, capabilities.DocumentSymbolProvider?.Boolean);
        Assert.Contains("@", capabilities.CompletionProvider?.TriggerCharacters ?? []);
        Assert.Null(capabilities.ColorProvider);
    }

    [Theory]
    [InlineData("utf-8", 11, "0:10-15")]
    [InlineData("utf-16", 8, "0:7-12")]
    [InlineData("utf-32", 7, "0:6-11")]
    public void Hover_counts_in_the_units_of_the_client(string encoding, int character, string expected)
    {
        using var editor = Ready(new GeneralClientCapabilities { PositionEncodings = [new(encoding)] });
        var hover = editor.Request(Methods.TextDocumentHover, Params(character));
        Assert.Contains("Dana Zamir", hover?.Contents.MarkupContent?.Value);
        Assert.Equal(expected, hover?.Range is { } range ? Editor.Show(range) : "");
    }

    [Fact]
    public void Hover_on_nothing_is_null()
    {
        using var editor = Ready();
        Assert.Null(editor.Request(Methods.TextDocumentHover, Params(0)));
    }

    [Fact]
    public void Definition_leads_to_the_registry()
    {
        using var editor = Ready();
        var found = editor.Request(
            Methods.TextDocumentDefinition,
            new DefinitionParams { TextDocument = editor.Id("a.quoth"), Position = At(8) }
        );
        var location = Assert.Single(found?.LocationArray ?? []);
        Assert.Equal(editor.UriOf("registry.quoth"), location.Uri);
        Assert.Equal("1:1-6", Editor.Show(location.Range));
    }

    [Fact]
    public void Definition_is_a_link_where_the_client_takes_links()
    {
        var capabilities = new ClientCapabilities
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                Definition = new DefinitionClientCapabilities { LinkSupport = true },
            },
        };
        using var editor = Ready(capabilities);
        var found = editor.Request(
            Methods.TextDocumentDefinition,
            new DefinitionParams { TextDocument = editor.Id("a.quoth"), Position = At(8) }
        );
        var link = Assert.Single(found?.LocationLinkArray ?? []);
        Assert.Equal("1:1-6", Editor.Show(link.TargetSelectionRange));
        Assert.Equal("0:7-12", link.OriginSelectionRange is { } origin ? Editor.Show(origin) : "");
    }

    [Theory]
    [InlineData(true, "a.quoth 0:7-12", "a.quoth 2:2-7", "registry.quoth 1:1-6")]
    [InlineData(false, "a.quoth 0:7-12", "a.quoth 2:2-7")]
    public void References_are_found_across_files(bool includeDeclaration, params string[] expected)
    {
        using var editor = Ready();
        var found = editor.Request(
            Methods.TextDocumentReferences,
            new ReferenceParams
            {
                TextDocument = editor.Id("a.quoth"),
                Position = At(8),
                Context = new ReferenceContext { IncludeDeclaration = includeDeclaration },
            }
        );
        Assert.Equal(
            expected,
            (found ?? []).Select(place => $"{Path.GetFileName(place.Uri)} {Editor.Show(place.Range)}")
        );
    }

    [Fact]
    public void Highlights_tell_reading_from_writing()
    {
        using var editor = Ready();
        editor.Open("registry.quoth");
        var found = editor.Request(
            Methods.TextDocumentDocumentHighlight,
            new DocumentHighlightParams
            {
                TextDocument = editor.Id("registry.quoth"),
                Position = new Position { Line = 1, Character = 2 },
            }
        );
        var highlight = Assert.Single(found ?? []);
        Assert.Equal(DocumentHighlightKind.Write, highlight.Kind);
        Assert.Equal("1:1-6", Editor.Show(highlight.Range));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Symbols_come_as_a_tree_or_as_a_list(bool asTree)
    {
        var capabilities = new ClientCapabilities
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                DocumentSymbol = new DocumentSymbolClientCapabilities { HierarchicalDocumentSymbolSupport = asTree },
            },
        };
        using var editor = Ready(capabilities);
        var found = editor.Request(
            Methods.TextDocumentDocumentSymbol,
            new DocumentSymbolParams { TextDocument = editor.Id("a.quoth") }
        );
        var names = asTree
            ? found?.DocumentSymbolArray?.Select(symbol => symbol.Name)
            : found?.SymbolInformationArray?.Select(symbol => symbol.Name);
        Assert.Equal(["Dana Zamir: it rains"], names ?? []);
    }

    [Fact]
    public void Completion_offers_people_by_name_and_alias()
    {
        using var editor = Ready();
        editor.Change("a.quoth", Editor.Edit(2, 0, 0, "[@"));
        var found = editor.Request(
            Methods.TextDocumentCompletion,
            new CompletionParams
            {
                TextDocument = editor.Id("a.quoth"),
                Position = new Position { Line = 2, Character = 2 },
            }
        );
        var items = found?.CompletionList?.Items ?? [];
        Assert.Equal(["Dana Zamir", "the minister"], items.Select(item => item.Label));
        Assert.All(items, item => Assert.Equal("zamir|", item.TextEdit?.TextEdit?.NewText));
    }

    [Fact]
    public void A_file_that_is_not_open_has_no_answers()
    {
        using var editor = Ready();
        var parameters = new HoverParams { TextDocument = editor.Id("registry.quoth"), Position = At(3) };
        Assert.Null(editor.Request(Methods.TextDocumentHover, parameters));
    }

    [Fact]
    public void A_place_that_is_not_in_the_text_is_refused()
    {
        using var editor = Ready();
        var parameters = new HoverParams
        {
            TextDocument = editor.Id("a.quoth"),
            Position = new Position { Line = 99, Character = 0 },
        };
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.TextDocumentHover, parameters));
        Assert.Equal(RpcErrorCode.InvalidParams, error.Error.Code);
    }

    private static Position At(int character) => new() { Line = 0, Character = character };

    private HoverParams Params(int character) =>
        new()
        {
            TextDocument = new TextDocumentIdentifier { Uri = $"file://{folder["a.quoth"]}" },
            Position = At(character),
        };

    private Editor Ready(GeneralClientCapabilities general) => Ready(new ClientCapabilities { General = general });

    // Diagnostics of all rules come when the corpus is read; a person that nobody defines marks them.
    private Editor Ready(ClientCapabilities? capabilities = null)
    {
        folder.With("quoth.json", """{ "rules": { "undefined-entity": "error", "attribution": "off" } }""");
        folder.With("probe.quoth", "[@nobody|He] left.\n");
        var editor = new Editor(folder, capabilities);
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }
}
