using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Tests;
using ClaimOrEntity = Quoth.Semantics.Model.SymbolKind;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>From place to place over the wire: what leads where is tested with the features.</summary>
public sealed class NavigationTests : IDisposable
{
    private const string Registry = """
        ---
        @zamir: Dana Zamir
          role: minister
          of: @cabinet
        @cabinet: The cabinet
          kind: ministry
          wikidata: Q77
        @herald: The Harbour Herald
          kind: outlet
        ---

        """;

    private const string Article = """
        é😀 [^@herald|The Herald] [~|wrote] [!|that [^@zamir|Zamir] [~|said] [!c1|it rains]].

        [@zamir|She] left.

        """;

    private const string Configuration = """
        {
          "schema": { "kinds": { "ministry": { "parent": "organization" } } },
          "rules": { "undefined-entity": "error", "attribution": "off", "references": "off", "structure": "off" }
        }
        """;

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", Configuration)
        .With("registry.quoth", Registry)
        .With("probe.quoth", "[@nobody|He] left.\n")
        .With("a.quoth", Article);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_declaration_is_a_place_or_a_link_as_the_client_takes_it()
    {
        var parameters = new DeclarationParams { TextDocument = Id("a.quoth"), Position = At(2, 2) };
        using (var editor = Ready(new ClientCapabilities()))
        {
            var found = editor.Request(Methods.TextDocumentDeclaration, parameters);
            Assert.Equal("1:1-6", Editor.Show(Assert.Single(found?.LocationArray ?? []).Range));
        }

        var linked = new TextDocumentClientCapabilities
        {
            Declaration = new DeclarationClientCapabilities { LinkSupport = true },
        };
        using (var editor = Ready(new ClientCapabilities { TextDocument = linked }))
        {
            var found = editor.Request(Methods.TextDocumentDeclaration, parameters);
            var link = Assert.Single(found?.LocationLinkArray ?? []);
            Assert.Equal("2:2-7", link.OriginSelectionRange is { } origin ? Editor.Show(origin) : "");
            Assert.Equal("1:0-3:14", Editor.Show(link.TargetRange));
        }
    }

    [Fact]
    public void The_claims_of_a_person_are_their_implementations()
    {
        using var editor = Ready(new ClientCapabilities());
        var found = editor.Request(
            Methods.TextDocumentImplementation,
            new ImplementationParams { TextDocument = Id("a.quoth"), Position = At(2, 2) }
        );
        Assert.Equal("0:69-74", Editor.Show(Assert.Single(found?.LocationArray ?? []).Range));
    }

    [Fact]
    public void The_kind_that_a_project_declares_is_in_its_configuration()
    {
        using var editor = Ready(new ClientCapabilities());
        editor.Open("registry.quoth");
        var place = TypeOf(editor, "registry.quoth", At(4, 2))?.Location;
        Assert.Equal(editor.UriOf("quoth.json"), place?.Uri);
        Assert.Equal("1:26-34", place is null ? "" : Editor.Show(place.Range));
    }

    [Fact]
    public void A_kind_of_the_languages_own_is_on_a_page_where_the_client_can_show_one()
    {
        using (var editor = Ready(new ClientCapabilities()))
        {
            Assert.Null(TypeOf(editor, "a.quoth", At(2, 2)));
        }

        using (var editor = Ready(ShowsTexts))
        {
            var place = TypeOf(editor, "a.quoth", At(2, 2))?.Location;
            Assert.StartsWith("quoth-vocabulary:/vocabulary.md?", place?.Uri);
            var page = Content(editor, place?.Uri ?? "").Split('\n');
            Assert.Equal("### person", page[place?.Range.Start.Line ?? 0]);
        }
    }

    [Fact]
    public void Many_references_come_in_parts_with_a_progress()
    {
        folder.With("many.quoth", string.Concat(Enumerable.Repeat("[@zamir|She] left.\n", 250)));
        using var editor = Ready(new ClientCapabilities());
        var parameters = new ReferenceParams
        {
            TextDocument = Id("a.quoth"),
            Position = At(2, 2),
            Context = new ReferenceContext { IncludeDeclaration = true },
        };
        Assert.Equal(253, editor.Request(Methods.TextDocumentReferences, parameters)?.Length);
        Assert.Empty(editor.Progress);

        var inParts = parameters with { PartialResultToken = "parts", WorkDoneToken = "work" };
        Assert.Empty(editor.Request(Methods.TextDocumentReferences, inParts) ?? []);
        var sent = editor.Progress.Select(text => JsonDocument.Parse(text).RootElement).ToList();
        var parts = sent.Where(each => each.GetProperty("token").GetString() == "parts").ToList();
        Assert.Equal([100, 100, 53], parts.Select(part => part.GetProperty("value").GetArrayLength()));
        var first = parts[0].GetProperty("value")[0].GetProperty("uri").GetString();
        Assert.Equal(editor.UriOf("a.quoth"), first);
        Assert.Equal(
            ["begin", "report", "report", "end"],
            sent.Where(each => each.GetProperty("token").GetString() == "work")
                .Select(each => each.GetProperty("value").GetProperty("kind").GetString())
        );
    }

    [Fact]
    public void Few_references_come_at_once_even_where_parts_are_welcome()
    {
        using var editor = Ready(new ClientCapabilities());
        var parameters = new ReferenceParams
        {
            TextDocument = Id("a.quoth"),
            Position = At(2, 2),
            Context = new ReferenceContext { IncludeDeclaration = false },
            PartialResultToken = "parts",
        };
        Assert.Equal(2, editor.Request(Methods.TextDocumentReferences, parameters)?.Length);
        Assert.Empty(editor.Progress);
    }

    [Fact]
    public void A_symbol_of_the_workspace_comes_with_its_range_or_gets_it_later()
    {
        using (var editor = Ready(new ClientCapabilities()))
        {
            var found = editor.Request(Methods.WorkspaceSymbol, new WorkspaceSymbolParams { Query = "zam" });
            var symbol = Assert.Single(found ?? []);
            Assert.Equal(("Dana Zamir", "minister"), (symbol.Name, symbol.ContainerName));
            // A client that lists no kinds knows those of the protocol's first version.
            Assert.Equal(SymbolKind.Variable, symbol.Kind);
            Assert.Equal("1:0-3:14", symbol.Location.Location is { } place ? Editor.Show(place.Range) : "");
        }

        var later = new WorkspaceSymbolClientCapabilities
        {
            ResolveSupport = new ClientSymbolResolveOptions { Properties = ["location.range"] },
            SymbolKind = new ClientSymbolKindOptions { ValueSet = [SymbolKind.Object, SymbolKind.String] },
        };
        using (
            var editor = Ready(
                new ClientCapabilities { Workspace = new WorkspaceClientCapabilities { Symbol = later } }
            )
        )
        {
            var found = editor.Request(Methods.WorkspaceSymbol, new WorkspaceSymbolParams { Query = "it rains" });
            var symbol = Assert.Single(found ?? []);
            Assert.Equal(SymbolKind.String, symbol.Kind);
            Assert.Null(symbol.Location.Location);
            editor.Change("a.quoth", Editor.Edit(0, 0, 0, "So. "));
            var resolved = editor.Request(Methods.WorkspaceSymbolResolve, symbol);
            Assert.Equal("0:73-87", resolved.Location.Location is { } place ? Editor.Show(place.Range) : "");
        }
    }

    [Fact]
    public void Who_quotes_whom_is_asked_on_without_a_position()
    {
        using var editor = Ready(new ClientCapabilities());
        var prepared = editor.Request(
            Methods.TextDocumentPrepareCallHierarchy,
            new CallHierarchyPrepareParams { TextDocument = Id("a.quoth"), Position = At(2, 2) }
        );
        var zamir = Assert.Single(prepared ?? []);
        Assert.Equal("Dana Zamir", zamir.Name);
        editor.Change("a.quoth", Editor.Edit(0, 0, 0, "So. "));
        var incoming = editor.Request(
            Methods.CallHierarchyIncomingCalls,
            new CallHierarchyIncomingCallsParams { Item = zamir }
        );
        var call = Assert.Single(incoming ?? []);
        Assert.Equal("The Harbour Herald", call.From.Name);
        Assert.Equal("0:48-63", Editor.Show(Assert.Single(call.FromRanges)));
        var outgoing = editor.Request(
            Methods.CallHierarchyOutgoingCalls,
            new CallHierarchyOutgoingCallsParams { Item = call.From }
        );
        Assert.Equal("Dana Zamir", Assert.Single(outgoing ?? []).To.Name);
        // An item that is none of the server's own is no reason to fail.
        Assert.Null(
            editor.Request(
                Methods.CallHierarchyOutgoingCalls,
                new CallHierarchyOutgoingCallsParams { Item = zamir with { Data = null } }
            )
        );
    }

    [Fact]
    public void Groups_have_members_and_members_groups()
    {
        using var editor = Ready(new ClientCapabilities());
        var prepared = editor.Request(
            Methods.TextDocumentPrepareTypeHierarchy,
            new TypeHierarchyPrepareParams { TextDocument = Id("a.quoth"), Position = At(2, 2) }
        );
        var above = editor.Request(
            Methods.TypeHierarchySupertypes,
            new TypeHierarchySupertypesParams { Item = Assert.Single(prepared ?? []) }
        );
        var cabinet = Assert.Single(above ?? []);
        Assert.Equal(("The cabinet", "ministry"), (cabinet.Name, cabinet.Detail));
        Assert.Equal(SymbolKind.Module, cabinet.Kind);
        var below = editor.Request(Methods.TypeHierarchySubtypes, new TypeHierarchySubtypesParams { Item = cabinet });
        Assert.Equal("Dana Zamir", Assert.Single(below ?? []).Name);
    }

    [Fact]
    public void Lenses_are_counted_when_they_come_into_view_and_again_when_the_corpus_changes()
    {
        using var editor = Ready(
            new ClientCapabilities
            {
                Workspace = new WorkspaceClientCapabilities
                {
                    CodeLens = new CodeLensWorkspaceClientCapabilities { RefreshSupport = true },
                },
            }
        );
        editor.Open("registry.quoth");
        var lenses = editor.Request(
            Methods.TextDocumentCodeLens,
            new CodeLensParams { TextDocument = Id("registry.quoth") }
        );
        Assert.Equal(["0:0-3", "1:1-6", "4:1-8", "7:1-7"], (lenses ?? []).Select(lens => Editor.Show(lens.Range)));
        Assert.All(lenses ?? [], lens => Assert.Null(lens.Command));
        var zamir = editor.Request(Methods.CodeLensResolve, lenses?[1] ?? throw new InvalidOperationException());
        Assert.Equal("2 mentions, 1 claim, 1 article", zamir.Command?.Title);
        Assert.Equal("quoth.showReferences", zamir.Command?.Identifier);
        var argument = Assert.Single(zamir.Command?.Arguments ?? []);
        Assert.Equal(editor.UriOf("registry.quoth"), argument.GetProperty("uri").GetString());

        Assert.True(SpinWait.SpinUntil(() => Refreshes(editor) > 0, RawClient.Patience));
        var before = Refreshes(editor);
        editor.Change("a.quoth", Editor.Edit(2, 0, 0, "[@zamir|She] came. "));
        Assert.True(SpinWait.SpinUntil(() => Refreshes(editor) > before, RawClient.Patience));
        var again = editor.Request(Methods.CodeLensResolve, lenses[1]);
        Assert.Equal("3 mentions, 1 claim, 1 article", again.Command?.Title);
        var header = editor.Request(Methods.CodeLensResolve, lenses[0]);
        Assert.Equal(("3 people, bodies and papers", ""), (header.Command?.Title, header.Command?.Identifier));

        static int Refreshes(Editor editor) =>
            editor.Asked.Count(method => method == Methods.WorkspaceCodeLensRefresh.Name);
    }

    [Fact]
    public void An_entity_has_stable_names()
    {
        using var editor = Ready(new ClientCapabilities());
        editor.Open("registry.quoth");
        var found = editor.Request(
            Methods.TextDocumentMoniker,
            new MonikerParams { TextDocument = Id("registry.quoth"), Position = At(4, 2) }
        );
        Assert.Equal(
            ["quoth @cabinet project export", "wikidata Q77 global export"],
            (found ?? []).Select(each => $"{each.Scheme} {each.Identifier} {each.Unique.Value} {each.Kind?.Value}")
        );
        Assert.Null(
            editor.Request(
                Methods.TextDocumentMoniker,
                new MonikerParams { TextDocument = Id("a.quoth"), Position = At(0, 0) }
            )
        );
    }

    [Fact]
    public void The_clean_text_and_the_article_to_read_are_kept_up_to_date()
    {
        using var editor = Ready(ShowsTexts);
        Assert.Contains(
            "quoth-clean",
            editor.Result.Capabilities.Workspace?.TextDocumentContent?.TextDocumentContentRegistrationOptions?.Schemes
                ?? []
        );
        var clean = VirtualUri.Of(VirtualUri.Clean, editor.UriOf("a.quoth"));
        Assert.Equal("é😀 The Herald wrote that Zamir said it rains.\n\nShe left.\n", Content(editor, clean));
        var article = Content(editor, VirtualUri.Of(VirtualUri.Article, editor.UriOf("a.quoth")));
        Assert.Contains("2. **Dana Zamir, through The Harbour Herald** (said): it rains", article);

        editor.Change("a.quoth", Editor.Edit(2, 0, 0, "So. "));
        Assert.True(
            SpinWait.SpinUntil(
                () => editor.Asked.Contains(Methods.WorkspaceTextDocumentContentRefresh.Name),
                RawClient.Patience
            )
        );
        Assert.EndsWith("So. She left.\n", Content(editor, clean));
    }

    [Fact]
    public void A_text_of_a_file_that_is_not_open_is_shown_too()
    {
        using var editor = Ready(ShowsTexts);
        Assert.Equal("He left.\n", Content(editor, VirtualUri.Of(VirtualUri.Clean, editor.UriOf("probe.quoth"))));
    }

    [Theory]
    [InlineData(
        "quoth-clean:/gone.txt?file%3A%2F%2F%2Fgone.quoth",
        "file:///gone.quoth is not open, and in no corpus that is."
    )]
    [InlineData("quoth-clean:/gone.txt", "quoth-clean:/gone.txt is not the address of a text of Quoth's.")]
    [InlineData("http://x/?y", "http://x/?y is not the address of a text of Quoth's.")]
    public void A_text_of_nothing_is_refused_with_the_reason(string uri, string message)
    {
        using var editor = Ready(ShowsTexts);
        var error = Assert.Throws<RpcException>(() => Content(editor, uri));
        Assert.Equal((RpcErrorCode.InvalidParams, message), (error.Error.Code, error.Error.Message));
    }

    [Theory]
    [InlineData(
        "file:///news/quiet%20visit.quoth",
        "quoth-clean:/quiet%20visit.txt?file%3A%2F%2F%2Fnews%2Fquiet%2520visit.quoth"
    )]
    [InlineData("untitled:Untitled-1", "quoth-clean:/untitled%3AUntitled-1.txt?untitled%3AUntitled-1")]
    public void The_address_of_a_text_holds_its_documents(string document, string expected)
    {
        var uri = VirtualUri.Of(VirtualUri.Clean, document);
        Assert.Equal(expected, uri);
        Assert.Equal((VirtualUri.Clean, document), VirtualUri.Read(uri));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{ "folder": 3 }""")]
    public void Data_that_the_server_did_not_give_is_none(string json) =>
        Assert.Null(SymbolData.From(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Data_comes_back_as_it_went()
    {
        SymbolData[] all =
        [
            new("/news", "a.quoth", new(ClaimOrEntity.Entity, "zamir", null)),
            new("/news", "a.quoth", new(ClaimOrEntity.Claim, "c1", "a.quoth"), 7),
            new("/news", "a.quoth", null, 12),
        ];
        Assert.Equal(all, all.Select(each => SymbolData.From(Json.ToElement(each))));
    }

    private static ClientCapabilities ShowsTexts { get; } =
        new()
        {
            Workspace = new WorkspaceClientCapabilities
            {
                TextDocumentContent = new TextDocumentContentClientCapabilities(),
            },
        };

    private static LocationOrLocationArrayOrLocationLinkArray? TypeOf(Editor editor, string file, Position position) =>
        editor.Request(
            Methods.TextDocumentTypeDefinition,
            new TypeDefinitionParams { TextDocument = editor.Id(file), Position = position }
        );

    private static string Content(Editor editor, string uri) =>
        editor.Request(Methods.WorkspaceTextDocumentContent, new TextDocumentContentParams { Uri = uri }).Text;

    private static Position At(int line, int character) => new() { Line = line, Character = character };

    private TextDocumentIdentifier Id(string file) => new() { Uri = $"file://{folder[file]}" };

    // Diagnostics of all rules come when the corpus is read; a person that nobody defines marks them.
    private Editor Ready(ClientCapabilities capabilities)
    {
        var editor = new Editor(folder, Editor.TellingOfFiles(capabilities));
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Close("probe.quoth");
        editor.Open("a.quoth");
        return editor;
    }
}
